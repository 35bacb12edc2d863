import { z } from 'zod';
import { defineMessageKind, type MessageKind, type OutboxMessage } from './message-kind.js';

const id = z.int().positive();
const enrollmentPayload = z.strictObject({ userId: id, invitationId: id, enrollmentId: id, beginnings: id });

/** An enrollment that an invitation began. A mail reads everything else when it is sent. */
export interface BegunEnrollment {
  readonly userId: number;
  readonly invitationId: number;
  readonly enrollmentId: number;
  /** How many times this enrollment has begun, from 1: each beginning sends one mail. */
  readonly beginnings: number;
}

/** To a new account: where to sign in, and with which access password. */
export const WELCOME: MessageKind<BegunEnrollment> = defineMessageKind('mail.welcome', enrollmentPayload);
/** To an existing account: it was enrolled in a course. */
export const ENROLLED: MessageKind<BegunEnrollment> = defineMessageKind('mail.enrolled', enrollmentPayload);

/** The welcome mail of an account that an acceptance has just created. @throws ZodError for invalid ids */
export function welcomeMessage(enrollment: BegunEnrollment, requestId?: string): OutboxMessage {
  return messageAbout(enrollment, WELCOME, requestId);
}

/** The "you were enrolled" mail to an existing account. @throws ZodError for invalid ids */
export function enrolledMessage(enrollment: BegunEnrollment, requestId?: string): OutboxMessage {
  return messageAbout(enrollment, ENROLLED, requestId);
}

/** Both kinds share one dedupe key, so that one beginning of an enrollment sends one mail (performance). */
function messageAbout(
  enrollment: BegunEnrollment,
  kind: MessageKind<BegunEnrollment>,
  requestId: string | undefined,
): OutboxMessage {
  const dedupeKey = `enrollment:${enrollment.enrollmentId}:${enrollment.beginnings}`;
  return kind.message(enrollment, { dedupeKey, requestId });
}
