import { formatDateTimeInZone } from '@matricula/i18n';
import type { ReactElement } from 'react';
import { messages } from '../messages.en.js';
import { Action, Fact, Paragraph, Password } from './mail-parts.js';

/** What a mail with an access password says about it. */
export interface TemporaryPasswordFacts {
  readonly email: string;
  readonly signInUrl: string;
  readonly accessPassword: string;
  readonly expiresAt: Date;
  /** IANA name of the institution's time zone. */
  readonly timeZone: string;
}

/** The access password, then how long it works, then where to use it: whoever taps the link has seen the password. */
export function TemporaryPassword(facts: TemporaryPasswordFacts): ReactElement {
  const text = messages.temporaryPassword;
  const until = formatDateTimeInZone('en', facts.expiresAt, facts.timeZone);
  return (
    <>
      <Password label={text.label} value={facts.accessPassword} />
      <Paragraph>{text.works({ until })}</Paragraph>
      <Fact label={text.email} value={facts.email} />
      <Action label={messages.signIn} url={facts.signInUrl} />
      <Paragraph>{text.afterSigningIn}</Paragraph>
    </>
  );
}
