import { existsSync } from 'node:fs';
import path from 'node:path';

/** The process's environment, with what `.env` in the root adds to it. The one place that reads it. */
export function loadEnvironment(root: string): NodeJS.ProcessEnv {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
