import classes from './uses-meter.module.css';
import { useInvitationMessages } from './messages.js';

interface UsesMeterProps {
  readonly uses: number;
  /** Null = unlimited. */
  readonly usageLimit: number | null;
  /** Whether the messages stand elsewhere already. */
  readonly barOnly?: boolean;
}

/** Uses against the limit, as a bar and in messages; without a limit there is nothing to measure against. */
export function UsesMeter({ uses, usageLimit, barOnly = false }: UsesMeterProps) {
  const messages = useInvitationMessages().uses;
  if (usageLimit === null)
    return barOnly ? null : <span className={classes.messages}>{messages.unlimited({ uses })}</span>;
  const sentence = messages.ofLimit({ uses, limit: usageLimit });
  return (
    <div className={classes.meter}>
      {!barOnly && <span className={classes.messages}>{sentence}</span>}
      <span
        className={classes.track}
        role="meter"
        aria-label={messages.label}
        aria-valuemin={0}
        aria-valuemax={usageLimit}
        aria-valuenow={uses}
        aria-valuetext={sentence}
      >
        <span
          className={classes.bar}
          data-full={uses >= usageLimit}
          style={{ width: `${Math.min(100, (uses / usageLimit) * 100)}%` }}
        />
      </span>
    </div>
  );
}
