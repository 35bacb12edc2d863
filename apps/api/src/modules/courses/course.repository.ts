import { type Action, type Principal, searchWords } from '@matricula/domain';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { withinReachSql } from '../../access/course-access.js';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import type { BatchSource } from '../../graphql/context.js';
import { UserEntity } from '../accounts/index.js';
import { applyFilter, sortColumnsOf, type CourseListFilter, type CourseOrder } from './course-list.js';
import { CourseProfessorEntity } from './course-professor.entity.js';
import { CourseWordEntity } from './course-word.entity.js';
import { CourseEntity } from './course.entity.js';

/** What a new course is stored with. */
export type NewCourse = Pick<CourseEntity, 'title' | 'description' | 'externalId' | 'createdById' | 'createdAt'>;

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

  /** Courses by id; null where the principal may not read one, or there is none. */
  readonly readable: BatchSource<number, CourseEntity | null> = {
    batch: async (ids, context) => {
      const readable = this.#within(await context.principal(), 'course.read');
      const found = await readable.andWhere('c.id IN (:...ids)', { ids }).getMany();
      const byId = new Map(found.map((course) => [course.id, course]));
      return ids.map((id) => byId.get(id) ?? null);
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

  /** The courses that the principal may read, in an order. */
  async page(
    principal: Principal,
    filter: CourseListFilter,
    order: CourseOrder,
    request: PageRequest,
  ): Promise<Page<CourseEntity>> {
    const list = applyPage(this.#listed(principal, filter), sortColumnsOf(order), request);
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

  /** Stores a course and the words by which it is found. @throws where its externalId is taken: see isUniqueViolation */
  async insert(course: NewCourse): Promise<CourseEntity> {
    const row = this.#courses.create({ ...course, isArchived: false, version: 1, updatedAt: course.createdAt });
    await this.#courses.insert(row);
    await insertCourseWords(this.database.manager, row.id, course.title);
    return row;
  }

  #listed(principal: Principal, filter: CourseListFilter): SelectQueryBuilder<CourseEntity> {
    const list = this.#within(principal, 'course.read');
    applyFilter(list, filter);
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
