import { searchWords, typedSearchWords } from '../search-words.js';
import { normalizeInvitationCode } from './invitation-code.js';

/** What somebody typed to find invitations. */
export interface InvitationSearch {
  /** Beginnings of words: each has to begin a word of the title, of a tag or of the course's title. */
  readonly words: readonly string[];
  /** A whole code, typed or in a pasted link. */
  readonly code: string | null;
  /** A whole id of another system. */
  readonly externalId: string;
}

/** What an invitation is found by. */
export interface SearchedInvitation {
  readonly title: string;
  readonly courseTitle: string;
  readonly tags: readonly string[];
  /** Its own code and further ones. */
  readonly codes: readonly string[];
  readonly externalId: string | null;
}

/** Reads what was typed in the search field of the invitations (experience, The list of invitations). */
export function parseInvitationSearch(typed: string): InvitationSearch {
  return { words: typedSearchWords(typed), code: normalizeInvitationCode(typed), externalId: typed.trim() };
}

/**
 * Whether a search finds an invitation: by the beginnings of words, all of them, or by a whole code, link or externalId.
 * The list's SQL agrees with it: a property test compares them.
 */
export function matchesInvitationSearch(search: InvitationSearch, invitation: SearchedInvitation): boolean {
  if (search.externalId !== '' && search.externalId === invitation.externalId) return true;
  if (search.code !== null && invitation.codes.includes(search.code)) return true;
  // The course's title is cut into words on its own, as it is stored.
  const own = searchWords([invitation.title, ...invitation.tags].join(' '));
  const words = [...own, ...searchWords(invitation.courseTitle)];
  return search.words.length > 0 && search.words.every((typed) => words.some((word) => word.startsWith(typed)));
}
