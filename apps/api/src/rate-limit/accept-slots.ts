import {
  ACCEPT_AS_VIEWER_ATTEMPTS,
  ACCEPT_ATTEMPTS_PER_EMAIL,
  ACCEPT_ATTEMPTS_PER_IP,
  emailLimitKey,
} from '@matricula/domain';
import type { Slot } from './attempt-store.js';

/** The slot of acceptInvitation that the sender's IP address takes. @param ipKey of `ipKey()` */
export function acceptSlotOfIp(ipKey: string): Slot {
  return { key: `accept-ip:${ipKey}`, limit: ACCEPT_ATTEMPTS_PER_IP };
}

/** The slot of acceptInvitation that the email takes. @param email normalised */
export function acceptSlotOfEmail(email: string): Slot {
  return { key: `accept-email:${emailLimitKey(email)}`, limit: ACCEPT_ATTEMPTS_PER_EMAIL };
}

/** The one slot of acceptInvitationAsViewer: a signed-in person's, apart from the limits per IP. */
export function acceptSlotOfViewer(userId: number): Slot {
  return { key: `accept-viewer:${userId}`, limit: ACCEPT_AS_VIEWER_ATTEMPTS };
}
