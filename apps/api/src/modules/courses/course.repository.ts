import type { Action, Principal } from '@matricula/domain';
import { withinReachSql } from '../../access/course-access.js';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { beginning, beginsWith } from '../../database/beginning.js';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import type { BatchSource } from '../../graphql/context.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { UserEntity } from '../accounts/index.js';
import { searchWords } from '../../search/search-words.js';
import { CourseProfessorEntity } from './course-professor.entity.js';
import { CourseWordEntity } from './course-word.entity.js';
import { CourseEntity } from './course.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** Reads and writes courses. */
export class CourseRepository {
  constructor(private readonly database: Database) {}

  /** Courses by id; foreign keys see to it that each one exists. */
  readonly byId: BatchSource<number, CourseEntity> = {
    batch: async (ids) => {
      const found = await this.#courses.findBy({ id: In([...ids]) });
      const byId = new Map(found.map((course) => [course.id, course]));
      return ids.map((id) => byId.get(id)!);
    },
  };

  /** The associated professors of each course, in the order of their names. */
  readonly professorsOf: BatchSource<number, readonly UserEntity[]> = {
    batch: async (ids) => {
      const { entities, raw } = await this.database.manager
        .createQueryBuilder(UserEntity, 'u')
        .innerJoin(CourseProfessorEntity, 'cp', 'cp.user_id = u.id')
        .addSelect('cp.course_id', 'courseId')
        .where('cp.course_id IN (:...ids)', { ids })
        .orderBy('u.name')
        .addOrderBy('u.id')
        .getRawAndEntities<{ u_id: number; courseId: number }>();
      const users = new Map(entities.map((user) => [user.id, user]));
      return ids.map((id) => raw.filter((row) => row.courseId === id).map((row) => users.get(row.u_id)!));
    },
  };

  /** How many are enrolled in each course. */
  readonly enrollmentCount: BatchSource<number, number> = {
    batch: async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(EnrollmentEntity, 'e')
        .select('e.course_id', 'courseId')
        .addSelect('COUNT(*)', 'count')
        .where('e.course_id IN (:...ids)', { ids })
        .groupBy('e.course_id')
        .getRawMany<{ courseId: number; count: string | number }>();
      const counts = new Map(rows.map((row) => [row.courseId, Number(row.count)]));
      return ids.map((id) => counts.get(id) ?? 0);
    },
  };

  /** The courses that the principal may read, newest first. */
  async page(principal: Principal, filter: CourseListFilter, request: PageRequest): Promise<Page<CourseEntity>> {
    const list = applyPage(this.#listed(principal, filter), [{ column: 'c.id', direction: 'DESC' }], request);
    return pageOf(await list.getMany(), request);
  }

  /** How many `page` lists in all; null above COUNT_MAX. */
  count(principal: Principal, filter: CourseListFilter): Promise<number | null> {
    return countUpTo(this.#listed(principal, filter), COUNT_MAX);
  }

  /** The course, if it is within the principal's reach for the action: looked up at every call. */
  find(principal: Principal, action: Action, id: number): Promise<CourseEntity | null> {
    return this.#within(principal, action).andWhere('c.id = :id', { id }).getOne();
  }

  async insert(course: {
    title: string;
    description: string | null;
    createdById: number;
    createdAt: Date;
  }): Promise<CourseEntity> {
    const made = this.#courses.create({ ...course, isArchived: false, updatedAt: course.createdAt });
    const { id } = await this.#courses.save(made);
    await insertCourseWords(this.database.manager, id, course.title);
    return made;
  }

  #listed(principal: Principal, filter: CourseListFilter): SelectQueryBuilder<CourseEntity> {
    const list = this.#within(principal, 'course.read');
    if (!filter.includeArchived) list.andWhere('c.is_archived = :archived', { archived: false });
    if (filter.search) list.andWhere(beginsWith('c.title'), { beginning: beginning(filter.search) });
    return list;
  }

  #within(principal: Principal, action: Action): SelectQueryBuilder<CourseEntity> {
    return this.#courses.createQueryBuilder('c').where(withinReachSql(principal, action, 'c'));
  }

  get #courses() {
    return this.database.manager.getRepository(CourseEntity);
  }
}

/** Stores the words by which a course and its invitations are found. */
export async function insertCourseWords(manager: EntityManager, courseId: number, title: string): Promise<void> {
  const words = searchWords(title).map((word) => ({ word, courseId }));
  if (words.length > 0) await manager.insert(CourseWordEntity, words);
}

/** What the list of courses is narrowed to. */
export interface CourseListFilter {
  /** The beginning of a title. */
  readonly search: string | null;
  readonly includeArchived: boolean;
}
