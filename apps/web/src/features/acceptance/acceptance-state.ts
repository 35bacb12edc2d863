import {
  checkAcceptance,
  suggestEmail,
  type AcceptanceInput,
  type InvitationUnavailableReason,
} from '@matricula/domain';
import type { Answer } from '../../executor/executor.js';
import type { AcceptanceOutcomeFragment, AcceptInvitationInput } from '../../gql/acceptance.js';
import { type InputIssue, issuesByField } from '../../ui/light/field-issues.js';

/** The fields that a person fills in. */
export type FieldName = 'name' | 'email';

/** For each field with issues, the code of the first one. */
export type FieldIssues = Readonly<Partial<Record<FieldName, string>>>;

/** Why the input could not be sent, though no field is wrong. It is kept, and can be sent again. */
export type SubmitError =
  | { readonly kind: 'TOO_MANY'; readonly retryAfterSeconds: number }
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'UNEXPECTED' };

/** An email that was typed, and the one that was probably meant. */
export interface EmailSuggestion {
  readonly typed: string;
  readonly meant: string;
}

/** The form, with the outcome of sending it, if any. */
export interface FormState {
  readonly stage: 'form';
  readonly issues: FieldIssues;
  readonly submitError?: SubmitError;
  /** Offered before the first sending; sending the same email again confirms it. */
  readonly suggestion?: EmailSuggestion;
}

/** The stage that a person has reached with one invitation. */
export type AcceptanceState =
  | FormState
  | { readonly stage: 'accepted'; readonly courseTitle: string; readonly email: string }
  | { readonly stage: 'unavailable'; readonly reason: InvitationUnavailableReason };

/** The form as it is when an invitation is opened. */
export const EMPTY_FORM: FormState = { stage: 'form', issues: {} };

/** Input to send, or the state of the form that says why not. */
export type Prepared =
  | { readonly input: AcceptInvitationInput; readonly state?: undefined }
  | { readonly input?: undefined; readonly state: AcceptanceState };

/**
 * Checks the input by the domain's rules, and points out a likely typo in the email once.
 *
 * @param confirmedEmail the email that the person has seen a suggestion for and sent again
 */
export function prepareAcceptance(typed: AcceptanceInput, confirmedEmail: string | undefined): Prepared {
  const checked = checkAcceptance(typed);
  if (!checked.ok) return { state: afterIssues(checked.issues) };
  const { code, name, email } = checked.value;
  const meant = suggestEmail(email);
  if (meant !== null && email !== confirmedEmail) {
    return { state: { stage: 'form', issues: {}, suggestion: { typed: email, meant } } };
  }
  return { input: { code, name, email } };
}

/** The state after the API's answer to an acceptance. */
export function afterAnswer(answer: Answer<AcceptanceOutcomeFragment | null>): AcceptanceState {
  if (answer.error?.kind === 'RATE_LIMITED') return afterTooManyAttempts(answer.error.retryAfterSeconds);
  if (answer.error) return { stage: 'form', issues: {}, submitError: answer.error };

  const result = answer.data;
  if (!result) return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
  switch (result.__typename) {
    case 'AcceptInvitationSuccess':
      return { stage: 'accepted', courseTitle: result.courseTitle, email: result.email };
    case 'InvitationUnavailableError':
      return { stage: 'unavailable', reason: result.reason };
    case 'InvalidInputError':
      return afterIssues(result.issues);
    case 'TooManyAttemptsError':
      return afterTooManyAttempts(result.retryAfterSeconds);
    default:
      return afterUnknownOutcome(result);
  }
}

/** For outcomes of a newer server. An outcome of the schema that has no screen does not compile. */
function afterUnknownOutcome(_result: never): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
}

function afterTooManyAttempts(retryAfterSeconds: number): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'TOO_MANY', retryAfterSeconds } };
}

function afterIssues(issues: readonly InputIssue[]): AcceptanceState {
  const { byField } = issuesByField(issues, ['code', 'name', 'email']);
  // The code came with the link: no field of this form can correct it.
  if (byField.code) return { stage: 'unavailable', reason: 'UNKNOWN_OR_INACTIVE' };
  const codes = { name: byField.name?.code, email: byField.email?.code };
  if (codes.name === undefined && codes.email === undefined) {
    return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
  }
  return { stage: 'form', issues: codes };
}
