import { createHash, randomBytes } from 'node:crypto';
import { PASSWORD_RESET_VALID_MS } from '@matricula/domain';
import type { Api } from './api.js';
import { accept, type Client } from './client.js';
import { anEmail, PASSWORD } from './factories.js';

/** The kinds of people of the permission matrix, and whoever still has to change the password. */
export const ACTORS = [
  'owner',
  'admin',
  'creator',
  'associated',
  'unrelated',
  'student',
  'nobody',
  'mustChange',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** One course with an invitation that somebody has accepted, and everybody whose rights over it differ. */
export interface Stage {
  readonly courseId: number;
  readonly invitation: { readonly id: number; readonly code: string };
  /** The acceptance of it. */
  readonly acceptanceId: number;
  /** Who accepted. */
  readonly acceptedEmail: string;
  /** The accounts' emails; nobody has none. */
  readonly emails: Readonly<Record<ActorName, string>>;
  readonly ids: Readonly<Record<ActorName, number>>;
  /** A link to choose a new password for each actor's account; for nobody, of an account that signs in nowhere. */
  readonly resetTokens: Readonly<Record<ActorName, string>>;
  /** A browser in which the actor is signed in. */
  as(actor: ActorName): Promise<Client>;
}

/** Sets a stage of new rows. All of its people are enrolled in the course, so that each could come to it that way. */
export async function setStage(api: Api): Promise<Stage> {
  const { make, app } = api;
  const people = {
    owner: await make.aUser('OWNER', { externalId: anEmail() }),
    admin: await make.aUser('ADMIN', { externalId: anEmail() }),
    creator: await make.aUser('PROFESSOR', { externalId: anEmail() }),
    associated: await make.aUser('PROFESSOR', { externalId: anEmail() }),
    unrelated: await make.aUser('PROFESSOR', { externalId: anEmail() }),
    student: await make.aUser('STUDENT', { externalId: anEmail() }),
    mustChange: await make.aUser('OWNER', { externalId: anEmail(), requireChangePassword: true }),
  };
  const { id: courseId } = await make.aCourse({ createdById: people.creator.id });
  await make.associate(courseId, people.associated.id);
  const enrolledAt = await app.database.now();
  const rows = Object.values(people).map(({ id: userId }) => ({ userId, courseId, enrolledAt, updatedAt: enrolledAt }));
  await app.database.manager.insert('enrollments', rows);
  const invitation = await make.anInvitation({ courseId });
  const acceptedEmail = anEmail();
  await accept(api.client(), { code: invitation.code, email: acceptedEmail });
  const [{ id: acceptanceId }]: [{ id: number }] = await app.database.manager.query(
    'SELECT id FROM acceptances WHERE invitation_id = ?',
    [invitation.id],
  );
  const byActor = <K extends 'id' | 'email', T>(key: K, ofNobody: T) =>
    Object.fromEntries(
      ACTORS.map((actor) => [actor, actor === 'nobody' ? ofNobody : people[actor][key]]),
    ) as unknown as Record<ActorName, T>; // each actor has an entry
  const emails = byActor('email', '');
  const forgetful = await make.aUser('STUDENT');
  const owners = { ...people, nobody: forgetful };
  const resetTokens = Object.fromEntries(
    ACTORS.map((actor) => [actor, randomBytes(32).toString('base64url')]),
  ) as Record<ActorName, string>; // each actor has an entry
  const expiresAt = new Date(enrolledAt.getTime() + PASSWORD_RESET_VALID_MS);
  const links = ACTORS.map((actor) => ({
    userId: owners[actor].id,
    tokenHash: createHash('sha256').update(resetTokens[actor]).digest('hex'),
    expiresAt,
  }));
  await app.database.manager.insert('password_resets', links);
  return {
    courseId,
    invitation,
    acceptanceId,
    acceptedEmail,
    emails,
    ids: byActor('id', 0),
    resetTokens,
    async as(actor) {
      const client = api.client();
      if (actor !== 'nobody') await client.signIn(emails[actor], PASSWORD);
      return client;
    },
  };
}
