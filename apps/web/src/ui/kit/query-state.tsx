import type { ErrorLike } from '@apollo/client';
import type { ReactNode } from 'react';
import { requestFailure } from '../../apollo/request-failure.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { FailureScreen } from './failure-screen.js';
import { Notice } from './notice.js';
import classes from './query-state.module.css';

/** As much as is needed of a query's result in Apollo Client. */
export interface WatchedQuery<Data> {
  readonly data?: Data | undefined;
  /** The data for the variables before, while those for the new ones are loading. */
  readonly previousData?: Data | undefined;
  readonly error?: ErrorLike | undefined;
  readonly refetch: () => Promise<unknown>;
}

interface QueryStateProps<Data, Part> {
  readonly query: WatchedQuery<Data>;
  /** The part of the data that the children show; null if the answer does not have it. */
  readonly select: (data: Data) => Part | null | undefined;
  /** Shown until the first answer. */
  readonly loading: ReactNode;
  /** The heading if the first answer is an error. */
  readonly failedTitle: string;
  /** The level of that heading: 1 if nothing else is on the page. */
  readonly failedLevel?: 1 | 2 | 3;
  /** Shown if the server answered without the part: it does not exist, or not for the viewer. */
  readonly missing?: ReactNode;
  /** Shown in place of an empty part. */
  readonly empty?: { readonly when: (part: Part) => boolean; readonly show: ReactNode };
  /** @param isStale whether it belongs to other variables than those asked for now */
  readonly children: (part: Part, isStale: boolean) => ReactNode;
}

/**
 * What a page shows of a query, in every state: loading, failed with a way to try again, missing, empty, and data. Data
 * that could not be brought up to date is shown below a warning.
 */
export function QueryState<Data, Part>(props: QueryStateProps<Data, Part>) {
  const { query, select, loading, failedTitle, failedLevel = 2, missing, empty, children } = props;
  const messages = useDashboardMessages();
  const shown = query.data ?? query.previousData;
  const part = shown && select(shown);
  if (part === undefined || part === null) {
    if (query.error) {
      const retry = () => void query.refetch().catch(() => undefined);
      const reason = requestFailure(query.error);
      return <FailureScreen level={failedLevel} title={failedTitle} reason={reason} onRetry={retry} />;
    }
    return shown === undefined ? loading : (missing ?? loading);
  }
  return (
    <>
      {query.error && (
        <div className={classes.warning}>
          <Notice tone="warning">{messages.failures[requestFailure(query.error)]}</Notice>
        </div>
      )}
      {empty?.when(part) ? empty.show : children(part, query.data === undefined)}
    </>
  );
}
