import { mutationOutcome } from '../../apollo/mutation-outcome.js';
import { useActivateInvitationMutation, useDeactivateInvitationMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { showFailure, showSuccess } from '../../ui/kit/toast-store.js';
import { useInvitationMessages } from './messages.js';

/** How long a change can be undone with one click, in milliseconds (experience, The dashboard). */
const UNDO_FOR = 8000;

interface InvitationSwitch {
  readonly deactivate: () => Promise<void>;
  readonly activate: () => Promise<void>;
  readonly loading: boolean;
}

/** Deactivates and activates an invitation without asking first; the change can be undone for 8 seconds. */
export function useInvitationSwitch(id: string): InvitationSwitch {
  const { failures } = useDashboardMessages();
  const messages = useInvitationMessages().page;
  const [sendDeactivate, { loading: isDeactivating }] = useDeactivateInvitationMutation();
  const [sendActivate, { loading: isActivating }] = useActivateInvitationMutation();
  const variables = { input: { id } };

  const showDone = (message: string, undo: (() => Promise<void>) | undefined) =>
    undo
      ? showSuccess(message, { shownFor: UNDO_FOR, action: { label: messages.undo, onPress: () => void undo() } })
      : showSuccess(message);

  const deactivate = async (isUndo = false): Promise<void> => {
    const { result, failure } = mutationOutcome(await sendDeactivate({ variables }));
    if (!result) return showFailure(failures[failure]);
    switch (result.__typename) {
      case 'DeactivateInvitationSuccess':
        return showDone(messages.deactivated, isUndo ? undefined : () => activate(true));
      case 'NotFoundError':
        return showFailure(messages.gone);
      default:
        result satisfies never;
        return showFailure(failures.unknownOutcome);
    }
  };
  const activate = async (isUndo = false): Promise<void> => {
    const { result, failure } = mutationOutcome(await sendActivate({ variables }));
    if (!result) return showFailure(failures[failure]);
    switch (result.__typename) {
      case 'ActivateInvitationSuccess':
        return showDone(messages.activated, isUndo ? undefined : () => deactivate(true));
      case 'NotFoundError':
        return showFailure(messages.gone);
      case 'NotAllowedError':
        return showFailure(messages.notAllowed);
      default:
        result satisfies never;
        return showFailure(failures.unknownOutcome);
    }
  };
  return { deactivate: () => deactivate(), activate: () => activate(), loading: isDeactivating || isActivating };
}
