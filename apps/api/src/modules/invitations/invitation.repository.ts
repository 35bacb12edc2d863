import { managesEveryCourse, type Actor } from '@matricula/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import { COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { isManagedSql, MANAGED_COURSE_IDS_SQL } from '../courses/index.js';
import { applyFilter, sort, type InvitationListFilter, type InvitationOrder } from './invitation-list.js';
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
  readonly code: string;
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
  constructor(private readonly database: Database) {}

  /** Those that the actor may manage, in an order: with courses and creators, in one statement. */
  async page(actor: Actor, { filter, order }: InvitationListQuery, request: PageRequest): Promise<CountedPage> {
    const courseIds = managesEveryCourse(actor.role) ? null : await this.#managedCourseIds(actor);
    const list = this.#listed(courseIds, filter);
    sort(list, order, request.after);
    const page = pageOf(await readRows(list.limit(request.first + 1)), request.first);
    return { ...page, count: () => countUpTo(this.#listed(courseIds, filter), COUNT_MAX) };
  }

  /** The invitation, if the actor may manage it. */
  async findManaged(actor: Actor, id: number): Promise<InvitationRow | null> {
    const [row] = await readRows(this.#managedBy(actor).andWhere('i.id = :id', { id }));
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

  /** Stores it with the words of its title. @returns its id @throws where the code is taken: see isUniqueViolation */
  insert(invitation: NewInvitation): Promise<number> {
    return this.database.transaction(() => insertInvitation(this.database.manager, invitation));
  }

  async setActive(id: number, isActive: boolean): Promise<void> {
    await this.database.statement(() => this.database.manager.update(InvitationEntity, { id }, { isActive }));
  }

  /** A statement of its own: inside the list's, the planner reads every invitation to ask each for its course. */
  async #managedCourseIds(actor: Actor): Promise<readonly number[]> {
    const courses: { id: number }[] = await this.database.manager.query(MANAGED_COURSE_IDS_SQL, [actor.id, actor.id]);
    return courses.map(({ id }) => id);
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

  #managedBy(actor: Actor): SelectQueryBuilder<InvitationEntity> {
    const invitations = this.#withCourse();
    return managesEveryCourse(actor.role)
      ? invitations.where('1 = 1')
      : invitations.where(isManagedSql('c'), { actorId: actor.id });
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

/** Stores an invitation, its own code, its tags, and the words by which it is found. @returns its id */
export async function insertInvitation(
  manager: EntityManager,
  { code, tags = [], ...invitation }: NewInvitation,
): Promise<number> {
  const { identifiers } = await manager.insert(InvitationEntity, { updatedAt: invitation.createdAt, ...invitation });
  const invitationId = Number(identifiers[0]!.id);
  const { createdAt } = invitation;
  await manager.insert(InvitationCodeEntity, { code, invitationId, ownInvitationId: invitationId, createdAt });
  if (tags.length > 0)
    await manager.insert(
      InvitationTagEntity,
      tags.map((tag) => ({ tag, invitationId })),
    );
  const words = searchWords([invitation.title, ...tags].join(' ')).map((word) => ({ word, invitationId }));
  if (words.length > 0) await manager.insert(InvitationWordEntity, words);
  return invitationId;
}
