import { checkAll, checkNewPassword, type Issue } from '@matricula/domain';
import type { Caller } from '../../../access/caller.js';
import { recordChange } from '../../../audit/record-change.js';
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
    caller: Caller,
  ): Promise<ChangePasswordOutcome> {
    const { email, name } = viewer;
    const context = { current: currentPassword, email, name, isCommon: isCommonPassword };
    const checked = checkAll({ newPassword: checkNewPassword(newPassword, context) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const outcome = await this.credentials.replace(
      { email, password: currentPassword, key: `user:${viewer.id}`, slots: [changePasswordFailure(viewer.id)] },
      checked.value.newPassword,
    );
    if (outcome.kind === 'wrong') return { kind: 'refused' };
    if (outcome.kind !== 'right') return outcome;

    const isChanged = await this.database.transaction(async () => {
      // Only over the password that was just checked: of two changes at once, one wins.
      const before = { id: viewer.id, passwordHash: outcome.user.passwordHash! };
      const after = {
        passwordHash: outcome.newHash,
        requireChangePassword: false,
        accessPasswordSalt: null,
        accessPasswordExpiresAt: null,
        updatedAt: outcome.now,
        version: () => 'version + 1',
      };
      const { affected } = await this.database.manager.update(UserEntity, before, after);
      if (affected !== 1) return false;
      await this.sessions.endOthers(viewer.id, viewer.sessionHash);
      await recordChange(this.database, caller, {
        action: 'password.change',
        subjectType: 'User',
        subjectId: viewer.id,
        changedFields: ['password', ...(viewer.requireChangePassword ? ['requireChangePassword'] : [])],
      });
      return true;
    });
    return { kind: isChanged ? 'changed' : 'refused' };
  }
}
