/**
 * Something about the database that only its administrator can change: a setting, a right, a version. The message is
 * one sentence that names the setting; whoever starts the process prints it without a stack.
 */
export class DatabaseConfigurationError extends Error {
  override readonly name = 'DatabaseConfigurationError';
}
