import { randomBytes } from 'node:crypto';
import { checkAll, checkEmailAddress, type Issue } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import { enqueue } from '../../../outbox/outbox.js';
import { passwordResetRequestedMessage } from '../../../outbox/messages.js';
import type { Reservation, Slot } from '../../../rate-limit/attempt-store.js';
import { passwordResetSlots } from '../password-reset-slots.js';

const NONCE_BYTES = 16;

/** Where a request comes from. */
export interface PasswordResetSource {
  readonly ipKey: string;
  readonly requestId: string;
  takeSlots(slots: readonly Slot[]): Promise<Reservation>;
}

export type RequestPasswordResetOutcome =
  | { readonly kind: 'queued'; readonly email: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/**
 * Queues what happens to a forgotten password. It does not look for an account: the same one statement runs for every
 * email, so neither the answer nor its time shows whether there is an account (decisions, Forgot it).
 */
export class RequestPasswordReset {
  constructor(private readonly database: Database) {}

  async execute(
    input: { readonly email: string },
    { ipKey, requestId, takeSlots }: PasswordResetSource,
  ): Promise<RequestPasswordResetOutcome> {
    const checked = checkAll({ email: checkEmailAddress(input.email) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const { email } = checked.value;
    const { waitMs } = await takeSlots(passwordResetSlots(email, ipKey));
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    const nonce = randomBytes(NONCE_BYTES).toString('hex');
    await this.database.statement(() =>
      enqueue(this.database, passwordResetRequestedMessage({ email, nonce }, requestId)),
    );
    return { kind: 'queued', email };
  }
}
