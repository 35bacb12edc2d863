import type { ReactNode } from 'react';
import { FoldedText } from '../light/folded-text.js';
import { Hero } from './hero.js';
import { InvitationDetails, type ShownInvitation } from './invitation-details.js';
import styles from './invitation-view.module.css';

interface InvitationViewProps {
  readonly invitation: ShownInvitation;
  /** IANA name of the institution's zone. */
  readonly timeZone: string;
  /** The form, or what takes its place. */
  readonly children: ReactNode;
}

/**
 * An invitation as students see it: image, title and facts, form, description, one below the other on a phone, the form
 * at the side where there is room. Staff see the same as a preview, which is as narrow as a phone on any screen.
 */
export function InvitationView({ invitation, timeZone, children }: InvitationViewProps) {
  return (
    <div className={styles.view}>
      <div className={styles.layout}>
        <div className={styles.hero}>
          <Hero imageUrl={invitation.backgroundImageUrl} />
        </div>
        <div className={styles.details}>
          <InvitationDetails invitation={invitation} timeZone={timeZone} />
        </div>
        <div className={styles.form}>{children}</div>
        {invitation.description !== null && (
          <div className={styles.description}>
            <FoldedText text={invitation.description} />
          </div>
        )}
      </div>
    </div>
  );
}
