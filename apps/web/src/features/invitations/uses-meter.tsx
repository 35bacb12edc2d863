import classes from './uses-meter.module.css';
import { useInvitationMessages } from './messages.js';

interface UsesMeterProps {
  readonly uses: number;
  /** Null = unlimited. */
  readonly usageLimit: number | null;
  /** Without the text, if that is shown elsewhere. */
  readonly barOnly?: boolean;
}

/** Uses against the usage limit, as a bar and as text; without a limit there is no bar. */
export function UsesMeter({ uses, usageLimit, barOnly = false }: UsesMeterProps) {
  const messages = useInvitationMessages().uses;
  if (usageLimit === null) return barOnly ? null : <span className={classes.text}>{messages.unlimited({ uses })}</span>;
  const sentence = messages.ofLimit({ uses, limit: usageLimit });
  return (
    <div className={classes.meter}>
      {!barOnly && <span className={classes.text}>{sentence}</span>}
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
