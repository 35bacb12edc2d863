import { dictionary } from '@zxcvbn-ts/language-common';

/** The 49,233 passwords of the list. Made into a set when the first one is checked: at most 75 ms, and 1.4 MB of heap. */
let commonPasswords: ReadonlySet<string> | undefined;

/**
 * Whether a password, in lower case, is among the most common ones (ASVS 5.0, 6.2.4 asks for 3,000). For the `isCommon` of
 * the domain's checkNewPassword, which asks for each of a password's forms.
 */
export function isCommonPassword(form: string): boolean {
  commonPasswords ??= new Set(dictionary['passwords-common']);
  return commonPasswords.has(form);
}
