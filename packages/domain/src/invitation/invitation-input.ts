import { checkExternalId } from '../external-id.js';
import { checkLanguage } from '../language.js';
import { parseInstant } from '../calendar.js';
import { checkLine, checkParagraphs } from '../text.js';
import { valid, checkAll, invalid, type Validation } from '../validation.js';
import { checkTags } from './invitation-tags.js';

/** The longest title, in code points (decisions, Lengths). */
export const INVITATION_TITLE_MAX = 200;
/** The longest description, in code points (decisions, Lengths). */
export const INVITATION_DESCRIPTION_MAX = 5000;
/** The longest note, in code points: as long as a description. */
export const INVITATION_NOTE_MAX = 5000;
/** The greatest usage limit (decisions, Limit). */
export const MAX_USAGE_LIMIT = 1_000_000;

/** The path of an image on this server: a random name, and always WebP. */
const MEDIA_PATH = /^\/media\/[a-z0-9][a-z0-9-]{0,199}\.webp$/;
/** The last year that every database can store. */
const LAST_YEAR = 9999;

/** The fields of an invitation as somebody filled them in (specification, Invitation fields), except for its course. */
export interface InvitationInput {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly backgroundImageUrl?: string | null;
  readonly usageLimit?: number | null;
  /** A date, or a date and time with or without an offset: see parseInstant. */
  readonly expiresAt?: string | null;
  readonly externalId?: string | null;
  readonly tags?: readonly string[] | null;
  readonly note?: string | null;
  readonly language?: string | null;
}

/** The fields of an invitation in their normal form. */
export interface ValidatedInvitationInput {
  readonly title: string;
  readonly description: string | null;
  /** A path under `/media/`, on this server. */
  readonly backgroundImageUrl: string | null;
  /** Null = unlimited. */
  readonly usageLimit: number | null;
  /** Null = no expiration. */
  readonly expiresAt: Date | null;
  /** The id of the invitation in another system of the institution. */
  readonly externalId: string | null;
  /** Each once, without regard to case. */
  readonly tags: readonly string[];
  /** For staff: never shown to whoever accepts. */
  readonly note: string | null;
  /** BCP 47, in canonical form; null follows the reader. */
  readonly language: string | null;
}

/** What the rules of an invitation depend on. */
export interface InvitationInputContext {
  readonly now: Date;
  readonly publicUrl: string;
  /** The institution's zone (IANA name): in it, a date without a time or an offset is read. */
  readonly timeZone: string;
}

/**
 * Checks the fields of an invitation, all at once. Issues: title REQUIRED, TOO_LONG, INVALID_TEXT; description, note,
 * externalId TOO_LONG, INVALID_TEXT; backgroundImageUrl INVALID_URL; usageLimit OUT_OF_RANGE; expiresAt INVALID_DATE,
 * IN_THE_PAST; tags TOO_MANY, and of each tag REQUIRED, TOO_LONG, INVALID_TEXT; language INVALID_LANGUAGE.
 */
export function checkInvitationInput(
  input: InvitationInput,
  context: InvitationInputContext,
): Validation<ValidatedInvitationInput> {
  return checkAll<ValidatedInvitationInput>({
    title: checkLine(input.title, INVITATION_TITLE_MAX),
    description: checkParagraphs(input.description, INVITATION_DESCRIPTION_MAX),
    backgroundImageUrl: checkBackgroundImage(input.backgroundImageUrl, context.publicUrl),
    usageLimit: checkUsageLimit(input.usageLimit),
    expiresAt: checkExpiresAt(input.expiresAt, context),
    externalId: checkExternalId(input.externalId),
    tags: checkTags(input.tags),
    note: checkParagraphs(input.note, INVITATION_NOTE_MAX),
    language: checkLanguage(input.language),
  });
}

/**
 * The path of an image under `/media/` of this server; null where none was given. Whether the file exists, the API
 * checks. Another host is invalid: its image would follow students, and break the content policy (decisions, An image).
 * Issue: INVALID_URL.
 */
export function checkBackgroundImage(typed: string | null | undefined, publicUrl: string): Validation<string | null> {
  const url = (typed ?? '').trim();
  if (url === '') return valid(null);
  const path = url.startsWith(publicUrl) ? url.slice(publicUrl.length) : url;
  return MEDIA_PATH.test(path) ? valid(path) : invalid('INVALID_URL');
}

function checkUsageLimit(limit: number | null | undefined): Validation<number | null> {
  if (limit === null || limit === undefined) return valid(null);
  const isInRange = Number.isInteger(limit) && limit >= 1 && limit <= MAX_USAGE_LIMIT;
  return isInRange ? valid(limit) : invalid('OUT_OF_RANGE', MAX_USAGE_LIMIT);
}

/** The very instant of now is not past: an invitation is still accepted exactly at its expiration. */
function checkExpiresAt(
  typed: string | null | undefined,
  { now, timeZone }: InvitationInputContext,
): Validation<Date | null> {
  const text = (typed ?? '').trim();
  if (text === '') return valid(null);
  const expiresAt = parseInstant(text, timeZone);
  if (expiresAt === null || expiresAt.getUTCFullYear() > LAST_YEAR) return invalid('INVALID_DATE');
  return expiresAt.getTime() < now.getTime() ? invalid('IN_THE_PAST') : valid(expiresAt);
}
