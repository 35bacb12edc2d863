import type { SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { narrowToPerson, UserEntity } from '../members/index.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** Reads enrolments, newest first. */
export class EnrollmentRepository {
  constructor(private readonly database: Database) {}

  pageOfUser(userId: number, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    return this.#page(this.#enrollments.where('e.user_id = :userId', { userId }), request);
  }

  /** Null above COUNT_MAX. */
  countOfUser(userId: number): Promise<number | null> {
    return countUpTo(this.#enrollments.where('e.user_id = :userId', { userId }), COUNT_MAX);
  }

  /** @param search the beginning of an email or of the name */
  pageOfCourse(courseId: number, search: string | null, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    return this.#page(this.#ofCourse(courseId, search), request);
  }

  /** Null above COUNT_MAX. */
  countOfCourse(courseId: number, search: string): Promise<number | null> {
    return countUpTo(this.#ofCourse(courseId, search), COUNT_MAX);
  }

  #ofCourse(courseId: number, search: string | null): SelectQueryBuilder<EnrollmentEntity> {
    const list = this.#enrollments.where('e.course_id = :courseId', { courseId });
    if (search === null) return list;
    return narrowToPerson(list.innerJoin(UserEntity, 'u', 'u.id = e.user_id'), 'u', search);
  }

  async #page(list: SelectQueryBuilder<EnrollmentEntity>, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    if (request.after) list.andWhere('e.id < :after', { after: request.after.at(-1) });
    return pageOf(
      await list
        .orderBy('e.id', 'DESC')
        .limit(request.first + 1)
        .getMany(),
      request.first,
    );
  }

  get #enrollments() {
    return this.database.manager.createQueryBuilder(EnrollmentEntity, 'e');
  }
}
