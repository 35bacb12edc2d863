import type { Validation } from '@matricula/domain';
import { useEffect, useRef, useState } from 'react';
import type { Answer, RequestError } from '../../executor/executor.js';
import { type InputIssue, issuesByField } from '../../ui/light/field-issues.js';
import { useCountdown } from '../../ui/light/use-countdown.js';

/** What a form does about an answer. `issues` and `retryAfterSeconds` are outcomes as the API returns them. */
export type AccountOutcome<Field extends string> =
  | { readonly onDone: () => void }
  /** Done, and another page follows. */
  | { readonly onLeave: () => void }
  | { readonly issues: readonly InputIssue[] }
  | { readonly retryAfterSeconds: number }
  /** A sentence to show at a field, or above the button. */
  | { readonly sentence: string; readonly field?: Field };

/** What stands above the button: a sentence, a wait, or why there is no answer. */
export type AccountError = { readonly sentence: string } | { readonly retryAfterSeconds: number } | RequestError;

/**
 * What a field of the form holds, by its name in the document: also what a browser or a password manager filled in before
 * the script was there.
 */
export type ReadField = (name: string) => string;

interface AccountFormOptions<Field extends string, Input, Data> {
  readonly fields: readonly Field[];
  /** The domain's rules. */
  readonly check: (typed: ReadField) => Validation<Input>;
  readonly send: (input: Input) => Promise<Answer<Data>>;
  readonly onData: (data: Data, sent: Input) => AccountOutcome<Field>;
  /** The sentence of an issue at a field. */
  readonly sentenceOf: (field: Field, issue: InputIssue) => string;
}

interface AccountForm<Field extends string> {
  readonly errors: Readonly<Partial<Record<Field, string>>>;
  readonly error: AccountError | undefined;
  /** Until it can be sent again; 0 = now. */
  readonly secondsLeft: number;
  readonly isSending: boolean;
  /** An error goes as soon as its field is changed. */
  readonly onChange: (field: Field) => void;
  /** For the form element. */
  readonly elementProps: {
    readonly ref: React.RefObject<HTMLFormElement | null>;
    readonly onSubmit: (event: React.FormEvent) => void;
    readonly noValidate: true;
    /** Sent before the script is there, a password must not become part of the URL. */
    readonly method: 'post';
  };
}

/** What the account pages' forms have in common: rules before sending, errors at their fields, the focus on the first. */
export function useAccountForm<Field extends string, Input, Data>({
  fields,
  check,
  send,
  onData,
  sentenceOf,
}: AccountFormOptions<Field, Input, Data>): AccountForm<Field> {
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const [error, setError] = useState<AccountError>();
  const [isSending, setIsSending] = useState(false);
  const secondsLeft = useCountdown(error && 'retryAfterSeconds' in error ? error.retryAfterSeconds : 0, error);

  // A browser's Back can bring the page as it was left.
  useEffect(() => {
    const reset = () => setIsSending(false);
    addEventListener('pageshow', reset);
    return () => removeEventListener('pageshow', reset);
  }, []);

  function showErrors(shown: Partial<Record<Field, string>>) {
    setErrors(shown);
    // After the errors are in the page.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  function showIssues(issues: readonly InputIssue[]) {
    const { byField, others } = issuesByField(issues, fields);
    const shown: Partial<Record<Field, string>> = {};
    for (const field of fields) {
      const issue = byField[field];
      if (issue) shown[field] = sentenceOf(field, issue);
    }
    showErrors(shown);
    if (others.length > 0) setError({ kind: 'UNEXPECTED' });
  }

  function settle(outcome: AccountOutcome<Field>) {
    if ('onDone' in outcome) outcome.onDone();
    else if ('onLeave' in outcome) outcome.onLeave();
    else if ('issues' in outcome) showIssues(outcome.issues);
    else if ('retryAfterSeconds' in outcome) setError({ retryAfterSeconds: outcome.retryAfterSeconds });
    else if (outcome.field === undefined) setError({ sentence: outcome.sentence });
    else showErrors({ [outcome.field]: outcome.sentence } as Partial<Record<Field, string>>); // a field of this form
  }

  const readField: ReadField = (name) => {
    const field = element.current?.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value : '';
  };

  async function submit() {
    setError(undefined);
    const checked = check(readField);
    if (!checked.ok) return showIssues(checked.issues);
    setErrors({});
    setIsSending(true);
    const answer = await send(checked.value);
    const outcome = answer.error ? undefined : onData(answer.data, checked.value);
    // The button stays busy until the next page is there.
    if (!outcome || !('onLeave' in outcome)) setIsSending(false);
    return outcome ? settle(outcome) : setError(answer.error);
  }

  return {
    errors,
    error,
    secondsLeft,
    isSending,
    onChange: (field) => {
      if (errors[field] !== undefined) setErrors({ ...errors, [field]: undefined });
    },
    elementProps: {
      ref: element,
      noValidate: true,
      method: 'post',
      onSubmit: (event) => {
        event.preventDefault();
        if (!isSending && secondsLeft === 0) void submit();
      },
    },
  };
}
