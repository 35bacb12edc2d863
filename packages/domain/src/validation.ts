/**
 * The rules that an input can break (contract, InputIssueCode), in the order of the contract. Stable: clients translate
 * them.
 */
export const INPUT_ISSUE_CODES = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'OUT_OF_RANGE',
  'INVALID_TEXT',
  'INVALID_NAME',
  'INVALID_EMAIL',
  'INVALID_CODE',
  'INVALID_DATE',
  'INVALID_URL',
  'INVALID_TIME_ZONE',
  'INVALID_LANGUAGE',
  'INVALID_COLOR',
  'IN_THE_PAST',
  'BELOW_CURRENT_USES',
  'WEAK_PASSWORD',
  'SAME_PASSWORD',
  'DUPLICATE',
  'TOO_MANY',
  'IDEMPOTENCY_KEY_REUSED',
] as const;

/** The code of a broken rule. */
export type IssueCode = (typeof INPUT_ISSUE_CODES)[number];

/** One broken rule. */
export interface Issue {
  /**
   * The path to the input field: field names, and the index of a list's item, such as ['tags', '3']. Empty until
   * {@link checkAll} puts the value under a name.
   */
  readonly path: readonly string[];
  readonly code: IssueCode;
  /** The number that the rule is about: the greatest length, value or count, the least length, the current uses. */
  readonly limit?: number;
}

/** A valid value in its normal form, or every rule that it broke. */
export type Validation<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A valid value. */
export function valid<T>(value: T): Validation<T> {
  return { ok: true, value };
}

/** An invalid value with one broken rule, not yet under a name. */
export function invalid(code: IssueCode, limit?: number): Validation<never> {
  return invalidForAll([issueOf(code, limit)]);
}

/** An invalid value with each of these broken rules. */
export function invalidForAll(issues: readonly Issue[]): Validation<never> {
  return { ok: false, issues };
}

/** A value that is valid exactly where there are no issues. */
export function validUnless<T>(issues: readonly Issue[], value: T): Validation<T> {
  return issues.length === 0 ? valid(value) : invalidForAll(issues);
}

/** A broken rule of a value that has no name yet. */
export function issueOf(code: IssueCode, limit?: number): Issue {
  return limit === undefined ? { path: [], code } : { path: [], code, limit };
}

/** The broken rules of a value; none where it is valid. */
export function issuesOf(checked: Validation<unknown>): readonly Issue[] {
  return checked.ok ? [] : checked.issues;
}

/**
 * Joins the results of single fields into one for the whole input. Every broken rule of every field is returned at
 * once, under the field's name (contract, InvalidInputError).
 */
export function checkAll<T extends object>(fields: { readonly [K in keyof T]: Validation<T[K]> }): Validation<T> {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [name, field] of Object.entries<Validation<unknown>>(fields)) {
    if (field.ok) values[name] = field.value;
    else issues.push(...issuesUnder(name, field.issues));
  }
  // Every key of T is among the fields, and none is missing where there are no issues: the compiler cannot follow a loop.
  return validUnless(issues, values as T);
}

/** Joins the results of a list's items into one for the whole list: each item's issues stand under its index. */
export function checkEach<T>(items: readonly Validation<T>[]): Validation<readonly T[]> {
  const issues = items.flatMap((item, index) => issuesUnder(String(index), issuesOf(item)));
  return validUnless(
    issues,
    items.flatMap((item) => (item.ok ? [item.value] : [])),
  );
}

function issuesUnder(name: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
}
