import { useDashboardWords } from '../../i18n/dashboard-words.js';
import classes from './uses-meter.module.css';

interface UsesMeterProps {
  readonly uses: number;
  /** Null = unlimited. */
  readonly usageLimit: number | null;
  /** Whether the words stand elsewhere already. */
  readonly barOnly?: boolean;
}

/** Uses against the limit, as a bar and in words; without a limit there is nothing to measure against. */
export function UsesMeter({ uses, usageLimit, barOnly = false }: UsesMeterProps) {
  const words = useDashboardWords().invitations.uses;
  if (usageLimit === null) return barOnly ? null : <span className={classes.words}>{words.unlimited({ uses })}</span>;
  const sentence = words.ofLimit({ uses, limit: usageLimit });
  return (
    <div className={classes.meter}>
      {!barOnly && <span className={classes.words}>{sentence}</span>}
      <span
        className={classes.track}
        role="meter"
        aria-label={words.label}
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
