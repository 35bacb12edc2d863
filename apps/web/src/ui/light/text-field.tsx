import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import styles from './text-field.module.css';

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'spellCheck'
  | 'onChange'
  | 'onBlur'
  | 'onPaste'
  | 'enterKeyHint'
>;

export interface TextFieldProps extends InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and what to do; read out with the field. */
  readonly error?: string | undefined;
  /** What the field holds at first; then it belongs to the person who types. */
  readonly initialValue?: string | undefined;
  readonly look?: 'code';
  /** A button at the end of the label's line: "Show", which a screen reader calls by its label, "Show password". */
  readonly action?: { readonly text: string; readonly label: string; readonly onClick: () => void };
  /** More about the value, between the hint and the field. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A required line of text, with its label and hint above and its error below. */
export function TextField({
  name,
  label,
  hint,
  error,
  initialValue,
  look,
  action,
  children,
  ref,
  ...input
}: TextFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.labels}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {action && (
          <button
            type="button"
            className={styles.action}
            aria-label={action.label}
            aria-controls={id}
            onClick={action.onClick}
          >
            {action.text}
          </button>
        )}
      </div>
      {hint && (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      )}
      {children}
      <input
        {...input}
        ref={ref}
        id={id}
        name={name}
        defaultValue={initialValue}
        className={[styles.input, look && styles[look]].filter(Boolean).join(' ')}
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy || undefined}
      />
      {error && (
        <span className={styles.error} id={errorId}>
          {error}
        </span>
      )}
    </div>
  );
}
