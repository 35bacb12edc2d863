import { checkNewPassword, type IssueCode, PASSWORD_MAX, PASSWORD_MIN } from '@matricula/domain';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { CheckIcon } from '../../ui/icons.js';
import hidden from '../../ui/visually-hidden.module.css';
import classes from './password-rules.module.css';

interface PasswordRulesProps {
  readonly password: string;
  readonly current: string;
}

/** The rules of a new password, told before the error, each ticked off as soon as it is kept. */
export function PasswordRules({ password, current }: PasswordRulesProps) {
  const messages = useDashboardMessages().auth.choosePassword;
  const checked = checkNewPassword(password, current);
  const broken = checked.ok ? [] : checked.issues.map(({ code }) => code);
  const isTyped = password !== '';
  // Whether it is a common one is asked only of a password that is long enough.
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
            <span className={classes.tick}>{isKept && <CheckIcon size={14} />}</span>
            {sentence}
            <span className={hidden.visuallyHidden}>: {isKept ? messages.ruleKept : messages.ruleOpen}</span>
          </li>
        );
      })}
    </ul>
  );
}
