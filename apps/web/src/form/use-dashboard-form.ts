import type { ErrorLike } from '@apollo/client';
import { useForm } from '@mantine/form';
import type { Validation } from '@matricula/domain';
import { type ChangeEvent, type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { mutationOutcome } from '../apollo/mutation-outcome.js';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { draftOf } from '../session/drafts.js';
import { SessionContext } from '../session/session-context.js';
import { issueSentence } from '../ui/kit/issue-sentence.js';
import { type InputIssue, issuesByField } from '../ui/light/field-issues.js';
import { useCountdown } from '../ui/light/use-countdown.js';
import { hasShapeOf } from './draft-shape.js';
import type { SubmitError, SubmitOutcome } from './submit-outcome.js';

type FieldOf<Values> = keyof Values & string;

interface DashboardFormOptions<Values, Input, Data> {
  /** The values of an empty form, by the names of the mutation's input fields. */
  readonly initialValues: Values;
  /** The domain's rules: the mutation's input, or every rule that the values break. */
  readonly check: (values: Values) => Validation<Input>;
  /** Sends the mutation. A creation passes the key on, so that sending it again after a lost answer creates nothing twice. */
  readonly send: (
    input: Input,
    idempotencyKey: string,
  ) => Promise<{ readonly data?: Data | null; readonly error?: ErrorLike }>;
  /** What to do about the mutation's result. */
  readonly onResult: (result: NonNullable<Data[keyof Data]>) => SubmitOutcome<FieldOf<Values>>;
  /** Sentences that fit a field better than the general one of an issue's code. */
  readonly sentences?: Readonly<Partial<Record<FieldOf<Values>, Readonly<Record<string, string>>>>>;
  /** The name under which unsent values are kept for the viewer. Without one they are not kept: passwords never are. */
  readonly draft?: string;
}

/** What is stored of a form. */
interface StoredForm<Values> {
  readonly values: Values;
  /** The last input that was sent, as JSON, and its idempotency key; both empty if none was. */
  readonly sent: SentInput;
}
interface SentInput {
  readonly input: string;
  readonly key: string;
}
const NOTHING_SENT: SentInput = { input: '', key: '' };

/** What connects an input to its field: a native change event or the value itself is understood. */
export interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (next: Value | ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

/** A form of the dashboard: see {@link useDashboardForm}. */
export interface DashboardForm<Values> {
  readonly values: Values;
  readonly field: <Name extends FieldOf<Values>>(name: Name) => FieldProps<Values[Name]>;
  readonly set: <Name extends FieldOf<Values>>(name: Name, value: Values[Name]) => void;
  readonly submitError: SubmitError | undefined;
  readonly isSending: boolean;
  /** Too many attempts: nothing can be sent yet. */
  readonly isWaiting: boolean;
  readonly isDirty: () => boolean;
  /** Gives up the values: the draft is removed. */
  readonly discard: () => void;
  readonly elementProps: {
    readonly ref: React.RefObject<HTMLFormElement | null>;
    readonly onSubmit: (event: FormEvent) => void;
    readonly noValidate: true;
  };
}

/**
 * Everything that the dashboard's forms have in common: values and errors on @mantine/form, the domain's rules before
 * sending, the server's issues at their fields, the focus on the first field that is wrong, failures as sentences,
 * drafts, and one idempotency key for each input. An error appears when a changed field is left or the form is sent, and goes when the field is changed.
 */
export function useDashboardForm<Values extends object, Input, Data extends object>({
  initialValues,
  check,
  send,
  onResult,
  sentences,
  draft: draftName,
}: DashboardFormOptions<Values, Input, Data>): DashboardForm<Values> {
  const messages = useDashboardMessages();
  const viewerId = useContext(SessionContext)?.viewer.id;
  const [draft] = useState(() =>
    draftName === undefined || viewerId === undefined
      ? undefined
      : draftOf(draftName, viewerId, (stored): stored is StoredForm<Values> =>
          hasShapeOf({ values: initialValues, sent: NOTHING_SENT }, stored),
        ),
  );
  const [stored] = useState(() => draft?.read());
  const sent = useRef(stored?.sent ?? NOTHING_SENT);
  /** The values that are saved already, or were there from the beginning. */
  const saved = useRef(initialValues);
  const element = useRef<HTMLFormElement>(null);
  const [failedAttempts, setFailedAttempts] = useState(0);
  const [submitError, setSubmitError] = useState<SubmitError>();
  const isWaiting =
    useCountdown(submitError?.kind === 'tooManyAttempts' ? submitError.retryAfterSeconds : 0, submitError) > 0;

  const fields = Object.keys(initialValues) as FieldOf<Values>[]; // Its own keys.
  const errorsOf = (issues: readonly InputIssue[]) => {
    const { byField, others } = issuesByField(issues, fields);
    const errors: Partial<Record<FieldOf<Values>, string>> = {};
    for (const field of fields) {
      const issue = byField[field];
      if (issue) errors[field] = sentences?.[field]?.[issue.code] ?? issueSentence(messages.issues, issue);
    }
    return { errors, others };
  };
  const form = useForm<Values>({
    initialValues: stored?.values ?? initialValues,
    validate: (values) => {
      const checked = check(values);
      return checked.ok ? {} : errorsOf(checked.issues).errors;
    },
  });
  const { values } = form;

  const isDirty = () => JSON.stringify(form.getValues()) !== JSON.stringify(saved.current);
  const isChanged = (name: FieldOf<Values>) =>
    JSON.stringify(form.getValues()[name]) !== JSON.stringify(saved.current[name]);
  useEffect(() => {
    if (JSON.stringify(values) === JSON.stringify(saved.current)) draft?.remove();
    else draft?.save({ values, sent: sent.current });
  }, [draft, values]);

  // After the errors are in the page.
  useEffect(() => {
    if (failedAttempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failedAttempts]);

  const showIssues = (issues: readonly InputIssue[]) => {
    const { errors, others } = errorsOf(issues);
    form.setErrors(errors);
    const [other] = others;
    if (other) setSubmitError({ kind: 'sentence', text: issueSentence(messages.issues, other) });
    setFailedAttempts((count) => count + 1);
  };
  const settle = async (outcome: SubmitOutcome<FieldOf<Values>>) => {
    if ('onSaved' in outcome) {
      saved.current = form.getValues();
      sent.current = NOTHING_SENT;
      draft?.remove();
      await outcome.onSaved();
    } else if ('issues' in outcome) {
      showIssues(outcome.issues);
    } else if ('retryAfterSeconds' in outcome) {
      setSubmitError({ kind: 'tooManyAttempts', retryAfterSeconds: outcome.retryAfterSeconds });
    } else if ('failure' in outcome) {
      setSubmitError({ kind: 'sentence', text: messages.failures[outcome.failure] });
    } else if (outcome.field === undefined) {
      setSubmitError({ kind: 'sentence', text: outcome.sentence });
    } else {
      form.setFieldError(outcome.field, outcome.sentence);
      setFailedAttempts((count) => count + 1);
    }
  };
  /** The key of this input: the one before if that was sent already, perhaps before a reload. */
  const idempotencyKeyOf = (input: Input) => {
    const text = JSON.stringify(input);
    if (sent.current.input !== text) sent.current = { input: text, key: randomKey() };
    draft?.save({ values: form.getValues(), sent: sent.current });
    return sent.current.key;
  };
  const submit = async (input: Input) => {
    form.setSubmitting(true);
    try {
      const outcome = mutationOutcome(await send(input, idempotencyKeyOf(input)));
      await settle(outcome.failure === undefined ? onResult(outcome.result) : { failure: outcome.failure });
    } finally {
      form.setSubmitting(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog's form is inside another one in React's tree, though not in the document: that one is not sent with it.
    event.stopPropagation();
    if (form.submitting || isWaiting) return;
    setSubmitError(undefined);
    const checked = check(form.getValues());
    if (!checked.ok) return showIssues(checked.issues);
    form.clearErrors();
    void submit(checked.value);
  };

  return {
    values,
    field: (name) => ({
      value: values[name],
      onChange: form.getInputProps(name).onChange,
      // An untouched field is not called wrong before anybody sends the form.
      onBlur: () => void (isChanged(name) && form.validateField(name)),
      error: form.errors[name] as string | undefined, // Only errorsOf and settle set errors, and they set sentences.
    }),
    set: (name, value) => form.setFieldValue<Values, string>(name, value as never),
    submitError,
    isSending: form.submitting,
    isWaiting,
    isDirty,
    discard: () => draft?.remove(),
    elementProps: { ref: element, onSubmit, noValidate: true },
  };
}

/** 128 random bits. Not crypto.randomUUID, which browsers have on HTTPS only. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
