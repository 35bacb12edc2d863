import { In, type SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { batchPageIds } from '../../database/batch-page-ids.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import type { BatchSource } from '../../graphql/context.js';
import { filterByPerson, UserEntity } from '../accounts/index.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** Which page of which course's enrollments. */
export interface CourseEnrollmentsKey {
  readonly courseId: number;
  /** The beginning of an email or of the name. */
  readonly search: string | null;
  readonly request: PageRequest;
}

/** Reads enrollments, newest first. */
export class EnrollmentRepository {
  constructor(private readonly database: Database) {}

  async pageOfUser(userId: number, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    const list = sorted(this.#enrollments.where('e.user_id = :userId', { userId }), request);
    return pageOf(await list.getMany(), request);
  }

  /** Null above COUNT_MAX. */
  countOfUser(userId: number): Promise<number | null> {
    return countUpTo(this.#enrollments.where('e.user_id = :userId', { userId }), COUNT_MAX);
  }

  /** Pages of courses' enrollments: one of them in one statement, any number in two. */
  readonly pagesOfCourses: BatchSource<CourseEnrollmentsKey, Page<EnrollmentEntity>> = {
    batch: async (keys) => {
      const lists = keys.map(({ courseId, search, request }) => sorted(this.#ofCourse(courseId, search), request));
      const [only] = lists;
      if (keys.length === 1) return [pageOf(await only!.getMany(), keys[0]!.request)];
      const idsOfPages = await batchPageIds(
        this.database.manager,
        lists.map((list) => list.select('e.id', 'id')),
      );
      const found = await this.database.manager.findBy(EnrollmentEntity, { id: In(idsOfPages.flat()) });
      const byId = new Map(found.map((enrollment) => [enrollment.id, enrollment]));
      return keys.map(({ request }, n) =>
        pageOf(
          idsOfPages[n]!.map((id) => byId.get(id)!),
          request,
        ),
      );
    },
  };

  /** Null above COUNT_MAX. */
  countOfCourse(courseId: number, search: string): Promise<number | null> {
    return countUpTo(this.#ofCourse(courseId, search), COUNT_MAX);
  }

  #ofCourse(courseId: number, search: string | null): SelectQueryBuilder<EnrollmentEntity> {
    const list = this.#enrollments.where('e.course_id = :courseId', { courseId });
    if (search === null) return list;
    return filterByPerson(list.innerJoin(UserEntity, 'u', 'u.id = e.user_id'), 'u', search);
  }

  get #enrollments() {
    return this.database.manager.createQueryBuilder(EnrollmentEntity, 'e');
  }
}

function sorted(
  list: SelectQueryBuilder<EnrollmentEntity>,
  request: PageRequest,
): SelectQueryBuilder<EnrollmentEntity> {
  return applyPage(list, [{ column: 'e.id', direction: 'DESC' }], request);
}
