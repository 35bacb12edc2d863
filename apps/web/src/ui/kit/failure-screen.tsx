import { Button } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import type { RequestFailure } from '../../apollo/request-failure.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { MessageScreen } from './message-screen.js';

interface FailureScreenProps {
  readonly title: string;
  readonly reason: RequestFailure;
  readonly onRetry: () => void;
  /** The heading's level: 1 if nothing else is on the page. */
  readonly level?: 1 | 2 | 3;
}

/** Shown in place of what could not be loaded, with a button to try again. */
export function FailureScreen({ title, reason, onRetry, level = 2 }: FailureScreenProps) {
  const messages = useDashboardMessages();
  return (
    <MessageScreen
      role="alert"
      level={level}
      icon={<CloudOff size={28} />}
      title={title}
      text={messages.failures[reason]}
      action={<Button onClick={onRetry}>{messages.tryAgain}</Button>}
    />
  );
}
