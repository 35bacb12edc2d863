import { invalid, valid, type Validation } from '@matricula/domain';

/** Checks a value that has no other rule before it is sent, such as the password of a sign-in. */
export function checkRequired(value: string): Validation<string> {
  return value === '' ? invalid('REQUIRED') : valid(value);
}
