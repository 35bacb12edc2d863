import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: 'danger' | 'warning' | 'success';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A sentence that must be seen, above what it is about; read out as soon as it appears. */
export function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <span className={classes.icon}>{icon ?? <CircleAlert size={20} />}</span>
      <div>{children}</div>
    </div>
  );
}
