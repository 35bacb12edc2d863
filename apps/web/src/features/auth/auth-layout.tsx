import type { ReactNode } from 'react';
import { Mark } from '../../ui/logo.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './auth-layout.module.css';

/** The quiet page around signing in and choosing a password: the mark, and one card. */
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
