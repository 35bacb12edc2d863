import { checkAll, checkNewPassword, type Issue } from '@matricula/domain';
import { recordChange } from '../../../audit/record-change.js';
import { rollback, type Database } from '../../../database/database.js';
import { isCommonPassword } from '../../../passwords/common-passwords.js';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import { FailureLimiter } from '../../../rate-limit/failure-limiter.js';
import type { Credentials } from '../credentials.js';
import { wrongResetToken } from '../password-reset-slots.js';
import type { PasswordResets } from '../password-resets.js';
import type { SessionRepository } from '../session.repository.js';
import { changePasswordFailure } from '../sign-in-slots.js';
import { UserEntity } from '../user.entity.js';

/** Where a token comes from. */
export interface ResetSource {
  readonly ip: string;
  readonly ipKey: string;
  readonly requestId: string;
}

export type ResetPasswordOutcome =
  | { readonly kind: 'reset'; readonly email: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  /** Used, replaced, expired or forged: not distinguished. */
  | { readonly kind: 'invalid-token' }
  | { readonly kind: 'throttled' | 'busy'; readonly waitMs: number };

const INVALID_TOKEN = { kind: 'invalid-token' } as const;
const SAME_PASSWORD: ResetPasswordOutcome = {
  kind: 'invalid',
  issues: [{ path: ['newPassword'], code: 'SAME_PASSWORD' }],
};

/**
 * Replaces a forgotten password for whoever holds the mailed link, once, and ends every session of the person. It
 * begins none (decisions, Forgot it).
 */
export class ResetPassword {
  readonly #failures: FailureLimiter;

  constructor(
    private readonly database: Database,
    private readonly resets: PasswordResets,
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
    attempts: AttemptStore,
  ) {
    this.#failures = new FailureLimiter(attempts);
  }

  async execute(
    { token, newPassword }: { readonly token: string; readonly newPassword: string },
    source: ResetSource,
  ): Promise<ResetPasswordOutcome> {
    const found = await this.#failures.run(
      [wrongResetToken(source.ipKey)],
      () => this.resets.findUser(token),
      (holder) => holder === null,
    );
    if (found.kind === 'throttled') return { kind: found.isUndecided ? 'busy' : 'throttled', waitMs: found.waitMs };
    const user = found.result;
    if (user === null) return INVALID_TOKEN;
    const context = { current: null, email: user.email!, name: user.name, isCommon: isCommonPassword };
    const checked = checkAll({ newPassword: checkNewPassword(newPassword, context) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const outcome = await this.credentials.replaceForgotten(user, checked.value.newPassword, {
      key: `user:${user.id}`,
      // Whether a password is the current one is what a wrong current password would say: one limit for both.
      slots: [changePasswordFailure(user.id)],
    });
    if (outcome.kind === 'same') return SAME_PASSWORD;
    if (outcome.kind !== 'right') return outcome;
    const isReset = await this.#replace(user, token, outcome.newHash, source);
    return isReset ? { kind: 'reset', email: user.email! } : INVALID_TOKEN;
  }

  #replace(user: UserEntity, token: string, passwordHash: string, { ip, requestId }: ResetSource): Promise<boolean> {
    return this.database.transaction(async () => {
      const { manager } = this.database;
      if (!(await this.resets.use(user.id, token))) return rollback(false);
      // Only over the password that the new one was compared with: of this and another change at once, one wins.
      const before = { id: user.id, passwordHash: user.passwordHash!, isActive: true };
      const after = { passwordHash, updatedAt: () => 'UTC_TIMESTAMP(3)', version: () => 'version + 1' };
      if ((await manager.update(UserEntity, before, after)).affected !== 1) return rollback(false);
      await this.sessions.endAll(user.id);
      await recordChange(
        this.database,
        { principal: { kind: 'nobody' }, ip, requestId },
        { action: 'password.reset', subjectType: 'User', subjectId: user.id, changedFields: ['password'] },
      );
      return true;
    });
  }
}
