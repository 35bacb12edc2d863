import type { SelectQueryBuilder } from 'typeorm';
import { beginning, beginsWith } from '../../database/beginning.js';
import type { CursorKey, CursorShape, SortColumn } from '../../database/page.js';
import { typedSearchWords } from '@matricula/domain';
import type { CourseEntity } from './course.entity.js';

/** Which courses are listed. */
export interface CourseListFilter {
  /** Beginnings of words of the title; null for every course. */
  readonly search: string | null;
  readonly includeArchived: boolean;
}

/** The orders of the list, in the order of the contract. */
export const COURSE_ORDERS = ['TITLE_ASC', 'CREATED_AT_DESC'] as const;
export type CourseOrder = (typeof COURSE_ORDERS)[number];

/** Narrows a query over course `c`. A search without a letter or digit finds nothing. */
export function applyFilter(
  list: SelectQueryBuilder<CourseEntity>,
  { search, includeArchived }: CourseListFilter,
): void {
  if (!includeArchived) list.andWhere('c.is_archived = :archived', { archived: false });
  if (search === null) return;
  const words = typedSearchWords(search);
  if (words.length === 0) list.andWhere('1 = 0');
  for (const [n, word] of words.entries()) {
    const hasWord = `c.id IN (SELECT cw.course_id FROM course_words cw WHERE ${beginsWith('cw.word', `word${n}`)})`;
    list.andWhere(hasWord, { [`word${n}`]: beginning(word) });
  }
}

/** What the cursors of an order hold. */
export function cursorShapeOf(order: CourseOrder): CursorShape {
  return order === 'TITLE_ASC' ? ['string', 'number'] : ['number'];
}

/** Where another page finds this course. */
export function cursorKeyOf(order: CourseOrder, { title, id }: CourseEntity): CursorKey {
  return order === 'TITLE_ASC' ? [title, id] : [id];
}

/** The columns that an order sorts by. Ids are given in the order of creation. */
export function sortColumnsOf(order: CourseOrder): readonly SortColumn[] {
  if (order === 'CREATED_AT_DESC') return [{ column: 'c.id', direction: 'DESC' }];
  return [
    { column: 'c.title', direction: 'ASC' },
    { column: 'c.id', direction: 'ASC' },
  ];
}
