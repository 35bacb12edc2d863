import { ENROLLMENT_STATUSES, type EnrollmentStatus } from '@matricula/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { SortColumn } from '../../database/page.js';
import { filterByPerson, UserEntity } from '../accounts/index.js';
import type { EnrollmentEntity } from './enrollment.entity.js';

/** Which enrollments: those of one course, or those of one person. */
export interface EnrollmentsKey {
  readonly of: { readonly courseId: number } | { readonly userId: number };
  /** Any of these. */
  readonly statuses: readonly EnrollmentStatus[];
  /** Beginning of an email or of a word of the name; null for everybody. */
  readonly search: string | null;
}

/** Newest first. Ids are given in the order of creation. */
export const ENROLLMENT_ORDER: readonly SortColumn[] = [{ column: 'e.id', direction: 'DESC' }];

/** Narrows a query over enrollment `e`. */
export function applyFilter(
  list: SelectQueryBuilder<EnrollmentEntity>,
  { of, statuses, search }: EnrollmentsKey,
): void {
  if ('courseId' in of) list.andWhere('e.course_id = :courseId', of);
  else list.andWhere('e.user_id = :userId', of);
  const isEveryStatus = ENROLLMENT_STATUSES.every((status) => statuses.includes(status));
  if (!isEveryStatus) list.andWhere(statuses.length === 0 ? '1 = 0' : 'e.status IN (:...statuses)', { statuses });
  if (search !== null) filterByPerson(list.innerJoin(UserEntity, 'u', 'u.id = e.user_id'), 'u', search);
}
