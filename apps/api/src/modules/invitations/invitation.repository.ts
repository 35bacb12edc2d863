import { managesEveryCourse, type Actor } from '@matricula/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import { COUNT_MAX, pageOf, type Page, type PageRequest } from '../../graphql/page.js';
import { isManagedSql } from '../courses/index.js';
import { hasStatusSql, type InvitationListFilter } from './invitation-list.js';
import { InvitationEntity } from './invitation.entity.js';

/** An invitation with its course and creator, and the database's time at which it was read. */
export interface InvitationRow {
  readonly entity: InvitationEntity;
  readonly readAt: Date;
}

/** What a new invitation is stored with. */
export type NewInvitation = Pick<
  InvitationEntity,
  'code' | 'title' | 'description' | 'backgroundImageUrl' | 'usageLimit' | 'expiresAt' | 'courseId' | 'createdById' | 'createdAt'
>;

/** Reads and writes invitations; who may manage one is looked up in the same statement. */
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  /** Newest first, those that the actor may manage. One statement, courses and creators included. */
  async page(actor: Actor, filter: InvitationListFilter, request: PageRequest): Promise<Page<InvitationRow>> {
    const list = this.#listed(actor, filter);
    if (request.after) list.andWhere('i.id < :after', { after: request.after.at(-1) });
    return pageOf(await readRows(list.orderBy('i.id', 'DESC').limit(request.first + 1)), request.first);
  }

  /** How many `page` lists in all; null above COUNT_MAX. */
  async count(actor: Actor, filter: InvitationListFilter): Promise<number | null> {
    const ids = this.#listed(actor, filter).select('i.id').limit(COUNT_MAX + 1);
    const [sql, parameters] = ids.getQueryAndParameters();
    const [row]: { count: string | number }[] = await this.database.manager.query(
      `SELECT COUNT(*) AS count FROM (${sql}) listed`,
      parameters,
    );
    const count = Number(row!.count);
    return count > COUNT_MAX ? null : count;
  }

  /** The invitation, if the actor may manage it. */
  async findManaged(actor: Actor, id: number): Promise<InvitationRow | null> {
    const [row] = await readRows(this.#managedBy(actor).andWhere('i.id = :id', { id }));
    return row ?? null;
  }

  /** The invitation that a code belongs to, for anybody. */
  async findByCode(code: string): Promise<InvitationRow | null> {
    const [row] = await readRows(this.#withCourse().where('i.code = :code', { code }));
    return row ?? null;
  }

  /** @returns its id @throws where the code is taken: see isUniqueViolation */
  async insert(invitation: NewInvitation): Promise<number> {
    const values = { ...invitation, updatedAt: invitation.createdAt };
    const { identifiers } = await this.database.manager.insert(InvitationEntity, values);
    return Number(identifiers[0]!.id);
  }

  async setActive(id: number, isActive: boolean): Promise<void> {
    await this.database.manager.update(InvitationEntity, { id }, { isActive });
  }

  #listed(actor: Actor, filter: InvitationListFilter): SelectQueryBuilder<InvitationEntity> {
    const list = this.#managedBy(actor);
    if (filter.courseId !== null) list.andWhere('i.course_id = :courseId', { courseId: filter.courseId });
    if (filter.statuses) list.andWhere(hasStatusSql(filter.statuses));
    return list;
  }

  #managedBy(actor: Actor): SelectQueryBuilder<InvitationEntity> {
    const invitations = this.#withCourse();
    return managesEveryCourse(actor.role)
      ? invitations.where('1 = 1')
      : invitations.where(isManagedSql('c'), { actorId: actor.id });
  }

  #withCourse(): SelectQueryBuilder<InvitationEntity> {
    return this.database.manager
      .createQueryBuilder(InvitationEntity, 'i')
      .innerJoinAndSelect('i.course', 'c')
      .innerJoinAndSelect('i.createdBy', 'creator');
  }
}

/** The rows that a query finds, each with the database's time. */
async function readRows(query: SelectQueryBuilder<InvitationEntity>): Promise<InvitationRow[]> {
  const { entities, raw } = await query
    .addSelect('UTC_TIMESTAMP(3)', 'readAt')
    .getRawAndEntities<{ readAt: Date | string }>();
  return entities.map((entity, index) => ({ entity, readAt: fromSqlInstant(raw[index]!.readAt) }));
}
