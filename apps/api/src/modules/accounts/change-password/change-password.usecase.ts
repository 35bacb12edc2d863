import { checkAll, checkNewPassword, type Issue } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../../graphql/context.js';
import { UserEntity } from '../user.entity.js';
import { isCommonPassword } from '../../../passwords/common-passwords.js';
import type { Credentials } from '../credentials.js';
import type { SessionRepository } from '../session.repository.js';
import { changePasswordFailure } from '../sign-in-slots.js';

export type ChangePasswordOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused' }
  /** The current password is the access password, after its 72 hours. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'throttled' | 'busy'; readonly waitMs: number };

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
  ): Promise<ChangePasswordOutcome> {
    const { email, name } = viewer;
    const context = { current: currentPassword, email, name, isCommon: isCommonPassword };
    const checked = checkAll({ newPassword: checkNewPassword(newPassword, context) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const failure = changePasswordFailure(viewer.id);
    const outcome = await this.credentials.check(viewer.email, currentPassword, [failure]);
    if (outcome.kind === 'wrong') return { kind: 'refused' };
    if (outcome.kind !== 'right') return outcome;

    const hashed = await this.credentials.hash(viewer.email, checked.value.newPassword);
    if (hashed.kind === 'busy') return hashed;
    const passwordHash = hashed.result;
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
