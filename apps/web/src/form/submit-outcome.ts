import type { RequestFailure } from '../apollo/request-failure.js';
import type { InputIssue } from '../ui/light/field-issues.js';

/**
 * What a form does about the result of its mutation. InvalidInputError and TooManyAttemptsError are outcomes as they
 * are: a form returns them unchanged.
 */
export type SubmitOutcome<Field extends string> =
  /** Saved. `onSaved` runs when the draft is removed and leaving the page no longer asks. */
  | { readonly onSaved: () => void | Promise<unknown> }
  | { readonly issues: readonly InputIssue[] }
  | { readonly retryAfterSeconds: number }
  /** A sentence to show at a field, or above the button. */
  | { readonly sentence: string; readonly field?: Field }
  | { readonly failure: RequestFailure | 'unknownOutcome' };

/** Why the input could not be sent, though no field is wrong. It is kept, and can be sent again. */
export type SubmitError =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'tooManyAttempts'; readonly retryAfterSeconds: number };

/** For results that this release does not know. A result of the schema that is not handled does not compile. */
export function unknownOutcome(_result: never): SubmitOutcome<never> {
  return { failure: 'unknownOutcome' };
}
