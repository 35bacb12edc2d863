/** A broken rule, as the domain's rules and the server report it. */
export interface InputIssue {
  /** The path to the input field: a list of names, or names joined by dots. */
  readonly path: string | readonly string[];
  /** An IssueCode of the domain; the server's may be newer than this page. */
  readonly code: string;
  /** The number in the rule, such as the greatest length. */
  readonly limit?: number | undefined;
}

/** The issues of one input, by the form's fields. */
export interface FieldIssues<Field extends string> {
  /** For each field with issues, the first one. */
  readonly byField: Readonly<Partial<Record<Field, InputIssue>>>;
  /** The issues that no field of the form can solve. */
  readonly others: readonly InputIssue[];
}

/** Maps issues onto the fields of a form. An issue of a list's item belongs to the field that holds the list. */
export function issuesByField<Field extends string>(
  issues: readonly InputIssue[],
  fields: readonly Field[],
): FieldIssues<Field> {
  const byField: Partial<Record<Field, InputIssue>> = {};
  const others: InputIssue[] = [];
  for (const issue of issues) {
    const name = fieldNameOf(issue);
    const field = fields.find((each) => each === name);
    if (field === undefined) others.push(issue);
    else byField[field] ??= issue;
  }
  return { byField, others };
}

function fieldNameOf({ path }: InputIssue): string | undefined {
  return (typeof path === 'string' ? path.split('.') : path)[0];
}
