import type { Principal } from '@matricula/domain';
import { withinReachSql, type CourseAccess } from '../../access/course-access.js';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { applyFilter, sortColumnsOf, type InvitationListFilter, type InvitationOrder } from './invitation-list.js';
import { InvitationCodeEntity } from './invitation-code.entity.js';
import { InvitationTagEntity } from './invitation-tag.entity.js';
import { InvitationWordEntity } from './invitation-word.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { searchWords } from '../../search/search-words.js';

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

/** A page of the list, and how many the whole list holds: counted when asked, null above COUNT_MAX. */
export interface CountedPage extends Page<InvitationRow> {
  count(): Promise<number | null>;
}

/** What a new invitation is stored with. */
export type NewInvitation = Omit<Partial<InvitationEntity>, 'ownCode'> & {
  readonly tags?: readonly string[];
} & Pick<
    InvitationEntity,
    | 'title'
    | 'description'
    | 'backgroundImageUrl'
    | 'usageLimit'
    | 'expiresAt'
    | 'courseId'
    | 'createdById'
    | 'createdAt'
  >;

/** Reads and writes invitations; who may manage one is looked up in the same statement. */
export class InvitationRepository {
  constructor(
    private readonly database: Database,
    private readonly courseAccess: CourseAccess,
  ) {}

  /** Those that the principal may manage, in an order: with codes, courses and creators, in one statement. */
  async page(principal: Principal, { filter, order }: InvitationListQuery, request: PageRequest): Promise<CountedPage> {
    const courseIds = await this.courseAccess.reachableCourseIds(principal, 'invitation.manage');
    const list = applyPage(this.#listed(courseIds, filter), sortColumnsOf(order), request);
    const page = pageOf(await readRows(list), request);
    return { ...page, count: () => countUpTo(this.#listed(courseIds, filter), COUNT_MAX) };
  }

  /** The invitation, if the principal may manage it. */
  async findManaged(principal: Principal, id: number): Promise<InvitationRow | null> {
    const isManaged = withinReachSql(principal, 'invitation.manage', 'c');
    const [row] = await readRows(this.#withCourse().where('i.id = :id', { id }).andWhere(isManaged));
    return row ?? null;
  }

  /** The invitation that a code belongs to, for anybody. */
  async findByCode(code: string): Promise<InvitationRow | null> {
    const [row] = await readRows(
      this.#withCourse()
        .innerJoin(InvitationCodeEntity, 'any', 'any.invitation_id = i.id')
        .where('any.code = :code', { code }),
    );
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

  /** @param courseIds those whose invitations are listed; null for every course */
  #listed(courseIds: readonly number[] | null, filter: InvitationListFilter): SelectQueryBuilder<InvitationEntity> {
    const list = this.#withCourse().where('1 = 1');
    if (courseIds !== null) {
      list.andWhere(courseIds.length === 0 ? '1 = 0' : 'i.course_id IN (:...courseIds)', { courseIds });
    }
    applyFilter(list, filter);
    return list;
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

/** The rows that a query finds, each with the database's time. */
async function readRows(query: SelectQueryBuilder<InvitationEntity>): Promise<InvitationRow[]> {
  const { entities, raw } = await query
    .addSelect('UTC_TIMESTAMP(3)', 'readAt')
    .getRawAndEntities<{ readAt: Date | string }>();
  return entities.map((entity, index) => ({ entity, readAt: fromSqlInstant(raw[index]!.readAt) }));
}

/** Stores an invitation, its tags, and the words by which it is found; its code: see insertOwnCode. @returns its id */
export async function insertInvitation(
  manager: EntityManager,
  { tags = [], ...invitation }: NewInvitation,
): Promise<number> {
  const { identifiers } = await manager.insert(InvitationEntity, { updatedAt: invitation.createdAt, ...invitation });
  const invitationId = Number(identifiers[0]!.id);
  if (tags.length > 0)
    await manager.insert(
      InvitationTagEntity,
      tags.map((tag) => ({ tag, invitationId })),
    );
  const words = searchWords([invitation.title, ...tags].join(' ')).map((word) => ({ word, invitationId }));
  if (words.length > 0) await manager.insert(InvitationWordEntity, words);
  return invitationId;
}

/** Stores the code by which an invitation is shared. @throws where the code is taken: see isUniqueViolation */
export async function insertOwnCode(
  manager: EntityManager,
  { code, invitationId, createdAt }: Pick<InvitationCodeEntity, 'code' | 'invitationId' | 'createdAt'>,
): Promise<void> {
  await manager.insert(InvitationCodeEntity, { code, invitationId, ownInvitationId: invitationId, createdAt });
}
