import { useState } from 'react';
import { useAcceptInvitationAsViewerMutation, useAcceptInvitationMutation } from '../../gql/acceptance.js';
import { type AcceptanceState, afterAnswer, prepareAcceptance } from './acceptance-state.js';
import { rememberAccepted } from './accepted-cookie.js';
import type { Typed } from './page-state.js';

interface Acceptance {
  readonly state: AcceptanceState;
  readonly isSending: boolean;
  /** Checks the input by the domain's rules, sends it if it is valid, and sets the state. */
  readonly submit: (typed: Typed) => Promise<void>;
  /** Accepts as the signed-in person. */
  readonly submitAsViewer: () => Promise<void>;
}

/** The acceptance of one invitation by one person: input, request, outcome. */
export function useAcceptance(code: string, initialState: AcceptanceState): Acceptance {
  const [state, setState] = useState(initialState);
  const [accept, sending] = useAcceptInvitationMutation();
  const [acceptAsViewer, sendingAsViewer] = useAcceptInvitationAsViewerMutation();

  function settle(next: AcceptanceState) {
    if (next.stage === 'accepted') rememberAccepted(code, next.email);
    setState(next);
  }

  async function submit(typed: Typed) {
    const seen = state.stage === 'form' ? state.suggestion?.typed : undefined;
    const prepared = prepareAcceptance({ code, ...typed }, seen);
    if (prepared.state) return setState(prepared.state);
    const { data, error } = await accept({ variables: { input: prepared.input } });
    return settle(afterAnswer(error ? { error } : { data: data.acceptInvitation }));
  }

  async function submitAsViewer() {
    const { data, error } = await acceptAsViewer({ variables: { input: { code } } });
    settle(afterAnswer(error ? { error } : { data: data.acceptInvitationAsViewer }));
  }

  return { state, isSending: sending.loading || sendingAsViewer.loading, submit, submitAsViewer };
}
