import type { ErrorLike } from '@apollo/client';
import { requestFailure, type RequestFailure } from './request-failure.js';

/** What a mutation of one root field returned: a member of its result union, or the reason that there is none. */
export type MutationOutcome<Result> =
  | { readonly result: Result; readonly failure?: undefined }
  | { readonly result?: undefined; readonly failure: RequestFailure };

/** An answer of Apollo Client to a mutation. */
interface MutationAnswer<Data> {
  readonly data?: Data | null | undefined;
  readonly error?: ErrorLike | undefined;
}

/**
 * Reads the answer to a mutation. Each of our documents holds one mutation, so its data has one field, which is null if
 * the mutation failed (contract, Conventions).
 */
export function mutationOutcome<Data extends object>({
  data,
  error,
}: MutationAnswer<Data>): MutationOutcome<NonNullable<Data[keyof Data]>> {
  const results: readonly Data[keyof Data][] = Object.values(data ?? {});
  const result = results[0];
  if (result !== null && result !== undefined) return { result };
  return { failure: error ? requestFailure(error) : 'failed' };
}
