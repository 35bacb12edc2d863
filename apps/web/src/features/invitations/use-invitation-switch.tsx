import { notifications } from '@mantine/notifications';
import { requestFailure } from '../../apollo/request-failure.js';
import { useActivateInvitationMutation, useDeactivateInvitationMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { UndoMessage } from '../../ui/undo-message.js';

/** How long a change can be taken back with one click, in milliseconds (experience, The dashboard). */
const UNDO_FOR = 8000;

interface InvitationSwitch {
  readonly deactivate: () => Promise<void>;
  readonly activate: () => Promise<void>;
  readonly loading: boolean;
}

/** Deactivates and activates at once, without asking before; afterwards it can be undone for 8 seconds. */
export function useInvitationSwitch(id: string): InvitationSwitch {
  const { invitations, failures } = useDashboardMessages();
  const messages = invitations.page;
  const [sendDeactivate, { loading: isDeactivating }] = useDeactivateInvitationMutation();
  const [sendActivate, { loading: isActivating }] = useActivateInvitationMutation();
  const variables = { input: { id } };

  const tell = (message: string) => notifications.show({ message });
  const offerUndo = (message: string, undo: () => Promise<void>) => {
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
    const { data, error } = await sendDeactivate({ variables });
    if (!data) return void tell(failures[error ? requestFailure(error) : 'failed']);
    switch (data.deactivateInvitation.__typename) {
      case 'DeactivateInvitationSuccess':
        return isUndo ? void tell(messages.deactivated) : offerUndo(messages.deactivated, () => activate(true));
      case 'NotFoundError':
        return void tell(messages.gone);
      default:
        data.deactivateInvitation satisfies never;
        return void tell(failures.unknownOutcome);
    }
  };
  const activate = async (isUndo = false): Promise<void> => {
    const { data, error } = await sendActivate({ variables });
    if (!data) return void tell(failures[error ? requestFailure(error) : 'failed']);
    switch (data.activateInvitation.__typename) {
      case 'ActivateInvitationSuccess':
        return isUndo ? void tell(messages.activated) : offerUndo(messages.activated, () => deactivate(true));
      case 'NotFoundError':
        return void tell(messages.gone);
      case 'NotAllowedError':
        return void tell(messages.notAllowed);
      default:
        data.activateInvitation satisfies never;
        return void tell(failures.unknownOutcome);
    }
  };
  return { deactivate: () => deactivate(), activate: () => activate(), loading: isDeactivating || isActivating };
}
