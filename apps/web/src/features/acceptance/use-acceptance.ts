import { useState } from 'react';
import { checkAcceptance, type AcceptanceInput, type InvitationUnavailableReason } from '@matricula/domain';
import type { Answer } from '../../executor/executor.js';
import { type InputIssue, issuesByField } from '../../ui/light/field-issues.js';
import { type AcceptInvitationMutation, useAcceptInvitationMutation } from '../../gql/acceptance.js';

/** The fields that a person fills in. */
export type FieldName = 'name' | 'email';

/** For each field with issues, the code of the first one. */
export type FieldIssues = Readonly<Partial<Record<FieldName, string>>>;

/** Why the input could not be sent, though no field is wrong. It is kept, and can be sent again. */
export type SubmitError =
  /** `until`: when the next attempt is possible, in milliseconds since 1970 by this device's clock. */
  | { readonly kind: 'TOO_MANY'; readonly until: number }
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'UNEXPECTED' };

/** The stage that a person has reached with one invitation. */
export type AcceptanceState =
  | { readonly stage: 'form'; readonly issues: FieldIssues; readonly submitError?: SubmitError }
  | { readonly stage: 'accepted'; readonly courseTitle: string; readonly email: string }
  | { readonly stage: 'unavailable'; readonly reason: InvitationUnavailableReason };

interface Acceptance {
  readonly state: AcceptanceState;
  readonly isSending: boolean;
  /** Checks the input by the domain's rules, sends it if it is valid, and sets the state. */
  readonly submit: (typed: AcceptanceInput) => Promise<void>;
}

/** The acceptance of one invitation by one person: input, request, outcome. */
export function useAcceptance(): Acceptance {
  const [state, setState] = useState<AcceptanceState>({ stage: 'form', issues: {} });
  const [accept, { loading }] = useAcceptInvitationMutation();

  async function submit(typed: AcceptanceInput) {
    const checked = checkAcceptance(typed);
    if (!checked.ok) {
      setState(afterIssues(checked.issues));
      return;
    }
    const { code, name, email } = checked.value;
    const answer = await accept({ variables: { input: { code, name, email } } });
    setState(afterAnswer(answer, Date.now()));
  }

  return { state, isSending: loading, submit };
}

function afterAnswer(answer: Answer<AcceptInvitationMutation>, now: number): AcceptanceState {
  if (answer.error?.kind === 'RATE_LIMITED') return afterTooManyAttempts(answer.error.retryAfterSeconds, now);
  if (answer.error) return { stage: 'form', issues: {}, submitError: answer.error };

  const result = answer.data.acceptInvitation;
  if (!result) return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
  switch (result.__typename) {
    case 'AcceptInvitationSuccess':
      return { stage: 'accepted', courseTitle: result.courseTitle, email: result.email };
    case 'InvitationUnavailableError':
      return { stage: 'unavailable', reason: result.reason };
    case 'InvalidInputError':
      return afterIssues(result.issues);
    case 'TooManyAttemptsError':
      return afterTooManyAttempts(result.retryAfterSeconds, now);
    default:
      return afterUnknownOutcome(result);
  }
}

/** For outcomes of a newer server. An outcome of the schema that has no screen does not compile. */
function afterUnknownOutcome(_result: never): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
}

function afterTooManyAttempts(retryAfterSeconds: number, now: number): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'TOO_MANY', until: now + retryAfterSeconds * 1000 } };
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
