import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { useInstitution, useViewer } from '../session/session-context.js';
import { Mark } from '../ui/light/logo.js';
import classes from './dashboard-layout.module.css';
import { features } from './features.js';
import { PersonMenu } from './person-menu.js';

const NAVIGATION = features.flatMap(({ navigation = [] }) => navigation);

/** The frame of every page of a signed-in person: the school, the navigation and the person's menu. */
export function DashboardLayout() {
  const messages = useDashboardMessages();
  const viewer = useViewer();
  const institution = useInstitution();
  const isNavigating = useNavigation().state !== 'idle';
  return (
    <>
      <a className={classes.skip} href="#content">
        {messages.skipToContent}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <NavLink className={classes.brand} to="/">
            <Mark size={26} />
            <bdi className={classes.name}>{institution.name}</bdi>
          </NavLink>
          <nav className={classes.nav} aria-label={messages.navigation}>
            {NAVIGATION.filter((item) => item.isShownTo(viewer)).map(({ to, Label }) => (
              <NavLink className={classes.link} to={to} key={to}>
                <Label />
              </NavLink>
            ))}
          </nav>
          <PersonMenu />
        </div>
        {isNavigating && <div className={classes.progress} role="progressbar" aria-label={messages.loading} />}
      </header>
      <main className={classes.content} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
