import type { ReactNode } from 'react';
import styles from './invitation-layout.module.css';

interface InvitationLayoutProps {
  readonly hero: ReactNode;
  readonly details: ReactNode;
  readonly form: ReactNode;
}

/** The layout of an invitation: one part below the other on a phone, the form at the side on wider screens. */
export function InvitationLayout({ hero, details, form }: InvitationLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.hero}>{hero}</div>
      <div className={styles.details}>{details}</div>
      <div className={styles.form}>{form}</div>
    </div>
  );
}
