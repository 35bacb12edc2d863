import { In } from 'typeorm';
import { countEachUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { applyPage, COUNT_MAX, type Page, type PageRequest, type SortColumn } from '../../database/page.js';
import { readPages } from '../../database/read-pages.js';
import type { BatchSource } from '../../graphql/context.js';
import { EnrollmentChangeEntity } from './enrollment-change.entity.js';
import { applyFilter, ENROLLMENT_ORDER, type EnrollmentsKey } from './enrollment-list.js';
import { EnrollmentEntity } from './enrollment.entity.js';

const HISTORY_ORDER: readonly SortColumn[] = [{ column: 'h.id', direction: 'DESC' }];

/** Reads enrollments and their history. */
export class EnrollmentRepository {
  constructor(private readonly database: Database) {}

  /** Enrollments by id; null where there is none. */
  readonly byId: BatchSource<number, EnrollmentEntity | null> = {
    batch: async (ids) => {
      const found = await this.database.manager.findBy(EnrollmentEntity, { id: In([...ids]) });
      const byId = new Map(found.map((enrollment) => [enrollment.id, enrollment]));
      return ids.map((id) => byId.get(id) ?? null);
    },
  };

  /** Pages of the enrollments of courses or people, newest first. */
  readonly pages: BatchSource<EnrollmentsKey & { readonly request: PageRequest }, Page<EnrollmentEntity>> = {
    batch: (keys) =>
      readPages(
        this.database.manager,
        EnrollmentEntity,
        keys.map(({ request, ...key }) => ({ list: applyPage(this.#listed(key), ENROLLMENT_ORDER, request), request })),
      ),
  };

  /** How many a list holds; null above COUNT_MAX. */
  readonly counts: BatchSource<EnrollmentsKey, number | null> = {
    batch: (keys) =>
      countEachUpTo(
        this.database.manager,
        keys.map((key) => this.#listed(key)),
        COUNT_MAX,
      ),
  };

  /** How many are members of each course. */
  readonly activeCount: BatchSource<number, number> = {
    batch: async (courseIds) => {
      const rows = await this.#enrollments
        .select('e.course_id', 'courseId')
        .addSelect('COUNT(*)', 'count')
        .where("e.course_id IN (:...courseIds) AND e.status = 'ACTIVE'", { courseIds })
        .groupBy('e.course_id')
        .getRawMany<{ courseId: number; count: string | number }>();
      const counts = new Map(rows.map((row) => [row.courseId, Number(row.count)]));
      return courseIds.map((id) => counts.get(id) ?? 0);
    },
  };

  /** Pages of what happened to enrollments, newest first. */
  readonly historyPages: BatchSource<
    { readonly enrollmentId: number; readonly request: PageRequest },
    Page<EnrollmentChangeEntity>
  > = {
    batch: (keys) =>
      readPages(
        this.database.manager,
        EnrollmentChangeEntity,
        keys.map(({ enrollmentId, request }) => ({
          list: applyPage(this.#history(enrollmentId), HISTORY_ORDER, request),
          request,
        })),
      ),
  };

  /** How many changes and attempts each enrollment has; null above COUNT_MAX. */
  readonly historyCounts: BatchSource<number, number | null> = {
    batch: (ids) =>
      countEachUpTo(
        this.database.manager,
        ids.map((id) => this.#history(id)),
        COUNT_MAX,
      ),
  };

  #listed(key: EnrollmentsKey) {
    const list = this.#enrollments.where('1 = 1');
    applyFilter(list, key);
    return list;
  }

  #history(enrollmentId: number) {
    const changes = this.database.manager.createQueryBuilder(EnrollmentChangeEntity, 'h');
    return changes.where('h.enrollment_id = :enrollmentId', { enrollmentId });
  }

  get #enrollments() {
    return this.database.manager.createQueryBuilder(EnrollmentEntity, 'e');
  }
}
