import type { ReactNode } from 'react';
import { Mark } from '../../ui/light/logo.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './auth-layout.module.css';

/** The frame of the pages to sign in and to choose a password: the logo, and one card. */
export function AuthLayout({ children, below }: { readonly children: ReactNode; readonly below?: ReactNode }) {
  const messages = useDashboardMessages();
  return (
    <main className={classes.page}>
      <p className={classes.brand}>
        <Mark size={34} />
        {messages.product}
      </p>
      <div className={classes.card}>{children}</div>
      {below && <p className={classes.below}>{below}</p>}
    </main>
  );
}
