import { useState } from 'react';
import { AcceptancePage } from '../features/acceptance/acceptance-page.js';
import { JoinPage } from '../features/acceptance/join-page.js';
import { UnavailableScreen } from '../features/acceptance/unavailable-screen.js';
import type { InvitationPreviewQuery } from '../gql/acceptance.js';
import { LiveRegion } from '../ui/light/live-region.js';
import { Mark } from '../ui/light/logo.js';
import styles from './join-app.module.css';
import { routeOf, usePath } from './path.js';

interface JoinAppProps {
  /** The data that the server wrote into the page for the URL at which it was loaded. */
  readonly embedded?: InvitationPreviewQuery | undefined;
}

/** The whole acceptance route: `/i/:code` and `/join`. */
export function JoinApp({ embedded }: JoinAppProps) {
  const [path, openPath] = usePath();
  const [firstPath] = useState(path);
  const route = routeOf(path);
  const isFirst = path === firstPath;
  return (
    <LiveRegion>
      <div className={styles.page}>
        <header className={styles.header}>
          <Mark />
          <span className={styles.name}>Matricula</span>
        </header>
        <main className={styles.main}>
          {route.name === 'join' ? (
            <JoinPage onCode={(code) => openPath(`/i/${code}`)} />
          ) : route.code === null ? (
            <UnavailableScreen reason="UNKNOWN_OR_INACTIVE" code={route.shown} takesFocus={!isFirst} />
          ) : (
            <AcceptancePage
              key={route.code}
              code={route.code}
              initialData={isFirst ? embedded : undefined}
              takesFocus={!isFirst}
            />
          )}
        </main>
      </div>
    </LiveRegion>
  );
}
