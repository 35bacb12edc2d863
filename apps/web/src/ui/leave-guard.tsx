import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { Dialog } from './dialog.js';
import classes from './leave-guard.module.css';

interface LeaveGuardProps {
  /** Asked at the moment of leaving: whether something typed would be lost. */
  readonly isDirty: () => boolean;
  /** Called once somebody has chosen to leave it behind. */
  readonly onLeave: () => void;
}

/** Whoever must sign in again is not asked: they cannot stay, and come back to what they typed. */
const SIGN_IN = '/sign-in';

/** Asks before unsaved typing is left behind, within the dashboard and when the tab is closed. */
export function LeaveGuard({ isDirty, onLeave }: LeaveGuardProps) {
  const messages = useDashboardMessages().leave;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && nextLocation.pathname !== SIGN_IN && isDirty(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  return (
    <Dialog isOpen={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={messages.title}>
      <p className={classes.text}>{messages.text}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
          {messages.stay}
        </Button>
        <Button
          color="danger"
          onClick={() => {
            onLeave();
            blocker.proceed?.();
          }}
        >
          {messages.leave}
        </Button>
      </div>
    </Dialog>
  );
}
