import { formatNumber } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import classes from './invitation-counts.module.css';
import { UsesMeter } from './uses-meter.js';
import { useInvitationMessages } from './messages.js';

interface InvitationCountsProps {
  readonly uses: number;
  readonly usageLimit: number | null;
  /** Null where unlimited. */
  readonly spots: number | null;
}

/** Current uses and remaining spots (specification, Tracking). */
export function InvitationCounts({ uses, usageLimit, spots }: InvitationCountsProps) {
  const messages = useInvitationMessages().page;
  const locale = useLocale();
  return (
    <div className={classes.counts}>
      <dl className={classes.numbers}>
        <div>
          <dt>{messages.currentUses}</dt>
          <dd>{formatNumber(locale, uses)}</dd>
        </div>
        <div>
          <dt>{messages.remainingSpots}</dt>
          <dd>
            {spots === null ? (
              <span className={classes.word}>{messages.unlimitedSpots}</span>
            ) : (
              formatNumber(locale, spots)
            )}
          </dd>
        </div>
      </dl>
      <UsesMeter uses={uses} usageLimit={usageLimit} barOnly />
    </div>
  );
}
