import type { ReactNode } from 'react';
import { Mark } from '../../ui/logo.js';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import classes from './door-frame.module.css';

/** The quiet page around signing in and choosing a password: the mark, and one card. */
export function DoorFrame({ children, below }: { readonly children: ReactNode; readonly below?: ReactNode }) {
  const words = useDashboardWords();
  return (
    <main className={classes.page}>
      <p className={classes.brand}>
        <Mark size={34} />
        {words.product}
      </p>
      <div className={classes.card}>{children}</div>
      {below && <p className={classes.below}>{below}</p>}
    </main>
  );
}
