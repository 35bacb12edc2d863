import type { SelectQueryBuilder } from 'typeorm';
import type { Database } from '../../database/database.js';
import { pageOf, type Page, type PageRequest } from '../../graphql/page.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** Reads enrolments, newest first. */
export class EnrollmentRepository {
  constructor(private readonly database: Database) {}

  pageOfUser(userId: number, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    return this.#page(this.#enrollments.where('e.user_id = :userId', { userId }), request);
  }

  countOfUser(userId: number): Promise<number> {
    return this.#enrollments.where('e.user_id = :userId', { userId }).getCount();
  }

  pageOfCourse(courseId: number, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    return this.#page(this.#enrollments.where('e.course_id = :courseId', { courseId }), request);
  }

  async #page(list: SelectQueryBuilder<EnrollmentEntity>, request: PageRequest): Promise<Page<EnrollmentEntity>> {
    if (request.after) list.andWhere('e.id < :after', { after: request.after.at(-1) });
    return pageOf(await list.orderBy('e.id', 'DESC').limit(request.first + 1).getMany(), request.first);
  }

  get #enrollments() {
    return this.database.manager.createQueryBuilder(EnrollmentEntity, 'e');
  }
}
