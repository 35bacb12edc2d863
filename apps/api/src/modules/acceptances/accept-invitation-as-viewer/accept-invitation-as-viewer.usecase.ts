import { checkAll, checkInvitationCode } from '@matricula/domain';
import type { Viewer } from '../../../graphql/context.js';
import { acceptSlotOfViewer } from '../../../rate-limit/accept-slots.js';
import type { AcceptInvitationOutcome, Attempt } from '../accept-invitation/accept-invitation.usecase.js';
import type { EnrollByInvitation } from '../accept-invitation/enroll-by-invitation.js';

/**
 * Accepts an invitation for the signed-in person, with their account's name and email. It is limited by person and not
 * by IP address, so that a class that is signed in gets in from one school (decisions, Signed in already).
 */
export class AcceptInvitationAsViewer {
  constructor(private readonly enrollment: EnrollByInvitation) {}

  async execute(
    { id: userId, name, email }: Pick<Viewer, 'id' | 'name' | 'email'>,
    input: { readonly code: string },
    { requestId, takeSlots }: Attempt,
  ): Promise<AcceptInvitationOutcome> {
    const checked = checkAll({ code: checkInvitationCode(input.code) });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };

    // Outside the transaction: a rollback gives no attempt back.
    const { waitMs } = await takeSlots([acceptSlotOfViewer(userId)]);
    if (waitMs > 0) return { kind: 'throttled', waitMs };

    return this.enrollment.execute({ code: checked.value.code, person: { userId, name, email }, requestId });
  }
}
