import { randomInt } from 'node:crypto';
import { DAY, drawInvitationCode, MINUTE } from '@matricula/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { isUniqueViolation } from '../database/database-errors.js';
import { AcceptanceEntity } from '../modules/acceptances/index.js';
import { hashPassword } from '../modules/accounts/index.js';
import { CourseEntity, CourseProfessorEntity, EnrollmentEntity, insertCourseWords } from '../modules/courses/index.js';
import { insertInvitation, insertOwnCode } from '../modules/invitations/index.js';
import { UserEntity } from '../modules/accounts/index.js';
import { SettingsEntity } from '../modules/settings/index.js';
import { DEMO_COURSES, DEMO_INVITATIONS, type DemoInvitation } from './demo-invitations.js';
import { DEMO_PASSWORD, DEMO_STAFF, DEMO_STUDENT, demoStudent } from './demo-people.js';

/** Fills an empty database with the demo; one that holds anybody stays as it is. @returns 'somebody', always */
export async function seedDemo(database: Database): Promise<'somebody'> {
  if (await database.manager.exists(UserEntity)) return 'somebody';
  const now = await database.now();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const fill = database.transaction(async () => {
    const { manager } = database;
    await manager.update(
      SettingsEntity,
      { id: 1 },
      { institutionName: 'Horizonte School', timeZone: 'America/Sao_Paulo' },
    );
    const people = new Map<string, number>();
    for (const staff of DEMO_STAFF) {
      people.set(staff.email, await insert(manager, UserEntity, { ...account(now, 200), ...staff, passwordHash }));
    }
    const courseIds: number[] = [];
    for (const course of DEMO_COURSES) {
      const createdById = people.get(course.by)!;
      const { title, description } = course;
      const courseId = await insert(manager, CourseEntity, { title, description, createdById, ...stamps(now, 150) });
      courseIds.push(courseId);
      await insertCourseWords(manager, courseId, title);
      if ('with' in course) await manager.insert(CourseProfessorEntity, { courseId, userId: people.get(course.with)! });
    }
    await seedInvitations(manager, now, courseIds, passwordHash);
  });
  await fill.catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error; // another process that started at once has just filled it
  });
  return 'somebody';
}

async function seedInvitations(
  manager: EntityManager,
  now: Date,
  courseIds: number[],
  passwordHash: string,
): Promise<void> {
  let students = 0;
  for (const invitation of DEMO_INVITATIONS) {
    const courseId = courseIds[invitation.course]!;
    const { createdById } = await manager.findOneByOrFail(CourseEntity, { id: courseId });
    const invitationId = await insertInvitation(manager, {
      title: invitation.title,
      description: invitation.description,
      courseId,
      createdById,
      backgroundImageUrl: invitation.cover && `/media/cover-${invitation.cover}-1600.webp`,
      usageLimit: invitation.usageLimit,
      uses: invitation.acceptances,
      isActive: invitation.isActive,
      expiresAt: invitation.expiresInDays === null ? null : new Date(now.getTime() + invitation.expiresInDays * DAY),
      ...stamps(now, invitation.createdDaysAgo),
    });
    await insertOwnCode(manager, { code: drawInvitationCode(randomInt), invitationId, createdAt: now });
    for (let n = 0; n < invitation.acceptances; n += 1) {
      const isLast = n === invitation.acceptances - 1 && invitation === DEMO_INVITATIONS.at(-1);
      const person = isLast ? { ...DEMO_STUDENT, passwordHash } : demoStudent(students++);
      await seedAcceptance(manager, { invitationId, courseId }, person, acceptedAt(now, invitation, n));
    }
  }
}

async function seedAcceptance(
  manager: EntityManager,
  { invitationId, courseId }: { readonly invitationId: number; readonly courseId: number },
  { name, email, passwordHash }: { readonly name: string; readonly email: string; readonly passwordHash?: string },
  at: Date,
): Promise<void> {
  const userId = await insert(manager, UserEntity, {
    name,
    email,
    role: 'STUDENT',
    passwordHash,
    createdAt: at,
    updatedAt: at,
  });
  await insert(manager, EnrollmentEntity, {
    userId,
    courseId,
    invitationId,
    enrolledAt: at,
    updatedAt: at,
  });
  await insert(manager, AcceptanceEntity, {
    invitationId,
    userId,
    name,
    email,
    outcome: 'ACCOUNT_CREATED',
    acceptedAt: at,
    emailStatus: 'SENT',
  });
}

/** Spread over the invitation's days, in working hours and not too evenly. */
function acceptedAt(now: Date, { createdDaysAgo, expiresInDays, acceptances }: DemoInvitation, n: number): Date {
  const openDays = createdDaysAgo + Math.min(0, expiresInDays ?? 0);
  const sinceCreated = openDays * DAY * ((n + 0.6) / (acceptances + 0.4)) ** 1.6;
  return new Date(now.getTime() - createdDaysAgo * DAY + sinceCreated - ((n * 37) % 55) * MINUTE);
}

function account(now: Date, daysAgo: number) {
  return { isActive: true, requireChangePassword: false, ...stamps(now, daysAgo) };
}

function stamps(now: Date, daysAgo: number) {
  const at = new Date(now.getTime() - daysAgo * DAY);
  return { createdAt: at, updatedAt: at };
}

async function insert<T extends { id: number }>(
  manager: EntityManager,
  entity: new () => T,
  values: Parameters<typeof manager.insert<T>>[1],
): Promise<number> {
  const { identifiers } = await manager.insert(entity, values);
  return Number(identifiers[0]!.id);
}
