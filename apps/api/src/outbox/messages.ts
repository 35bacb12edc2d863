import { z } from 'zod';
import type { OutboxMessage } from './outbox.js';
import type { MessageKind } from './task.js';

/** Who accepted which invitation: everything else is read when the mail is sent. */
const acceptancePayload = z.strictObject({ userId: z.int().positive(), invitationId: z.int().positive() });
export type AcceptancePayload = z.infer<typeof acceptancePayload>;

/** To a new account: where to sign in, and with which access password. */
export const WELCOME: MessageKind<AcceptancePayload> = { name: 'mail.welcome', payload: acceptancePayload };
/** To an account that existed: it was enrolled in a course. */
export const ENROLLED: MessageKind<AcceptancePayload> = { name: 'mail.enrolled', payload: acceptancePayload };

/** The welcome mail of an account that an acceptance has just made. @throws ZodError for ids that are none */
export function welcomeMessage(acceptance: AcceptancePayload): OutboxMessage {
  return messageOfAcceptance(WELCOME, acceptance);
}

/** The "you were enrolled" mail to an account that existed. @throws ZodError for ids that are none */
export function enrolledMessage(acceptance: AcceptancePayload): OutboxMessage {
  return messageOfAcceptance(ENROLLED, acceptance);
}

function messageOfAcceptance(kind: MessageKind<AcceptancePayload>, acceptance: AcceptancePayload): OutboxMessage {
  const payload = kind.payload.parse(acceptance);
  return { kind: kind.name, userId: payload.userId, invitationId: payload.invitationId, payload: { ...payload } };
}
