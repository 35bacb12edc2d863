import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useDashboardWords } from '../i18n/dashboard-words.js';
import { AlertIcon, NoMatchIcon } from '../ui/icons.js';
import { MessageScreen } from '../ui/message-screen.js';
import { useDocumentTitle } from '../ui/use-document-title.js';

/** Stands where a page broke, or its code could not be fetched. */
export function DashboardCrash() {
  const words = useDashboardWords();
  return (
    <main>
      <MessageScreen
        role="alert"
        level={1}
        icon={<AlertIcon size={28} />}
        title={words.failures.crashTitle}
        text={words.failures.crash}
        action={<Button onClick={() => window.location.reload()}>{words.failures.reload}</Button>}
      />
    </main>
  );
}

/** An address that leads nowhere. */
export function DashboardNotFound() {
  const words = useDashboardWords();
  useDocumentTitle(words.pageTitle({ page: words.failures.notFoundTitle }));
  return (
    <MessageScreen
      level={1}
      icon={<NoMatchIcon size={28} />}
      title={words.failures.notFoundTitle}
      text={words.failures.notFound}
      action={
        <Button component={Link} to="/">
          {words.failures.notFoundNext}
        </Button>
      }
    />
  );
}
