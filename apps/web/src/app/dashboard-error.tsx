import { Button } from '@mantine/core';
import { CircleAlert, SearchX } from 'lucide-react';
import { Link } from 'react-router';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { MessageScreen } from '../ui/kit/message-screen.js';
import { useDocumentTitle } from '../ui/light/use-document-title.js';

/** Shown in place of a page that has thrown an error, or whose code could not be loaded. */
export function DashboardCrash() {
  const messages = useDashboardMessages();
  return (
    <main>
      <MessageScreen
        role="alert"
        level={1}
        icon={<CircleAlert size={28} />}
        title={messages.failures.crashTitle}
        text={messages.failures.crash}
        action={<Button onClick={() => window.location.reload()}>{messages.failures.reload}</Button>}
      />
    </main>
  );
}

/** Shown for a path without a page. */
export function DashboardNotFound() {
  const messages = useDashboardMessages();
  useDocumentTitle(messages.pageTitle({ page: messages.failures.notFoundTitle }));
  return (
    <MessageScreen
      level={1}
      icon={<SearchX size={28} />}
      title={messages.failures.notFoundTitle}
      text={messages.failures.notFound}
      action={
        <Button component={Link} to="/">
          {messages.failures.notFoundNext}
        </Button>
      }
    />
  );
}
