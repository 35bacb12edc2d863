import { checkAll, checkNewPassword, type Issue } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../../graphql/context.js';
import { UserEntity } from '../user.entity.js';
import type { Credentials, PasswordTry } from '../credentials.js';
import { hashPassword } from '../password-hash.js';
import type { SessionRepository } from '../session.repository.js';

export type ChangePasswordOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** Replaces a password by one of the person's own choice, and ends every other session (decisions, First sign-in). */
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(
    viewer: Viewer,
    { currentPassword, newPassword }: { readonly currentPassword: string; readonly newPassword: string },
    from: PasswordTry,
  ): Promise<ChangePasswordOutcome> {
    const checked = checkAll({ newPassword: checkNewPassword(newPassword, currentPassword) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const outcome = await this.credentials.check(viewer.email, currentPassword, from);
    if (outcome.kind === 'throttled') return outcome;
    if (outcome.kind === 'wrong') return { kind: 'refused' };

    const passwordHash = await hashPassword(checked.value.newPassword);
    const isChanged = await this.database.transaction(async () => {
      // Only over the password that was just shown to be known: of two changes at once, one wins.
      const before = { id: viewer.id, passwordHash: outcome.user.passwordHash! };
      const after = {
        passwordHash,
        requireChangePassword: false,
        accessPasswordSalt: null,
        accessPasswordExpiresAt: null,
        updatedAt: outcome.now,
      };
      const { affected } = await this.database.manager.update(UserEntity, before, after);
      if (affected === 1) await this.sessions.endOthers(viewer.id, viewer.sessionHash);
      return affected === 1;
    });
    return { kind: isChanged ? 'changed' : 'refused' };
  }
}
