import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Mark } from '../light/logo.js';
import classes from './page-loading.module.css';

/** Shown before the first page has loaded: what index.html has painted goes on. */
export function PageLoading() {
  const messages = useDashboardMessages();
  return (
    <main className={classes.screen} aria-busy="true">
      <div className={classes.bar} />
      <span className={classes.mark}>
        <Mark size={44} />
      </span>
      <p className={classes.text} role="status">
        {messages.loading}
      </p>
    </main>
  );
}
