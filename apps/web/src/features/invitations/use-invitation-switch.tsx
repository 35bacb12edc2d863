import { notifications } from '@mantine/notifications';
import { mutationOutcome } from '../../apollo/mutation-outcome.js';
import { useActivateInvitationMutation, useDeactivateInvitationMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { UndoMessage } from '../../ui/kit/undo-message.js';
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

  const show = (message: string) => void notifications.show({ message });
  const showWithUndo = (message: string, undo: () => Promise<void>) => {
    const notification = notifications.show({
      autoClose: UNDO_FOR,
      message: (
        <UndoMessage
          text={message}
          label={messages.undo}
          onUndo={() => {
            notifications.hide(notification);
            void undo();
          }}
        />
      ),
    });
  };

  const deactivate = async (isUndo = false): Promise<void> => {
    const { result, failure } = mutationOutcome(await sendDeactivate({ variables }));
    if (!result) return show(failures[failure]);
    switch (result.__typename) {
      case 'DeactivateInvitationSuccess':
        return isUndo ? show(messages.deactivated) : showWithUndo(messages.deactivated, () => activate(true));
      case 'NotFoundError':
        return show(messages.gone);
      default:
        result satisfies never;
        return show(failures.unknownOutcome);
    }
  };
  const activate = async (isUndo = false): Promise<void> => {
    const { result, failure } = mutationOutcome(await sendActivate({ variables }));
    if (!result) return show(failures[failure]);
    switch (result.__typename) {
      case 'ActivateInvitationSuccess':
        return isUndo ? show(messages.activated) : showWithUndo(messages.activated, () => deactivate(true));
      case 'NotFoundError':
        return show(messages.gone);
      case 'NotAllowedError':
        return show(messages.notAllowed);
      default:
        result satisfies never;
        return show(failures.unknownOutcome);
    }
  };
  return { deactivate: () => deactivate(), activate: () => activate(), loading: isDeactivating || isActivating };
}
