import { type Issue, type Validation, checkInvitationInput, parseInstant } from '@matricula/domain';
import type { CreateInvitationInput } from '../../gql/dashboard.js';

/** What somebody has typed so far: texts as they stand in the fields. */
export interface InvitationFields {
  readonly title: string;
  readonly courseId: string | null;
  readonly description: string;
  /** A path under /media; null for no image. */
  readonly backgroundImageUrl: string | null;
  /** Empty = unlimited. */
  readonly usageLimit: string;
  /** As a date field gives it: 2026-11-22; empty for no expiration. */
  readonly day: string;
  /** As a time field gives it: 18:30; empty for the end of the day. */
  readonly time: string;
  /** Whether the date field holds a part of a date, which it gives as nothing at all. */
  readonly isDayIncomplete: boolean;
}

export const EMPTY_FIELDS: InvitationFields = {
  title: '',
  courseId: null,
  description: '',
  backgroundImageUrl: null,
  usageLimit: '',
  day: '',
  time: '',
  isDayIncomplete: false,
};

/** Whether a value has the shape of these fields: what a browser has stored is read with care. */
export function isInvitationFields(value: unknown): value is InvitationFields {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.entries(EMPTY_FIELDS).every(([name, empty]) => {
    const field = given.get(name);
    return empty === null ? field === null || typeof field === 'string' : typeof field === typeof empty;
  });
}

/** The specification's "exclusive invitation": a usage limit of one. */
export const EXCLUSIVE = '1';

/** The fields of the API's input, by which the page and the server tell issues. */
export type FieldPath = keyof CreateInvitationInput;

/** Checks what was typed by the rules of the domain, as the server will, and makes the server's input of it. */
export function checkFields(
  fields: InvitationFields,
  at: { readonly now: Date; readonly publicUrl: string; readonly timeZone: string },
): Validation<CreateInvitationInput> {
  const { title, description, backgroundImageUrl, courseId } = fields;
  const usageLimit = usageLimitOf(fields);
  const draft = checkInvitationInput(
    { title, description, backgroundImageUrl, usageLimit, expiresAt: expirationText(fields) },
    at,
  );
  const missing: readonly Issue[] = courseId === null ? [{ path: ['courseId'], code: 'REQUIRED' }] : [];
  if (!draft.ok) return { ok: false, issues: [...draft.issues, ...missing] };
  if (courseId === null) return { ok: false, issues: missing };
  const { expiresAt } = draft.value;
  return {
    ok: true,
    value: {
      courseId,
      title: draft.value.title,
      description: draft.value.description,
      backgroundImageUrl: draft.value.backgroundImageUrl,
      usageLimit: draft.value.usageLimit,
      expiresAt: expiresAt?.toISOString() ?? null,
    },
  };
}

/** Null = unlimited; NaN for what is no number. */
export function usageLimitOf({ usageLimit }: InvitationFields): number | null {
  const typed = usageLimit.trim();
  if (typed === '') return null;
  return /^\d+$/.test(typed) ? Number(typed) : NaN;
}

/** Null = no expiration; an invalid Date for a time without a day, or a part of a day. */
export function expirationOf(fields: InvitationFields, timeZone: string): Date | null {
  const text = expirationText(fields);
  return text === '' ? null : (parseInstant(text, timeZone) ?? new Date(NaN));
}

/** The expiration as the domain reads it: a day, or a day and a time; empty for none; no date where the day is missing. */
function expirationText({ day, time, isDayIncomplete }: InvitationFields): string {
  if (time !== '') return `${day}T${time}`;
  return isDayIncomplete ? 'incomplete' : day;
}
