import { normalizeInvitationCode } from '@matricula/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { searchWords } from '../../search/search-words.js';
import type { InvitationEntity } from './invitation.entity.js';

/** Up to this many candidates are looked up by their keys; where there are more, the list's own order is read. */
const CANDIDATES_MAX = 1_000;

/** What somebody typed to find an invitation. */
interface InvitationSearch {
  /** Beginnings of words of the title, of a tag or of the course's title: all of them have to be there. */
  readonly words: readonly string[];
  /** The whole code, typed or in a link. */
  readonly code: string | null;
  /** The whole id of another system. */
  readonly externalId: string;
}

function parseSearch(typed: string): InvitationSearch {
  return { words: searchWords(typed), code: normalizeInvitationCode(typed), externalId: typed.trim() };
}

/**
 * Narrows a query over invitation `i` to those that a search finds, one lookup for each row that is read: quick where
 * few rows are left, or where many match. With EXISTS, MariaDB would first collect every row that has the word. Words hold
 * letters and digits alone, so none has a wildcard of LIKE.
 */
export function applySearch(list: SelectQueryBuilder<InvitationEntity>, typed: string): void {
  const { words, code, externalId } = parseSearch(typed);
  const hasWord = (n: number) => `(
    (SELECT 1 FROM invitation_words w${n} WHERE w${n}.invitation_id = i.id AND w${n}.word LIKE :word${n} LIMIT 1) = 1
    OR (SELECT 1 FROM course_words cw${n} WHERE cw${n}.course_id = i.course_id AND cw${n}.word LIKE :word${n} LIMIT 1) = 1)`;
  const alternatives = ['i.external_id = :searchedExternalId'];
  if (words.length > 0) alternatives.push(`(${words.map((_, n) => hasWord(n)).join(' AND ')})`);
  if (code !== null) {
    alternatives.push(
      'EXISTS (SELECT 1 FROM invitation_codes ic WHERE ic.invitation_id = i.id AND ic.code = :searchedCode)',
    );
  }
  list.andWhere(`(${alternatives.join(' OR ')})`, {
    ...Object.fromEntries(words.map((word, n) => [`word${n}`, `${word}%`])),
    searchedCode: code,
    searchedExternalId: externalId,
  });
}

/**
 * The keys of every invitation that a search can find, and of some others, by the indices of the words and codes: one
 * statement. Null where there are too many. A list of all invitations needs it for rare words: it would read the whole
 * table to find 25 of them.
 */
export async function searchCandidates(manager: EntityManager, typed: string): Promise<readonly number[] | null> {
  const { words, code, externalId } = parseSearch(typed);
  const sources: [sql: string, parameter: string][] = [
    ['SELECT i.id AS id FROM invitations i WHERE i.external_id = ?', externalId],
  ];
  if (code !== null) sources.push(['SELECT ic.invitation_id AS id FROM invitation_codes ic WHERE ic.code = ?', code]);
  // One word is enough, and the longest is the rarest as a rule: the list checks the others.
  const [word] = words.toSorted((one, other) => other.length - one.length);
  if (word !== undefined) {
    sources.push(
      ['SELECT w.invitation_id AS id FROM invitation_words w WHERE w.word LIKE ?', `${word}%`],
      [
        'SELECT i.id AS id FROM course_words cw JOIN invitations i ON i.course_id = cw.course_id WHERE cw.word LIKE ?',
        `${word}%`,
      ],
    );
  }
  const rows: { id: number; source: number }[] = await manager.query(
    sources
      .map(([sql], n) => `SELECT s${n}.id AS id, ${n} AS source FROM (${sql} LIMIT ${CANDIDATES_MAX + 1}) s${n}`)
      .join(' UNION ALL '),
    sources.map(([, parameter]) => parameter),
  );
  const isCut = sources.some((_, n) => rows.filter(({ source }) => Number(source) === n).length > CANDIDATES_MAX);
  return isCut ? null : [...new Set(rows.map(({ id }) => Number(id)))];
}
