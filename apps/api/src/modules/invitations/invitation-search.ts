import { type InvitationSearch, parseInvitationSearch } from '@matricula/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { InvitationEntity } from './invitation.entity.js';

/**
 * Up to this many invitations that have a word, the list reads them first; where more have it, the list's own order is
 * read, since most of its rows match. In between, either takes about 40 ms of 100,000 invitations (ADR 0004).
 */
const FOUND_MAX = 30_000;

/** A search, and how the list of all invitations is to be read for it. */
export interface SearchPlan {
  readonly search: InvitationSearch;
  /** The place of the word by which the invitations are read; null: there is none, or every word is too common. */
  readonly rarest: number | null;
  /** Whether the invitations are looked up one by one, in the list's own order or among few others. */
  readonly isPerRow: boolean;
}

/** For a list of few invitations: each of its rows is looked up. */
export function planPerRow(typed: string): SearchPlan {
  return { search: parseInvitationSearch(typed), rarest: null, isPerRow: true };
}

/** For a list of all invitations: one statement that counts each word up to FOUND_MAX. */
export async function planSearch(manager: EntityManager, typed: string): Promise<SearchPlan> {
  const search = parseInvitationSearch(typed);
  const { words } = search;
  if (words.length === 0) return { search, rarest: null, isPerRow: false };
  const counts = words.flatMap((_, n) => [
    `SELECT ${n} AS n, COUNT(*) AS found FROM (SELECT 1 FROM invitation_words WHERE word LIKE ? LIMIT ${FOUND_MAX + 1}) w${n}`,
    `SELECT ${n} AS n, COUNT(*) AS found FROM (SELECT 1 FROM course_words cw JOIN invitations i ON i.course_id = cw.course_id
      WHERE cw.word LIKE ? LIMIT ${FOUND_MAX + 1}) c${n}`,
  ]);
  const rows: { n: number; found: number | string }[] = await manager.query(
    counts.join(' UNION ALL '),
    words.flatMap((word) => [`${word}%`, `${word}%`]),
  );
  const found = words.map((_, n) =>
    rows.filter((row) => Number(row.n) === n).reduce((sum, row) => sum + Number(row.found), 0),
  );
  const least = Math.min(...found);
  return least > FOUND_MAX
    ? { search, rarest: null, isPerRow: true }
    : { search, rarest: found.indexOf(least), isPerRow: false };
}

/** Narrows a query over invitation `i` to those that a search finds. Words hold letters and digits alone: no wildcards. */
export function applySearch(
  list: SelectQueryBuilder<InvitationEntity>,
  { search, rarest, isPerRow }: SearchPlan,
): void {
  const { words, code, externalId } = search;
  const others = words.flatMap((_, n) => (n === rarest ? [] : [hasWord(n)]));
  const alternatives = ['i.external_id = :searchedExternalId'];
  if (code !== null) alternatives.push(HAS_CODE);
  if (others.length > 0) alternatives.push(`(${others.join(' AND ')})`);
  if (!isPerRow) list.innerJoin(`(${foundIds(code, rarest)})`, 'found', 'found.id = i.id');
  if (isPerRow || others.length > 0) list.andWhere(`(${alternatives.join(' OR ')})`);
  list.setParameters({
    ...Object.fromEntries(words.map((word, n) => [`word${n}`, `${word}%`])),
    searchedCode: code,
    searchedExternalId: externalId,
  });
}

const HAS_CODE = 'EXISTS (SELECT 1 FROM invitation_codes ic WHERE ic.invitation_id = i.id AND ic.code = :searchedCode)';

/** With EXISTS, MariaDB would first collect every row that has the word. */
function hasWord(n: number): string {
  return `(
    (SELECT 1 FROM invitation_words w${n} WHERE w${n}.invitation_id = i.id AND w${n}.word LIKE :word${n} LIMIT 1) = 1
    OR (SELECT 1 FROM course_words cw${n} WHERE cw${n}.course_id = i.course_id AND cw${n}.word LIKE :word${n} LIMIT 1) = 1)`;
}

/** The ids of those that have the rarest word, or the whole code or externalId: each by its index. */
function foundIds(code: string | null, rarest: number | null): string {
  const sources = ['SELECT fe.id AS id FROM invitations fe WHERE fe.external_id = :searchedExternalId'];
  if (code !== null) {
    sources.push('SELECT fc.invitation_id AS id FROM invitation_codes fc WHERE fc.code = :searchedCode');
  }
  if (rarest !== null) {
    sources.push(
      `SELECT fw.invitation_id AS id FROM invitation_words fw WHERE fw.word LIKE :word${rarest}`,
      `SELECT fi.id AS id FROM course_words fcw JOIN invitations fi ON fi.course_id = fcw.course_id
        WHERE fcw.word LIKE :word${rarest}`,
    );
  }
  return sources.join(' UNION ');
}
