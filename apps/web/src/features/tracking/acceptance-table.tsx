import { useMediaQuery } from '@mantine/hooks';
import type { AcceptanceRowFragment } from '../../gql/dashboard.js';
import { formatDateTime } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import classes from './acceptance-table.module.css';
import { EmailStatus } from './email-status.js';
import { useTrackingMessages } from './messages.js';

interface AcceptanceTableProps {
  readonly acceptances: readonly AcceptanceRowFragment[];
  readonly timeZone: string;
  /** The id of the heading above it. */
  readonly labelledBy: string;
}

/** A page of acceptances: a table on wide screens, a list on narrow ones. */
export function AcceptanceTable(props: AcceptanceTableProps) {
  const isWide = useMediaQuery('(min-width: 44em)', undefined, { getInitialValueInEffect: false });
  return isWide ? <Table {...props} /> : <List {...props} />;
}

function Table({ acceptances, timeZone, labelledBy }: AcceptanceTableProps) {
  const { columns, outcomes } = useTrackingMessages();
  const locale = useLocale();
  return (
    <table className={classes.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.outcome}</th>
          <th scope="col">{columns.email}</th>
        </tr>
      </thead>
      <tbody>
        {acceptances.map((acceptance) => (
          <tr key={acceptance.id}>
            <th scope="row">
              <span className={classes.name}>{acceptance.name}</span>
              <span className={classes.email}>{acceptance.email}</span>
            </th>
            <td className={classes.when}>
              <time dateTime={acceptance.acceptedAt}>{formatDateTime(locale, acceptance.acceptedAt, timeZone)}</time>
            </td>
            <td>{outcomes[acceptance.outcome]}</td>
            <td>
              <EmailStatus status={acceptance.emailStatus} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ acceptances, timeZone, labelledBy }: AcceptanceTableProps) {
  const { outcomes } = useTrackingMessages();
  const locale = useLocale();
  return (
    <ul className={classes.list} aria-labelledby={labelledBy}>
      {acceptances.map((acceptance) => (
        <li key={acceptance.id}>
          <span className={classes.name}>{acceptance.name}</span>
          <span className={classes.email}>{acceptance.email}</span>
          <span className={classes.line}>
            <time dateTime={acceptance.acceptedAt}>{formatDateTime(locale, acceptance.acceptedAt, timeZone)}</time>
            <span>{outcomes[acceptance.outcome]}</span>
            <EmailStatus status={acceptance.emailStatus} />
          </span>
        </li>
      ))}
    </ul>
  );
}
