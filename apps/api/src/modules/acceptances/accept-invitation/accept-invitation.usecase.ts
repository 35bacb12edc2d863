import { checkAcceptance, type AcceptanceInput, type Issue } from '@matricula/domain';
import { acceptSlotOfEmail, acceptSlotOfIp } from '../../../rate-limit/accept-slots.js';
import type { Reservation, Slot } from '../../../rate-limit/attempt-store.js';
import type { EnrollByInvitation, EnrollmentOutcome } from './enroll-by-invitation.js';

export type AcceptInvitationOutcome =
  | EnrollmentOutcome
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** What an attempt to accept brings beside its input. */
export interface Attempt {
  readonly requestId: string;
  /** Counts the attempt: takes a place in each of the slots, or in none. */
  readonly takeSlots: (slots: readonly Slot[]) => Promise<Reservation>;
}

/** Accepts an invitation by its code, for whoever has the email; nobody needs to be signed in (decisions, Accepting). */
export class AcceptInvitation {
  constructor(private readonly enrollment: EnrollByInvitation) {}

  /** @param attempt `ipKey`: under which the sender's attempts are counted */
  async execute(
    input: AcceptanceInput,
    { ipKey, requestId, takeSlots }: Attempt & { readonly ipKey: string },
  ): Promise<AcceptInvitationOutcome> {
    const checked = checkAcceptance(input);
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const { code, name, email } = checked.value;

    // Outside the transaction: a rollback gives no attempt back.
    const slotOfEmail = acceptSlotOfEmail(email);
    const reservation = await takeSlots([acceptSlotOfIp(ipKey), slotOfEmail]);
    if (reservation.waitMs > 0) return { kind: 'throttled', waitMs: reservation.waitMs };

    const outcome = await this.enrollment.execute({ code, person: { userId: null, name, email }, requestId });
    const isUnknown = outcome.kind === 'unavailable' && outcome.reason === 'UNKNOWN_OR_INACTIVE';
    // Nobody without a code locks the owner of an email out of accepting (decisions, What is an attempt).
    if (isUnknown) await reservation.release([slotOfEmail]);
    return outcome;
  }
}
