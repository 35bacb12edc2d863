import type { Principal } from '@matricula/domain';
import { withinReachSql, type CourseAccess } from '../../access/course-access.js';
import { In, type SelectQueryBuilder } from 'typeorm';
import { batchPageIds } from '../../database/batch-page-ids.js';
import { countEachUpTo, countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import {
  applyPage,
  COUNT_MAX,
  pageById,
  pageOf,
  type CursorKey,
  type Page,
  type PageRequest,
} from '../../database/page.js';
import type { BatchSource } from '../../graphql/context.js';
import { applyFilter, type InvitationListFilter } from './invitation-filter.js';
import { asOfRequest, cursorKeyOf, pageByExpiration, sortColumnsOf, type InvitationOrder } from './invitation-order.js';
import { applySearch, planPerRow, planSearch } from './invitation-search.js';
import { InvitationCodeEntity } from './invitation-code.entity.js';
import { InvitationTagEntity } from './invitation-tag.entity.js';
import { InvitationEntity } from './invitation.entity.js';

/** An invitation with its course and creator, and the database's time at which it was read. */
export interface InvitationRow {
  readonly entity: InvitationEntity;
  readonly readAt: Date;
}

/** Which invitations are listed, and in which order. */
export interface InvitationListQuery {
  readonly filter: InvitationListFilter;
  readonly order: InvitationOrder;
}

/** Which page of which course's invitations. */
export interface CoursePageKey {
  readonly courseId: number;
  readonly request: PageRequest;
}

/** A page of the list, and how many the whole list holds: counted when asked, null above COUNT_MAX. */
export interface InvitationPage extends Page<InvitationRow> {
  /** Where another page finds one of its rows. */
  cursorKeyOf(row: InvitationRow): CursorKey;
  count(): Promise<number | null>;
}

/** Reads and writes invitations; who may manage one is looked up in the same statement. */
export class InvitationRepository {
  constructor(
    private readonly database: Database,
    private readonly courseAccess: CourseAccess,
  ) {}

  /**
   * Those that the principal may manage, in an order: with codes, courses and creators. Two statements: for a professor
   * their courses and the page; for others the plan of a search, where there is one, and the page.
   */
  async page(
    principal: Principal,
    { filter, order }: InvitationListQuery,
    request: PageRequest,
  ): Promise<InvitationPage> {
    const list = await this.#filtered(principal, filter);
    const isByExpiration = order === 'EXPIRES_AT_ASC';
    const asOf = isByExpiration ? await this.#asOf(request) : null;
    const sorted = isByExpiration
      ? pageByExpiration(list, this.#withCourse(), request, asOf)
      : filter.search === null
        ? applyPage(list(), sortColumnsOf(order), request)
        : pageById(list(), this.#withCourse(), sortColumnsOf(order), request);
    const page = pageOf(await readRows(sorted), request);
    return {
      ...page,
      cursorKeyOf: ({ entity, readAt }) => cursorKeyOf(order, entity, asOf ?? readAt),
      count: () => countUpTo(list(), COUNT_MAX),
    };
  }

  /** The invitations, each if the principal may manage it. */
  readonly managed: BatchSource<number, InvitationRow | null> = {
    batch: async (ids, context) => {
      const isManaged = withinReachSql(await context.principal(), 'invitation.manage', 'c');
      const rows = await readRows(this.#withCourse().where('i.id IN (:...ids)', { ids }).andWhere(isManaged));
      const byId = new Map(rows.map((row) => [row.entity.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
  };

  /** Pages of courses' invitations, newest first: any number in two statements for each 200. Rights: the caller's to check. */
  readonly pagesOfCourses: BatchSource<CoursePageKey, Page<InvitationRow>> = {
    batch: async (keys) => {
      const idsOfPages = await batchPageIds(
        this.database.manager,
        keys.map(({ courseId, request }) =>
          applyPage(this.#ofCourse(courseId), sortColumnsOf('CREATED_AT_DESC'), request).select('i.id', 'id'),
        ),
      );
      const ids = idsOfPages.flat();
      const rows = ids.length === 0 ? [] : await readRows(this.#withCourse().where('i.id IN (:...ids)', { ids }));
      const byId = new Map(rows.map((row) => [row.entity.id, row]));
      return keys.map(({ request }, n) =>
        pageOf(
          idsOfPages[n]!.map((id) => byId.get(id)!),
          request,
        ),
      );
    },
  };

  /** How many invitations each course has; null above COUNT_MAX. */
  readonly countOfCourse: BatchSource<number, number | null> = {
    batch: (courseIds) =>
      countEachUpTo(
        this.database.manager,
        courseIds.map((courseId) => this.#ofCourse(courseId)),
        COUNT_MAX,
      ),
  };

  /** The tags of each invitation, in alphabetical order. */
  readonly tags: BatchSource<number, readonly string[]> = {
    batch: async (ids) => {
      const rows = await this.database.manager.find(InvitationTagEntity, {
        where: { invitationId: In([...ids]) },
        order: { tag: 'ASC' },
      });
      return ids.map((id) => rows.filter(({ invitationId }) => invitationId === id).map(({ tag }) => tag));
    },
  };

  /** The invitation, if the principal may manage it: looked up at every call. */
  async findManaged(principal: Principal, id: number): Promise<InvitationRow | null> {
    const isManaged = withinReachSql(principal, 'invitation.manage', 'c');
    const [row] = await readRows(this.#withCourse().where('i.id = :id', { id }).andWhere(isManaged));
    return row ?? null;
  }

  /** The invitation that a code belongs to, if the principal may manage it. */
  async findManagedByCode(principal: Principal, code: string): Promise<InvitationRow | null> {
    const isManaged = withinReachSql(principal, 'invitation.manage', 'c');
    const [row] = await readRows(this.#withCode(code).andWhere(isManaged));
    return row ?? null;
  }

  /** The invitation that a code belongs to, for anybody. */
  async findByCode(code: string): Promise<InvitationRow | null> {
    const [row] = await readRows(this.#withCode(code));
    return row ?? null;
  }

  /**
   * Switches an invitation where the principal may manage it, and, to activate it, its course is not archived: the
   * rights are conditions of the one statement.
   * @returns whether such an invitation was found
   */
  async setActive(principal: Principal, id: number, isActive: boolean): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE invitations SET is_active = ?
        WHERE id = ? AND EXISTS (
          SELECT 1 FROM courses c WHERE c.id = course_id AND ${withinReachSql(principal, 'invitation.manage', 'c')}
            ${isActive ? 'AND c.is_archived = FALSE' : ''})`,
      [isActive, id],
    );
    return affected === 1;
  }

  /** Makes queries of the list, without an order. */
  async #filtered(
    principal: Principal,
    filter: InvitationListFilter,
  ): Promise<() => SelectQueryBuilder<InvitationEntity>> {
    const courseIds = await this.courseAccess.reachableCourseIds(principal, 'invitation.manage');
    const isOfEveryCourse = courseIds === null && filter.courseId === null;
    const plan =
      filter.search === null
        ? null
        : isOfEveryCourse
          ? await planSearch(this.database.manager, filter.search)
          : planPerRow(filter.search);
    return () => {
      const list = this.#withCourse().where('1 = 1');
      if (courseIds !== null) list.andWhere(isIn('i.course_id', 'courseIds', courseIds), { courseIds });
      applyFilter(list, filter);
      if (plan !== null) applySearch(list, plan);
      return list;
    };
  }

  /**
   * The instant that divides a list by expiration; null for the time of the page's own statement. In the embedded
   * database time goes on within a statement, so it is read first: a call within the process.
   */
  async #asOf(request: PageRequest): Promise<Date | null> {
    return asOfRequest(request) ?? (this.database.isMysql ? null : this.database.now());
  }

  #ofCourse(courseId: number): SelectQueryBuilder<InvitationEntity> {
    return this.database.manager
      .createQueryBuilder(InvitationEntity, 'i')
      .where('i.course_id = :courseId', { courseId });
  }

  #withCode(code: string): SelectQueryBuilder<InvitationEntity> {
    return this.#withCourse()
      .innerJoin(InvitationCodeEntity, 'any', 'any.invitation_id = i.id')
      .where('any.code = :code', { code });
  }

  /** LEFT, though foreign keys promise a course and a creator: so the planner begins with the invitations' own order. */
  #withCourse(): SelectQueryBuilder<InvitationEntity> {
    return this.database.manager
      .createQueryBuilder(InvitationEntity, 'i')
      .leftJoinAndSelect('i.ownCode', 'code')
      .leftJoinAndSelect('i.course', 'c')
      .leftJoinAndSelect('i.createdBy', 'creator');
  }
}

function isIn(column: string, parameter: string, ids: readonly number[]): string {
  return ids.length === 0 ? '1 = 0' : `${column} IN (:...${parameter})`;
}

/** The rows that a query finds, each with the database's time. */
async function readRows(query: SelectQueryBuilder<InvitationEntity>): Promise<InvitationRow[]> {
  const { entities, raw } = await query
    .addSelect('UTC_TIMESTAMP(3)', 'readAt')
    .getRawAndEntities<{ readAt: Date | string }>();
  return entities.map((entity, index) => ({ entity, readAt: fromSqlInstant(raw[index]!.readAt) }));
}
