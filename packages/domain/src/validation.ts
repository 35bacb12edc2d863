/** What can be wrong with a value that a person gave. Stable: translations hang on it (contract, InputIssue). */
export type IssueCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'INVALID_EMAIL'
  | 'INVALID_CODE'
  | 'INVALID_NAME'
  | 'INVALID_TEXT'
  | 'INVALID_DATE'
  | 'OUT_OF_RANGE'
  | 'IN_THE_PAST'
  | 'BELOW_CURRENT_USES'
  | 'WEAK_PASSWORD'
  | 'SAME_PASSWORD'
  | 'INVALID_URL';

/** One broken rule. */
export interface Issue {
  /** The input's field names joined by dots; empty while a value has not been put under a name by {@link checkAll}. */
  readonly path: string;
  readonly code: IssueCode;
  /** The number that the rule speaks of: the greatest length, the least length, the current uses, the greatest value. */
  readonly limit?: number;
}

/** A value that keeps every rule, in its normal form; or all the rules that it broke. */
export type Validation<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A value found good. */
export function valid<T>(value: T): Validation<T> {
  return { ok: true, value };
}

/** A value found wanting, for one reason, not yet under a name. */
export function invalid(code: IssueCode, limit?: number): Validation<never> {
  return invalidForAll([issueOf(code, limit)]);
}

/** A value found wanting, for each of these reasons. */
export function invalidForAll(issues: readonly Issue[]): Validation<never> {
  return { ok: false, issues };
}

/** A broken rule of a value that has no name yet. */
export function issueOf(code: IssueCode, limit?: number): Issue {
  return limit === undefined ? { path: '', code } : { path: '', code, limit };
}

/**
 * Joins the answers about single fields into one about the whole input. Every broken rule of every field is told at
 * once, under the field's name (decisions, and the contract's InvalidInputError).
 */
export function checkAll<T extends object>(fields: { readonly [K in keyof T]: Validation<T[K]> }): Validation<T> {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [name, field] of Object.entries<Validation<unknown>>(fields)) {
    if (field.ok) values[name] = field.value;
    else issues.push(...field.issues.map((issue) => ({ ...issue, path: pathUnder(name, issue.path) })));
  }
  if (issues.length > 0) return invalidForAll(issues);
  // Every key of T was checked just above and none is missing, which the compiler cannot follow through a loop.
  return valid(values as T);
}

function pathUnder(name: string, path: string): string {
  return path === '' ? name : `${name}.${path}`;
}
