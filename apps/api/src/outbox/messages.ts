import { createHash } from 'node:crypto';
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

const passwordResetRequest = z.strictObject({ email: z.string().min(1), nonce: z.string().length(32) });

/** Somebody has asked for a new password. */
export interface PasswordResetRequest {
  /** Normalised; it need not have an account. */
  readonly email: string;
  /** 32 random hexadecimal digits. With the server's secret they yield what is mailed. */
  readonly nonce: string;
}

/** The mail to a person who asked for a new password. */
export interface PasswordResetMail {
  readonly userId: number;
  readonly nonce: string;
}

/** A request for a new password, about whichever email. What it leads to is decided when it runs. */
export const PASSWORD_RESET_REQUESTED: MessageKind<PasswordResetRequest> = defineMessageKind(
  'account.password-reset-requested',
  passwordResetRequest,
);
/** To somebody who has chosen a password: the link by which they choose another. */
export const PASSWORD_RESET: MessageKind<PasswordResetMail> = defineMessageKind(
  'mail.password-reset',
  z.strictObject({ userId: id, nonce: z.string().length(32) }),
);
/** To somebody who has not: the welcome mail again, with a new access password. */
export const WELCOME_AGAIN: MessageKind<{ readonly userId: number }> = defineMessageKind(
  'mail.welcome-again',
  z.strictObject({ userId: id }),
);

/** @throws ZodError for an invalid request */
export function passwordResetRequestedMessage(request: PasswordResetRequest, requestId?: string): OutboxMessage {
  const { nonce } = request;
  return PASSWORD_RESET_REQUESTED.message(request, { dedupeKey: `forgotten:${nonce}`, ...orderOf(request), requestId });
}

/** @throws ZodError for an invalid id */
export function passwordResetMessage(
  userId: number,
  request: PasswordResetRequest,
  requestId: string | null,
): OutboxMessage {
  return PASSWORD_RESET.message({ userId, nonce: request.nonce }, mailOptions(request, requestId));
}

/** @throws ZodError for an invalid id */
export function welcomeAgainMessage(
  userId: number,
  request: PasswordResetRequest,
  requestId: string | null,
): OutboxMessage {
  return WELCOME_AGAIN.message({ userId }, mailOptions(request, requestId));
}

/** One request leads to one mail. */
function mailOptions(request: PasswordResetRequest, requestId: string | null) {
  return { dedupeKey: `forgotten-mail:${request.nonce}`, ...orderOf(request), requestId: requestId ?? undefined };
}

/**
 * Requests about one email, and their mails, run one after the other. So no request replaces what an earlier one is about
 * to mail, and while the mail provider is away no access password is replaced that could not be delivered.
 */
function orderOf({ email }: PasswordResetRequest) {
  return { orderingKey: `forgotten:${createHash('sha256').update(email).digest('hex')}` };
}
