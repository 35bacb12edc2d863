import type { ReactNode } from 'react';
import classes from './message-screen.module.css';

interface MessageScreenProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** The next step. */
  readonly action?: ReactNode;
  /** The heading's level: 1 if nothing else is on the page. */
  readonly level?: 1 | 2 | 3;
  /** 'alert' is read out at once: for errors. */
  readonly role?: 'alert' | 'status';
}

/** Shown in place of content: nothing yet, nothing found, not loaded. Always says what to do next. */
export function MessageScreen({ icon, title, text, action, role, level = 2 }: MessageScreenProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.screen} role={role}>
      <span className={classes.icon}>{icon}</span>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.text}>{text}</p>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
