import type { Principal } from '@matricula/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { withinReachSql, type CourseAccess } from '../../access/course-access.js';
import { countEachUpTo, countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { readPages } from '../../database/read-pages.js';
import type { BatchSource } from '../../graphql/context.js';
import { filterByPerson } from '../accounts/index.js';
import { EnrollmentEntity } from '../courses/index.js';
import { applyFilter, sortColumnsOf, type AcceptanceListFilter, type AcceptanceOrder } from './acceptance-list.js';
import { AcceptanceEntity } from './acceptance.entity.js';

/** Which of an invitation's acceptances. */
export interface AcceptancesKey {
  readonly invitationId: number;
  /** Beginning of an email or of a word of the name. */
  readonly search: string | null;
}

/** Which page of them. */
export interface AcceptancePageKey extends AcceptancesKey {
  readonly order: AcceptanceOrder;
  readonly request: PageRequest;
}

/** A page of a list, and how many the whole list holds: counted when asked, null above COUNT_MAX. */
export interface CountedPage extends Page<AcceptanceEntity> {
  count(): Promise<number | null>;
}

/** Reads who accepted. */
export class AcceptanceRepository {
  constructor(
    private readonly database: Database,
    private readonly courseAccess: CourseAccess,
  ) {}

  /** Those of the invitations that the principal may manage. */
  async page(
    principal: Principal,
    filter: AcceptanceListFilter,
    order: AcceptanceOrder,
    request: PageRequest,
  ): Promise<CountedPage> {
    const courseIds = await this.courseAccess.reachableCourseIds(principal, 'invitation.manage');
    const list = () => {
      const narrowed = this.#acceptances.where('1 = 1');
      if (courseIds !== null) {
        const isOfTheirs =
          'a.invitation_id IN (SELECT mi.id FROM invitations mi WHERE mi.course_id IN (:...courseIds))';
        narrowed.andWhere(courseIds.length === 0 ? '1 = 0' : isOfTheirs, { courseIds });
      }
      applyFilter(narrowed, filter);
      return narrowed;
    };
    const page = pageOf(await applyPage(list(), sortColumnsOf(order), request).getMany(), request);
    return { ...page, count: () => countUpTo(list(), COUNT_MAX) };
  }

  /** Acceptances by id, each if the principal may manage its invitation. */
  readonly managed: BatchSource<number, AcceptanceEntity | null> = {
    batch: async (ids, context) => {
      const rows = await this.#acceptances
        .innerJoin('a.invitation', 'i')
        .innerJoin('i.course', 'c')
        .where('a.id IN (:...ids)', { ids })
        .andWhere(withinReachSql(await context.principal(), 'invitation.manage', 'c'))
        .getMany();
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
  };

  /** Pages of invitations' acceptances: one of them in one statement, any number in two for each 200. */
  readonly pages: BatchSource<AcceptancePageKey, Page<AcceptanceEntity>> = {
    batch: (keys) =>
      readPages(
        this.database.manager,
        AcceptanceEntity,
        keys.map((key) => ({ list: this.#sorted(key), request: key.request })),
      ),
  };

  /** How many a search finds among an invitation's acceptances; null above COUNT_MAX. */
  readonly counts: BatchSource<AcceptancesKey, number | null> = {
    batch: (keys) =>
      countEachUpTo(
        this.database.manager,
        keys.map((key) => this.#ofInvitation(key)),
        COUNT_MAX,
      ),
  };

  /** The acceptance by which each enrollment began last; null where staff added the person. */
  readonly ofEnrollment: BatchSource<number, AcceptanceEntity | null> = {
    batch: async (enrollmentIds) => {
      const { entities, raw } = await this.#acceptances
        .innerJoin(EnrollmentEntity, 'e', 'e.user_id = a.user_id AND e.invitation_id = a.invitation_id')
        .addSelect('e.id', 'enrollmentId')
        .where('e.id IN (:...enrollmentIds)', { enrollmentIds })
        .getRawAndEntities<{ enrollmentId: number }>();
      const byEnrollment = new Map(raw.map(({ enrollmentId }, n) => [Number(enrollmentId), entities[n]!]));
      return enrollmentIds.map((id) => byEnrollment.get(id) ?? null);
    },
  };

  /** The enrollment of each acceptance's person in its course; null where there is none. */
  readonly enrollmentOf: BatchSource<number, EnrollmentEntity | null> = {
    batch: async (ids) => {
      const { entities, raw } = await this.database.manager
        .createQueryBuilder(EnrollmentEntity, 'e')
        .innerJoin('e.course', 'c')
        .innerJoin('invitations', 'i', 'i.course_id = c.id')
        .innerJoin('acceptances', 'a', 'a.invitation_id = i.id AND a.user_id = e.user_id')
        .addSelect('a.id', 'acceptanceId')
        .where('a.id IN (:...ids)', { ids })
        .getRawAndEntities<{ e_id: number; acceptanceId: number }>();
      const enrollments = new Map(entities.map((enrollment) => [enrollment.id, enrollment]));
      const byAcceptance = new Map(raw.map((row) => [Number(row.acceptanceId), enrollments.get(row.e_id)]));
      return ids.map((id) => byAcceptance.get(id) ?? null);
    },
  };

  #sorted({ order, request, ...key }: AcceptancePageKey): SelectQueryBuilder<AcceptanceEntity> {
    return applyPage(this.#ofInvitation(key), sortColumnsOf(order), request);
  }

  #ofInvitation({ invitationId, search }: AcceptancesKey): SelectQueryBuilder<AcceptanceEntity> {
    const list = this.#acceptances.where('a.invitation_id = :invitationId', { invitationId });
    if (search !== null) filterByPerson(list, 'a', search);
    return list;
  }

  get #acceptances(): SelectQueryBuilder<AcceptanceEntity> {
    return this.database.manager.createQueryBuilder(AcceptanceEntity, 'a');
  }
}
