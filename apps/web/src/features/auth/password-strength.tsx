import { passwordStrength } from '@matricula/domain';
import classes from './password-strength.module.css';
import { useAuthMessages } from './messages.js';

/** The strength of a password in bars and in a word: a hint, not a rule. */
export function PasswordStrength({ password }: { readonly password: string }) {
  const messages = useAuthMessages().password;
  const strength = password === '' ? 0 : passwordStrength(password);
  return (
    <div className={classes.strength} data-strength={strength}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span className={classes.bar} data-on={bar <= strength} key={bar} />
        ))}
      </span>
      <span role="status">
        {messages.strength}: {password === '' ? messages.noStrength : messages.strengths[strength]}
      </span>
    </div>
  );
}
