import {
  emailLimitKey,
  PASSWORD_RESETS_PER_EMAIL,
  PASSWORD_RESETS_PER_MAILBOX,
  PASSWORD_RESETS_PER_IP,
  WRONG_RESET_TOKENS_PER_IP,
} from '@matricula/domain';
import type { Slot } from '../../rate-limit/attempt-store.js';

/**
 * What a request for a mail takes, whoever has an account. A stranger who spends an email's limit locks nobody out: the
 * last of the three mails is in the owner's mailbox, and its link works for as long as the limit refuses. Emails that differ
 * in their +tag share the mailbox's own, higher limit.
 * @param email normalised
 */
export function passwordResetSlots(email: string, ipKey: string): readonly Slot[] {
  return [
    { key: `password-reset-ip:${ipKey}`, limit: PASSWORD_RESETS_PER_IP },
    { key: `password-reset-email:${email}`, limit: PASSWORD_RESETS_PER_EMAIL },
    { key: `password-reset-mailbox:${emailLimitKey(email)}`, limit: PASSWORD_RESETS_PER_MAILBOX },
  ];
}

/** What a token that resets no password takes. */
export function wrongResetToken(ipKey: string): Slot {
  return { key: `reset-token-ip:${ipKey}`, limit: WRONG_RESET_TOKENS_PER_IP };
}
