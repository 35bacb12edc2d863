import { useState } from 'react';
import { checkAcceptance, type AcceptanceInput, type UnavailableReason } from '@matricula/domain';
import type { Answer } from '../../app/executor.js';
import { type AcceptInvitationMutation, useAcceptInvitationMutation } from '../../gql/acceptance.js';

/** The fields that a person fills in. */
export type FieldName = 'name' | 'email';

/** For each field that broke a rule, the first rule that it broke: an issue's code. */
export type FieldIssues = Readonly<Partial<Record<FieldName, string>>>;

/** Why what was typed has not been taken, though nothing is wrong with it: it is kept, and can be sent again. */
export type SubmitError =
  /** `until`: when the next attempt is free, in milliseconds since 1970 by this device's clock. */
  | { readonly kind: 'TOO_MANY'; readonly until: number }
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'UNEXPECTED' };

/** Where a person is with one invitation. */
export type AcceptanceState =
  | { readonly stage: 'form'; readonly issues: FieldIssues; readonly submitError?: SubmitError }
  | { readonly stage: 'accepted'; readonly courseTitle: string; readonly email: string }
  | { readonly stage: 'unavailable'; readonly reason: UnavailableReason };

interface Acceptance {
  readonly state: AcceptanceState;
  readonly isSending: boolean;
  /** Checks what was typed by the domain's rules, sends it where it keeps them, and tells where that led. */
  readonly submit: (typed: AcceptanceInput) => Promise<void>;
}

/** One person's way through one invitation: typing, sending, and what came of it. */
export function useAcceptance(): Acceptance {
  const [state, setState] = useState<AcceptanceState>({ stage: 'form', issues: {} });
  const [accept, { loading }] = useAcceptInvitationMutation();

  async function submit(typed: AcceptanceInput) {
    const checked = checkAcceptance(typed);
    if (!checked.ok) {
      setState(afterIssues(checked.issues.map(({ path, code }) => ({ path: path.join('.'), code }))));
      return;
    }
    const { code, name, email } = checked.value;
    const answer = await accept({ variables: { input: { code, name, email } } });
    setState(afterAnswer(answer, Date.now()));
  }

  return { state, isSending: loading, submit };
}

function afterAnswer(answer: Answer<AcceptInvitationMutation>, now: number): AcceptanceState {
  if (answer.error?.kind === 'RATE_LIMITED') return afterRefusal(answer.error.retryAfterSeconds, now);
  if (answer.error) return { stage: 'form', issues: {}, submitError: answer.error };

  const result = answer.data.acceptInvitation;
  switch (result.__typename) {
    case 'AcceptInvitationSuccess':
      return { stage: 'accepted', courseTitle: result.courseTitle, email: result.email };
    case 'InvitationUnavailableError':
      return { stage: 'unavailable', reason: result.reason };
    case 'InvalidInputError':
      return afterIssues(result.issues);
    case 'TooManyAttemptsError':
      return afterRefusal(result.retryAfterSeconds, now);
    default:
      return afterUnforeseen(result);
  }
}

/** An outcome that the schema has and this page has no screen for breaks the build here. A newer server may still tell one. */
function afterUnforeseen(_result: never): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
}

function afterRefusal(retryAfterSeconds: number, now: number): AcceptanceState {
  return { stage: 'form', issues: {}, submitError: { kind: 'TOO_MANY', until: now + retryAfterSeconds * 1000 } };
}

function afterIssues(issues: readonly { readonly path: string; readonly code: string }[]): AcceptanceState {
  // The code came with the link: no field of this form can mend it.
  if (issues.some(({ path }) => path === 'code')) return { stage: 'unavailable', reason: 'UNKNOWN_OR_INACTIVE' };
  const first = (field: FieldName) => issues.find(({ path }) => path === field)?.code;
  const found = { name: first('name'), email: first('email') };
  if (found.name === undefined && found.email === undefined) {
    return { stage: 'form', issues: {}, submitError: { kind: 'UNEXPECTED' } };
  }
  return { stage: 'form', issues: found };
}
