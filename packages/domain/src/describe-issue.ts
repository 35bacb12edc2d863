import type { Issue } from './validation.js';

/** The name of a field in a sentence, where its name in the schema is not the word for it. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  backgroundImageUrl: 'background image',
  courseId: 'course',
  expiresAt: 'expiration date',
  externalId: 'external id',
};

const LIST_INDEX = /^\d+$/;

/**
 * One English sentence for a broken rule, with the field and the rule: the `message` of the API's InputIssue. Pages
 * translate the code instead.
 */
export function describeIssue(issue: Issue): string {
  return `${describeField(issue.path)} ${describeRule(issue)}.`;
}

function describeRule({ code, limit }: Issue): string {
  const number = limit?.toLocaleString('en-US');
  switch (code) {
    case 'REQUIRED':
      return 'is required';
    case 'TOO_SHORT':
      return number === undefined ? 'is too short' : `must have at least ${characters(limit, number)}`;
    case 'TOO_LONG':
      return number === undefined ? 'is too long' : `must have at most ${characters(limit, number)}`;
    case 'OUT_OF_RANGE':
      return number === undefined ? 'is out of range' : `must be a whole number from 1 to ${number}`;
    case 'INVALID_TEXT':
      return 'must not contain control characters or characters that change the direction of text';
    case 'INVALID_NAME':
      return 'must be a name without line breaks, control characters or web addresses';
    case 'INVALID_EMAIL':
      return 'must be an email address, such as ana@example.org';
    case 'INVALID_CODE':
      return 'must be an invitation code: seven letters and digits, such as AB2K7MZ';
    case 'INVALID_DATE':
      return 'must be a date that exists, such as 2026-11-22 or 2026-11-22T05:31:00Z';
    case 'INVALID_URL':
      return 'must be the URL of an image on this server';
    case 'INVALID_TIME_ZONE':
      return 'must be the name of a time zone, such as America/Sao_Paulo';
    case 'INVALID_LANGUAGE':
      return 'must be a BCP 47 language tag, such as pt-BR';
    case 'INVALID_COLOR':
      return 'must be a color in the form #rrggbb that is readable on white or black';
    case 'IN_THE_PAST':
      return 'must not be in the past';
    case 'BELOW_CURRENT_USES':
      return number === undefined
        ? 'must not be below the current uses'
        : `must not be below the ${number} current uses`;
    case 'WEAK_PASSWORD':
      return 'is too easy to guess';
    case 'SAME_PASSWORD':
      return 'must be different from the current one';
    case 'DUPLICATE':
      return 'is already in use';
    case 'TOO_MANY':
      return number === undefined ? 'has too many items' : `must have at most ${number} items`;
    case 'IDEMPOTENCY_KEY_REUSED':
      return 'was used before with other input';
  }
}

function characters(limit: number | undefined, number: string): string {
  return limit === 1 ? '1 character' : `${number} characters`;
}

function describeField(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'This value';
  if (LIST_INDEX.test(last)) return `Item ${Number(last) + 1} of the ${fieldName(path.at(-2) ?? 'list')}`;
  return `The ${fieldName(last)}`;
}

function fieldName(name: string): string {
  return FIELD_NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
