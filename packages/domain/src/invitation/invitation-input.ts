import { valid, checkAll, invalid, type Validation } from '../validation.js';
import { checkLine, checkParagraphs } from '../text.js';

/** The longest title, in code points (decisions, Lengths). */
export const INVITATION_TITLE_MAX = 200;
/** The longest description, in code points (decisions, Lengths). */
export const INVITATION_DESCRIPTION_MAX = 5000;
/** The greatest usage limit; beyond it an invitation is as good as unlimited (decisions, Limit). */
export const MAX_USAGE_LIMIT = 1_000_000;

/** The path of an image that this server keeps: a random name and always WebP. */
const MEDIA_PATH = /^\/media\/[a-z0-9][a-z0-9-]{0,199}\.webp$/;
/** The last year that every database writes down. */
const LAST_YEAR = 9999;

/** The fields of an invitation as somebody filled them in (specification, Invitation fields), but for its course. */
export interface InvitationInput {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly backgroundImageUrl?: string | null;
  readonly usageLimit?: number | null;
  readonly expiresAt?: Date | null;
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
}

/**
 * Checks the fields of an invitation, all at once. Issues: title REQUIRED, TOO_LONG, INVALID_TEXT; description
 * TOO_LONG, INVALID_TEXT; backgroundImageUrl INVALID_URL; usageLimit OUT_OF_RANGE; expiresAt INVALID_DATE, IN_THE_PAST.
 */
export function checkInvitationInput(
  input: InvitationInput,
  at: { readonly now: Date; readonly publicUrl: string },
): Validation<ValidatedInvitationInput> {
  return checkAll<ValidatedInvitationInput>({
    title: checkLine(input.title, INVITATION_TITLE_MAX),
    description: checkParagraphs(input.description, INVITATION_DESCRIPTION_MAX),
    backgroundImageUrl: checkBackgroundImage(input.backgroundImageUrl, at.publicUrl),
    usageLimit: checkUsageLimit(input.usageLimit),
    expiresAt: checkExpiresAt(input.expiresAt, at.now),
  });
}

/** Another host is refused: its image would follow students, and break the content policy (decisions, An image). */
function checkBackgroundImage(typed: string | null | undefined, publicUrl: string): Validation<string | null> {
  const address = (typed ?? '').trim();
  if (address === '') return valid(null);
  const path = address.startsWith(publicUrl) ? address.slice(publicUrl.length) : address;
  return MEDIA_PATH.test(path) ? valid(path) : invalid('INVALID_URL');
}

function checkUsageLimit(limit: number | null | undefined): Validation<number | null> {
  if (limit === null || limit === undefined) return valid(null);
  const isInRange = Number.isInteger(limit) && limit >= 1 && limit <= MAX_USAGE_LIMIT;
  return isInRange ? valid(limit) : invalid('OUT_OF_RANGE', MAX_USAGE_LIMIT);
}

/** Past is what would be expired at once: the very instant still counts, as it does for accepting. */
function checkExpiresAt(expiresAt: Date | null | undefined, now: Date): Validation<Date | null> {
  if (expiresAt === null || expiresAt === undefined) return valid(null);
  const isWritable = !Number.isNaN(expiresAt.getTime()) && expiresAt.getUTCFullYear() <= LAST_YEAR;
  if (!isWritable) return invalid('INVALID_DATE');
  return expiresAt.getTime() < now.getTime() ? invalid('IN_THE_PAST') : valid(expiresAt);
}
