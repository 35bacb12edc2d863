import { type IssueCode, PASSWORD_MAX, PASSWORD_MIN } from '@matricula/domain';
import { Check } from 'lucide-react';
import hidden from '../../ui/light/visually-hidden.module.css';
import { checkChosenPassword } from './check-chosen-password.js';
import classes from './password-rules.module.css';
import { useAuthMessages } from './messages.js';

interface PasswordRulesProps {
  readonly password: string;
  readonly current: string;
}

/** The rules of a new password, shown before any error; each is ticked off as soon as the password meets it. */
export function PasswordRules({ password, current }: PasswordRulesProps) {
  const messages = useAuthMessages().choosePassword;
  const checked = checkChosenPassword(password, current);
  const broken = checked.ok ? [] : checked.issues.map(({ code }) => code);
  const isTyped = password !== '';
  // Only a password that is long enough is looked up among the common ones.
  const rules: readonly (readonly [string, readonly IssueCode[]])[] = [
    [messages.rules.length({ min: PASSWORD_MIN, max: PASSWORD_MAX }), ['TOO_SHORT', 'TOO_LONG']],
    [messages.rules.uncommon, ['WEAK_PASSWORD', 'TOO_SHORT']],
    [messages.rules.different, ['SAME_PASSWORD']],
  ];
  return (
    <ul className={classes.rules} aria-label={messages.rulesTitle}>
      {rules.map(([sentence, codes]) => {
        const isKept = isTyped && !codes.some((code) => broken.includes(code));
        return (
          <li className={classes.rule} key={sentence} data-kept={isKept}>
            <span className={classes.tick}>{isKept && <Check size={14} />}</span>
            {sentence}
            <span className={hidden.visuallyHidden}>: {isKept ? messages.ruleKept : messages.ruleOpen}</span>
          </li>
        );
      })}
    </ul>
  );
}
