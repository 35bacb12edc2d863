import { INPUT_ISSUE_CODES, type IssueCode } from '@matricula/domain';
import { registerEnumType } from 'type-graphql';

/** The domain's codes in the form that type-graphql registers. */
export const InputIssueCode = Object.fromEntries(INPUT_ISSUE_CODES.map((code) => [code, code])) as {
  [C in IssueCode]: C;
};

const DESCRIPTIONS: { readonly [C in IssueCode]: string } = {
  REQUIRED: 'Nothing was entered.',
  TOO_SHORT: 'Fewer characters than the least.',
  TOO_LONG: 'More characters than the most.',
  OUT_OF_RANGE: 'A number below the least or above the greatest.',
  INVALID_TEXT: 'Characters that are not allowed here, such as control characters.',
  INVALID_NAME: 'Not a name: it has line breaks, control characters or a web address.',
  INVALID_EMAIL: 'Not an email address.',
  INVALID_CODE: 'Not an invitation code: seven letters and digits.',
  INVALID_DATE: 'Not a date that exists.',
  INVALID_URL: 'Not a URL that is allowed here, or nothing is there.',
  INVALID_TIME_ZONE: 'Not the IANA name of a time zone.',
  INVALID_LANGUAGE: 'Not a BCP 47 language tag.',
  INVALID_COLOR: 'Not of the form #rrggbb, or without enough contrast.',
  IN_THE_PAST: 'An instant that has passed.',
  BELOW_CURRENT_USES: 'A usage limit below the uses so far.',
  WEAK_PASSWORD: 'A password that is easy to guess.',
  SAME_PASSWORD: 'The current password again.',
  DUPLICATE: 'Something else has this value already.',
  TOO_MANY: 'More items than the most.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before with other input.',
};

registerEnumType(InputIssueCode, {
  name: 'InputIssueCode',
  description: 'The rule that was broken. Stable, for translation.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([code, description]) => [code, { description }]),
  ) as { [C in IssueCode]: { description: string } },
});
