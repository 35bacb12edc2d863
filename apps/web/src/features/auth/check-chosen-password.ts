import { checkNewPassword, type Validation } from '@matricula/domain';

/**
 * Checks a new password as far as the page can: the long list of common passwords, the email and the name are the
 * server's to compare with, whose issues the form shows after sending.
 */
export function checkChosenPassword(chosen: string, current: string): Validation<string> {
  return checkNewPassword(chosen, { current, isCommon: () => false });
}
