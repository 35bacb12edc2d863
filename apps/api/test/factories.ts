import { randomBytes, randomInt } from 'node:crypto';
import { drawInvitationCode, type EnrollmentEndReason, type Role, type UserPrincipal } from '@matricula/domain';
import { hash } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import type { Database } from '../src/database/database.js';
import { AcceptanceEntity } from '../src/modules/acceptances/index.js';
import {
  CourseEntity,
  CourseProfessorEntity,
  EnrollmentEntity,
  insertCourseWords,
} from '../src/modules/courses/index.js';
import {
  InvitationEntity,
  insertInvitation,
  insertOwnCode,
  type NewInvitation,
} from '../src/modules/invitations/index.js';
import { UserEntity } from '../src/modules/accounts/index.js';
import type { BegunEnrollment } from '../src/outbox/messages.js';
import { OutboxEntity } from '../src/outbox/outbox.entity.js';
import type { Client } from './client.js';

let made = 0;
/** Redis outlives a run of the tests: each run has emails of its own. */
const RUN = randomBytes(4).toString('hex');

/** An email that no test has used before. */
export function anEmail(): string {
  made += 1;
  return `person.${RUN}.${made}@example.org`;
}

/** The password of every test account. Argon2id is slow on purpose: here it is as quick as it can be. */
export const PASSWORD = 'velvet horse battery maple';
const passwordHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** Whom a request acts as, for what is tested past HTTP. */
export function principalOf({ id, role }: { readonly id: number; readonly role: Role }): UserPrincipal {
  return { kind: 'user', userId: id, role, mustChangePassword: false };
}

/** An account that has not been erased. */
export type MadeUser = UserEntity & { readonly email: string; readonly name: string };
/** An invitation with its own code. */
export type MadeInvitation = InvitationEntity & { readonly code: string };

/** Rows that a test makes for itself, past the API. */
export class Factories {
  constructor(private readonly database: Database) {}

  async aUser(role: Role, changes: Partial<UserEntity> = {}): Promise<MadeUser> {
    const now = await this.database.now();
    const user = await this.#insert(UserEntity, {
      email: anEmail(),
      name: `Person ${made}`,
      role,
      passwordHash: await passwordHash,
      isActive: true,
      requireChangePassword: false,
      accessPasswordSalt: null,
      accessPasswordExpiresAt: null,
      createdAt: now,
      updatedAt: now,
      ...changes,
    });
    return user as MadeUser; // nothing here is made without them
  }

  async aCourse(changes: Partial<CourseEntity> = {}): Promise<CourseEntity> {
    const now = await this.database.now();
    const createdById = changes.createdById ?? (await this.aUser('PROFESSOR')).id;
    const course = await this.#insert(CourseEntity, {
      title: `Course ${(made += 1)}`,
      description: null,
      isArchived: false,
      createdAt: now,
      updatedAt: now,
      createdById,
      ...changes,
    });
    await insertCourseWords(this.#manager, course.id, course.title);
    return course;
  }

  async anInvitation({
    code = drawInvitationCode(randomInt),
    ...changes
  }: Partial<NewInvitation> & { code?: string } = {}): Promise<MadeInvitation> {
    const now = await this.database.now();
    const courseId = changes.courseId ?? (await this.aCourse()).id;
    const { createdById } = await this.#manager.findOneByOrFail(CourseEntity, { id: courseId });
    const id = await insertInvitation(this.#manager, {
      title: `Invitation ${(made += 1)}`,
      description: null,
      backgroundImageUrl: null,
      usageLimit: null,
      uses: 0,
      expiresAt: null,
      isActive: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
      createdById,
      ...changes,
      courseId,
    });
    await insertOwnCode(this.#manager, { code, invitationId: id, createdAt: now });
    return Object.assign(await this.#manager.findOneByOrFail(InvitationEntity, { id }), { code });
  }

  async enroll(courseId: number, userId: number, changes: Partial<EnrollmentEntity> = {}): Promise<EnrollmentEntity> {
    const now = await this.database.now();
    return this.#insert(EnrollmentEntity, { courseId, userId, enrolledAt: now, updatedAt: now, ...changes });
  }

  /** Ends a person's enrollment in a course, as they, staff or the course would. */
  async endEnrollment(courseId: number, userId: number, endReason: EnrollmentEndReason): Promise<void> {
    const endedAt = await this.database.now();
    const ended = { status: 'ENDED', endReason, endedAt, updatedAt: endedAt } as const;
    await this.#manager.update(EnrollmentEntity, { courseId, userId }, ended);
  }

  async associate(courseId: number, userId: number): Promise<void> {
    await this.#manager.insert(CourseProfessorEntity, { courseId, userId });
  }

  async dissociate(courseId: number, userId: number): Promise<void> {
    await this.#manager.delete(CourseProfessorEntity, { courseId, userId });
  }

  /** Signs a new client in as a new account of the role. */
  async signedIn(client: Client, role: Role, changes: Partial<UserEntity> = {}): Promise<MadeUser> {
    const user = await this.aUser(role, changes);
    const { result } = await client.signIn(user.email, PASSWORD);
    if (result.__typename !== 'SignInSuccess') throw new Error(`Signing in answered ${result.__typename}.`);
    return user;
  }

  /** How many rows there are about one invitation and one email: what acceptances leave behind. */
  async traces(invitationId: number, email?: string) {
    const manager = this.#manager;
    const userIds = (await manager.findBy(UserEntity, email === undefined ? {} : { email })).map((user) => user.id);
    const invitation = await manager.findOneByOrFail(InvitationEntity, { id: invitationId });
    const acceptances = await manager.findBy(AcceptanceEntity, { invitationId });
    const messages = await this.#messagesAbout(invitationId);
    const enrollments = await manager.findBy(EnrollmentEntity, { courseId: invitation.courseId });
    const theirs = (rows: readonly { userId: number }[]) =>
      email === undefined ? rows.length : rows.filter((row) => userIds.includes(row.userId)).length;
    return {
      uses: invitation.uses,
      accounts: email === undefined ? undefined : userIds.length,
      acceptances: theirs(acceptances),
      enrollments: theirs(enrollments),
      mails: theirs(messages),
      welcomes: messages.filter((message) => message.kind === 'mail.welcome').length,
    };
  }

  async #messagesAbout(invitationId: number): Promise<{ kind: string; userId: number }[]> {
    const messages = await this.#manager.find(OutboxEntity);
    return messages.flatMap(({ kind, payload }) => {
      const about = JSON.parse(payload) as BegunEnrollment; // every message of these tests is about an enrollment
      return about.invitationId === invitationId ? [{ kind, userId: about.userId }] : [];
    });
  }

  get #manager(): EntityManager {
    return this.database.manager;
  }

  async #insert<T extends { id: number }>(entity: new () => T, values: object): Promise<T> {
    const { identifiers } = await this.#manager.insert(entity, values);
    return this.#manager.findOneByOrFail(entity, { id: Number(identifiers[0]!.id) } as never); // every entity here has an id
  }
}
