import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Mark } from '../light/logo.js';
import classes from './page-loading.module.css';

/** Before there is anything to show; appears only when the wait is one that people notice. */
export function PageLoading() {
  const messages = useDashboardMessages();
  return (
    <main className={classes.screen} aria-busy="true">
      <span className={classes.mark}>
        <Mark size={44} />
      </span>
      <p className={classes.text} role="status">
        {messages.loading}
      </p>
    </main>
  );
}
