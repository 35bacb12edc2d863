import { Button } from '@mantine/core';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { CloudOffIcon } from './icons.js';
import { MessageScreen } from './message-screen.js';

interface FailureScreenProps {
  readonly title: string;
  readonly reason: 'offline' | 'busy' | 'forbidden' | 'failed';
  readonly onRetry: () => void;
  /** Of the heading: 1 where this is all that the page holds. */
  readonly level?: 1 | 2 | 3;
}

/** Stands where something could not be loaded, and tries again when told to. */
export function FailureScreen({ title, reason, onRetry, level = 2 }: FailureScreenProps) {
  const messages = useDashboardMessages();
  return (
    <MessageScreen
      role="alert"
      level={level}
      icon={<CloudOffIcon size={28} />}
      title={title}
      text={messages.failures[reason]}
      action={<Button onClick={onRetry}>{messages.tryAgain}</Button>}
    />
  );
}
