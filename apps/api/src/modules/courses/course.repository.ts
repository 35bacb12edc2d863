import { isStaff, managesEveryCourse, type Actor } from '@matricula/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { beginning, beginsWith } from '../../database/beginning.js';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import type { BatchSource } from '../../graphql/context.js';
import { COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { UserEntity } from '../accounts/index.js';
import { CourseProfessorEntity } from './course-professor.entity.js';
import { CourseEntity } from './course.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** The ids of the courses that an actor created or is associated with, by two indices. Parameters: the actor's id, twice. */
export const MANAGED_COURSE_IDS_SQL =
  'SELECT id FROM courses WHERE created_by_id = ? UNION SELECT course_id FROM course_professors WHERE user_id = ?';

/** The condition that `:actorId` created the course `alias` or is associated with it (decisions, Permissions). */
export function isManagedSql(alias: string): string {
  return `(${alias}.created_by_id = :actorId OR EXISTS (
    SELECT 1 FROM course_professors cp WHERE cp.course_id = ${alias}.id AND cp.user_id = :actorId))`;
}

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

  /** Whether the viewer manages each course. */
  readonly isManaged: BatchSource<number, boolean> = {
    batch: async (ids, context) => {
      const viewer = await context.viewer();
      if (!viewer || !isStaff(viewer.role)) return ids.map(() => false);
      if (managesEveryCourse(viewer.role)) return ids.map(() => true);
      const managed = await this.#managedBy(viewer).andWhere('c.id IN (:...ids)', { ids }).getMany();
      const managedIds = new Set(managed.map((course) => course.id));
      return ids.map((id) => managedIds.has(id));
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

  /** Newest first: every course for owner and admin, their own for a professor, those enrolled in for a student. */
  async page(viewer: Actor, filter: CourseListFilter, request: PageRequest): Promise<Page<CourseEntity>> {
    const list = this.#listed(viewer, filter);
    if (request.after) list.andWhere('c.id < :after', { after: request.after.at(-1) });
    return pageOf(
      await list
        .orderBy('c.id', 'DESC')
        .limit(request.first + 1)
        .getMany(),
      request.first,
    );
  }

  /** How many `page` lists in all; null above COUNT_MAX. */
  count(viewer: Actor, filter: CourseListFilter): Promise<number | null> {
    return countUpTo(this.#listed(viewer, filter), COUNT_MAX);
  }

  /** The course, if the viewer may see it. */
  findVisible(viewer: Actor, id: number): Promise<CourseEntity | null> {
    return this.#visibleTo(viewer).andWhere('c.id = :id', { id }).getOne();
  }

  /** The course, if the actor manages it: looked up at every call, so that a removed association ends it at once. */
  findManaged(actor: Actor, id: number): Promise<CourseEntity | null> {
    return this.#managedBy(actor).andWhere('c.id = :id', { id }).getOne();
  }

  async insert(course: {
    title: string;
    description: string | null;
    createdById: number;
    createdAt: Date;
  }): Promise<CourseEntity> {
    return this.#courses.save(this.#courses.create({ ...course, isArchived: false, updatedAt: course.createdAt }));
  }

  #listed(viewer: Actor, filter: CourseListFilter): SelectQueryBuilder<CourseEntity> {
    const list = this.#visibleTo(viewer);
    if (!filter.includeArchived) list.andWhere('c.is_archived = :archived', { archived: false });
    if (filter.search) list.andWhere(beginsWith('c.title'), { beginning: beginning(filter.search) });
    return list;
  }

  #visibleTo(viewer: Actor): SelectQueryBuilder<CourseEntity> {
    if (isStaff(viewer.role)) return this.#managedBy(viewer);
    const isEnrolled = 'EXISTS (SELECT 1 FROM enrollments e WHERE e.course_id = c.id AND e.user_id = :actorId)';
    return this.#courses.createQueryBuilder('c').where(isEnrolled, { actorId: viewer.id });
  }

  #managedBy(actor: Actor): SelectQueryBuilder<CourseEntity> {
    const courses = this.#courses.createQueryBuilder('c');
    if (managesEveryCourse(actor.role)) return courses.where('1 = 1');
    if (!isStaff(actor.role)) return courses.where('1 = 0'); // a student now, whatever they made before
    return courses.where(isManagedSql('c'), { actorId: actor.id });
  }

  get #courses() {
    return this.database.manager.getRepository(CourseEntity);
  }
}

/** What the list of courses is narrowed to. */
export interface CourseListFilter {
  /** The beginning of a title. */
  readonly search: string | null;
  readonly includeArchived: boolean;
}
