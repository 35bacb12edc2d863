import { type IssueCode, PASSWORD_MAX, PASSWORD_MIN } from '@matricula/domain';
import hidden from '../../ui/light/visually-hidden.module.css';
import { checkChosenPassword } from './check-chosen-password.js';
import { useAuthMessages } from './messages.js';
import styles from './password-rules.module.css';

/** A password that the server found invalid, with the codes of the rules that it breaks. */
export interface InvalidPassword {
  readonly password: string;
  readonly codes: readonly string[];
}

interface PasswordRulesProps {
  readonly password: string;
  /** Null where it cannot be known: the server compares. */
  readonly current: string | null;
  /** What only the server knows, such as its long list of common passwords. */
  readonly invalid?: InvalidPassword | undefined;
}

/** The rules of a new password, shown before any error; each is ticked off as soon as the password meets it. */
export function PasswordRules({ password, current, invalid }: PasswordRulesProps) {
  const messages = useAuthMessages().password;
  const checked = checkChosenPassword(password, current ?? '');
  const broken = [
    ...(checked.ok ? [] : checked.issues.map(({ code }) => code)),
    ...(invalid?.password === password ? invalid.codes : []),
  ];
  const isTyped = password !== '';
  // Only a password that is long enough is looked up among the common ones.
  const rules: readonly (readonly [string, readonly IssueCode[]])[] = [
    [messages.rules.length({ min: PASSWORD_MIN, max: PASSWORD_MAX }), ['TOO_SHORT', 'TOO_LONG']],
    [messages.rules.uncommon, ['WEAK_PASSWORD', 'TOO_SHORT']],
    ...(current === null ? [] : [[messages.rules.different, ['SAME_PASSWORD']] as const]),
  ];
  return (
    <ul className={styles.rules} aria-label={messages.rulesTitle}>
      {rules.map(([sentence, codes]) => {
        const isKept = isTyped && !codes.some((code) => broken.includes(code));
        return (
          <li className={styles.rule} key={sentence} data-kept={isKept}>
            <svg className={styles.tick} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <circle cx="9" cy="9" r="8.5" />
              {isKept && <path d="M5 9.5l2.5 2.5L13 6.5" />}
            </svg>
            {sentence}
            <span className={hidden.visuallyHidden}>: {isKept ? messages.ruleKept : messages.ruleOpen}</span>
          </li>
        );
      })}
    </ul>
  );
}
