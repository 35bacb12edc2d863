import { useAcceptanceMessages } from './messages.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useDocumentTitle } from '../../ui/light/use-document-title.js';
import hidden from '../../ui/light/visually-hidden.module.css';
import styles from './loading-screen.module.css';
import { InvitationLayout } from './invitation-layout.js';

/** The shape of the invitation while it is loading. */
export function LoadingScreen() {
  const messages = useAcceptanceMessages();
  useDocumentTitle(messages.loading);
  useAnnouncement(messages.loading);
  return (
    <>
      <h1 className={hidden.visuallyHidden}>{messages.loading}</h1>
      <InvitationLayout
        hero={<div className={styles.hero} />}
        details={
          <div className={styles.lines}>
            <span className={styles.line} />
            <span className={styles.title} />
            <span className={styles.line} />
            <span className={styles.line} />
          </div>
        }
        form={
          <div className={styles.lines}>
            <span className={styles.line} />
            <span className={styles.control} />
            <span className={styles.line} />
            <span className={styles.control} />
            <span className={styles.control} />
          </div>
        }
      />
    </>
  );
}
