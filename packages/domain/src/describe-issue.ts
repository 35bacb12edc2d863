import type { Issue } from './validation.js';

/** How a field is called in a sentence, where its name in the schema is not already the word. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  backgroundImageUrl: 'background image',
  courseId: 'course',
  expiresAt: 'expiration date',
};

/**
 * One English sentence for a broken rule, naming the field and the rule: the `message` of the API's InputIssue.
 * Pages translate the code instead.
 */
export function describeIssue(issue: Issue): string {
  const field = fieldInWords(issue.path);
  const limit = issue.limit?.toLocaleString('en-US');
  switch (issue.code) {
    case 'REQUIRED':
      return `${field} is required.`;
    case 'TOO_LONG':
      return limit === undefined ? `${field} is too long.` : `${field} is longer than ${limit} characters.`;
    case 'TOO_SHORT':
      return limit === undefined ? `${field} is too short.` : `${field} is shorter than ${limit} characters.`;
    case 'INVALID_EMAIL':
      return `${field} is not a valid email address.`;
    case 'INVALID_CODE':
      return `${field} is not an invitation code: seven letters and digits, such as AB2K7MZ.`;
    case 'INVALID_NAME':
      return `${field} must be a name alone, without line breaks, control characters or web addresses.`;
    case 'INVALID_TEXT':
      return `${field} contains characters that are not text, such as control characters.`;
    case 'INVALID_DATE':
      return `${field} is not a valid date.`;
    case 'OUT_OF_RANGE':
      return limit === undefined ? `${field} is out of range.` : `${field} must be a whole number from 1 to ${limit}.`;
    case 'IN_THE_PAST':
      return `${field} is in the past.`;
    case 'BELOW_CURRENT_USES':
      return limit === undefined
        ? `${field} is below the current uses.`
        : `${field} is below the ${limit} current uses.`;
    case 'WEAK_PASSWORD':
      return `${field} is too easy to guess.`;
    case 'SAME_PASSWORD':
      return `${field} is the same as the current one.`;
    case 'INVALID_URL':
      return `${field} is not the address of an image uploaded here.`;
  }
}

function fieldInWords(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (name === '') return 'This value';
  return `The ${FIELD_WORDS[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}
