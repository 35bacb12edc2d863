import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Dialog } from './dialog.js';
import classes from './leave-guard.module.css';

interface LeaveGuardProps {
  /** Called at the moment of leaving: whether unsaved input would be lost. */
  readonly isDirty: () => boolean;
  /** Called once the person has chosen to lose it. */
  readonly onLeave: () => void;
}

/** Asks before unsaved input is lost, on leaving the page within the dashboard and on closing the tab. */
export function LeaveGuard({ isDirty, onLeave }: LeaveGuardProps) {
  const messages = useDashboardMessages().leave;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty(),
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
