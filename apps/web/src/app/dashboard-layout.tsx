import { isStaff } from '@matricula/domain';
import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { PersonMenu } from '../features/auth/person-menu.js';
import { useViewer } from '../features/auth/viewer-context.js';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { Mark } from '../ui/logo.js';
import classes from './dashboard-layout.module.css';

/** What stands around every page of somebody who is signed in: where they are, where they can go, who they are. */
export function DashboardLayout() {
  const messages = useDashboardMessages();
  const { role } = useViewer();
  const isUnderWay = useNavigation().state !== 'idle';
  const home = isStaff(role)
    ? { to: '/invitations', label: messages.invitations.list.title }
    : { to: '/', label: messages.courses.mine.title };
  return (
    <>
      <a className={classes.skip} href="#content">
        {messages.skipToContent}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <NavLink className={classes.brand} to="/">
            <Mark size={26} />
            {messages.product}
          </NavLink>
          <nav className={classes.nav} aria-label={messages.navigation}>
            <NavLink className={classes.link} to={home.to}>
              {home.label}
            </NavLink>
          </nav>
          <PersonMenu />
        </div>
        {isUnderWay && <div className={classes.progress} role="progressbar" aria-label={messages.loading} />}
      </header>
      <main className={classes.content} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
