import { checkInvitationInput, type Issue, parseInstant, type Validation } from '@matricula/domain';
import type { CreateInvitationInput } from '../../gql/dashboard.js';

/** The expiration as it is typed; all empty for none. */
export interface ExpirationInput {
  /** As a date field gives it: 2026-11-22. */
  readonly day: string;
  /** As a time field gives it: 18:30; empty for the end of the day. */
  readonly time: string;
  /** Whether the date field holds a part of a date: its value is empty then. */
  readonly isDayIncomplete: boolean;
}

/** The values of an invitation's form, by the names of the API's input fields. Numbers and dates are texts, as typed. */
export interface InvitationFields {
  readonly title: string;
  readonly courseId: string | null;
  readonly description: string;
  /** A path under /media; null for no image. */
  readonly backgroundImageUrl: string | null;
  /** Empty = unlimited. */
  readonly usageLimit: string;
  readonly expiresAt: ExpirationInput;
}

export const EMPTY_FIELDS: InvitationFields = {
  title: '',
  courseId: null,
  description: '',
  backgroundImageUrl: null,
  usageLimit: '',
  expiresAt: { day: '', time: '', isDayIncomplete: false },
};

/** The specification's "exclusive invitation": a usage limit of one. */
export const EXCLUSIVE = '1';

/** Checks the values by the domain's rules, as the server will, and makes the mutation's input of them. */
export function checkInvitationFields(
  { title, description, backgroundImageUrl, courseId, usageLimit, expiresAt }: InvitationFields,
  at: { readonly now: Date; readonly publicUrl: string; readonly timeZone: string },
): Validation<CreateInvitationInput> {
  const checked = checkInvitationInput(
    {
      title,
      description,
      backgroundImageUrl,
      usageLimit: usageLimitOf(usageLimit),
      expiresAt: expirationText(expiresAt),
    },
    at,
  );
  const missing: readonly Issue[] = courseId === null ? [{ path: ['courseId'], code: 'REQUIRED' }] : [];
  if (!checked.ok) return { ok: false, issues: [...checked.issues, ...missing] };
  if (courseId === null) return { ok: false, issues: missing };
  const input = checked.value;
  return {
    ok: true,
    value: {
      courseId,
      title: input.title,
      description: input.description,
      backgroundImageUrl: input.backgroundImageUrl,
      usageLimit: input.usageLimit,
      expiresAt: input.expiresAt?.toISOString() ?? null,
    },
  };
}

/** Null = unlimited; NaN for a text that is no whole number. */
export function usageLimitOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

/** Null = no expiration; an invalid Date for a time without a day, or for a part of a day. */
export function expirationOf(typed: ExpirationInput, timeZone: string): Date | null {
  const text = expirationText(typed);
  return text === '' ? null : (parseInstant(text, timeZone) ?? new Date(NaN));
}

/** As the domain reads it: a day, or a day and a time; empty for none; no valid date if the day is missing. */
function expirationText({ day, time, isDayIncomplete }: ExpirationInput): string {
  if (time !== '') return `${day}T${time}`;
  return isDayIncomplete ? 'incomplete' : day;
}
