import { forEachDatabase } from '../../test/databases.js';
import { Factories } from '../../test/factories.js';
import { AcceptanceEntity } from '../modules/acceptances/index.js';
import { EnrollmentChangeEntity, EnrollmentEntity } from '../modules/courses/index.js';
import { InvitationCodeEntity, InvitationEntity } from '../modules/invitations/index.js';
import { UserEntity } from '../modules/accounts/index.js';
import { isUniqueViolation } from './database-errors.js';
import type { Database } from './database.js';

forEachDatabase('What the database itself forbids', (databaseOf) => {
  let database: Database;
  let make: Factories;
  beforeAll(() => {
    database = databaseOf();
    make = new Factories(database);
  });

  /** 'taken' for a UNIQUE index, 'refused' for any other law, 'done'. */
  async function attempt(work: Promise<unknown>): Promise<'done' | 'taken' | 'refused'> {
    try {
      await work;
      return 'done';
    } catch (error) {
      return isUniqueViolation(error) ? 'taken' : 'refused';
    }
  }
  const setInvitation = (id: number, changes: Partial<InvitationEntity>) =>
    attempt(database.manager.update(InvitationEntity, { id }, changes));

  it('is a usage limit below 1 or above 1,000,000', async () => {
    const { id } = await make.anInvitation();
    for (const usageLimit of [0, -1, 1_000_001]) expect(await setInvitation(id, { usageLimit })).toBe('refused');
    for (const usageLimit of [1, 1_000_000, null]) expect(await setInvitation(id, { usageLimit })).toBe('done');
  });

  it('is more uses than the limit, also where somebody lowers it below them', async () => {
    const { id } = await make.anInvitation({ usageLimit: 3, uses: 2 });
    expect(await setInvitation(id, { uses: 4 })).toBe('refused');
    expect(await setInvitation(id, { usageLimit: 1 })).toBe('refused');
    expect(await setInvitation(id, { usageLimit: 2 })).toBe('done');
    expect(await setInvitation(id, { usageLimit: null, uses: 4_000_000 })).toBe('done');
  });

  it('knows by itself which invitation is full', async () => {
    const isFull = async (changes: Partial<InvitationEntity>) => (await make.anInvitation(changes)).isFull;
    expect(Boolean(await isFull({ usageLimit: 2, uses: 1 }))).toBe(false);
    expect(Boolean(await isFull({ usageLimit: 2, uses: 2 }))).toBe(true);
    expect(Boolean(await isFull({ uses: 1_000_000 }))).toBe(false);
  });

  it('is one code twice', async () => {
    const { code } = await make.anInvitation();
    expect(await attempt(make.anInvitation({ code }))).toBe('taken');
  });

  it('is one email twice, compared byte by byte: no accent or case folding merges two people', async () => {
    const emails = [
      'jose@example.net',
      'josé@example.net',
      'Jose@example.net',
      'jose@example.net\u0301',
      'ｊose@example.net',
    ];
    const made = [];
    for (const email of emails) made.push(await make.aUser('STUDENT', { email }));
    for (const { id, email } of made) {
      expect(await attempt(make.aUser('STUDENT', { email }))).toBe('taken');
      expect((await database.manager.findBy(UserEntity, { email })).map((user) => user.id)).toEqual([id]);
    }
  });

  it('is a second enrollment or acceptance of one person', async () => {
    const { id: invitationId, courseId } = await make.anInvitation();
    const { id: userId, name, email } = await make.aUser('STUDENT');
    const now = await database.now();
    const enroll = () =>
      attempt(database.manager.insert(EnrollmentEntity, { userId, courseId, enrolledAt: now, updatedAt: now }));
    const acceptance = { invitationId, userId, name, email, outcome: 'ACCOUNT_CREATED', acceptedAt: now } as const;
    const accept = () => attempt(database.manager.insert(AcceptanceEntity, acceptance));
    expect([await enroll(), await enroll()]).toEqual(['done', 'taken']);
    expect([await accept(), await accept()]).toEqual(['done', 'taken']);
  });

  it('is a second message about one thing', async () => {
    const now = await database.now();
    const queue = (kind: string, dedupeKey: string) =>
      attempt(database.manager.insert('outbox', { kind, dedupeKey, payload: '{}', availableAt: now, createdAt: now }));
    expect(await queue('mail.welcome', 'enrollment:1:1')).toBe('done');
    expect(await queue('mail.enrolled', 'enrollment:1:1')).toBe('taken');
    expect(await queue('mail.enrolled', 'enrollment:1:2')).toBe('done');
  });

  it('is a second row of settings', async () => {
    const second = `INSERT INTO settings (id, institution_name, time_zone) VALUES (2, 'B', 'UTC')`;
    expect(await attempt(database.manager.query(second))).toBe('refused');
  });

  it('is more uses of a further code than its own limit', async () => {
    const { id: invitationId } = await make.anInvitation();
    const code = { code: 'FURTHER', invitationId, usageLimit: 1, createdAt: await database.now() };
    expect(await attempt(database.manager.insert(InvitationCodeEntity, code))).toBe('done');
    const setUses = (uses: number) =>
      attempt(database.manager.update(InvitationCodeEntity, { code: 'FURTHER' }, { uses }));
    expect([await setUses(1), await setUses(2)]).toEqual(['done', 'refused']);
  });

  it('is a second own code of an invitation', async () => {
    const { id } = await make.anInvitation();
    const second = { code: 'SECOND2', invitationId: id, ownInvitationId: id, createdAt: await database.now() };
    expect(await attempt(database.manager.insert(InvitationCodeEntity, second))).toBe('taken');
  });

  it('is a second attempt of one day in the history of an enrollment', async () => {
    const { courseId } = await make.anInvitation();
    const { id: userId } = await make.aUser('STUDENT');
    const now = await database.now();
    const { identifiers } = await database.manager.insert(EnrollmentEntity, {
      userId,
      courseId,
      enrolledAt: now,
      updatedAt: now,
    });
    const change = { enrollmentId: Number(identifiers[0]!.id), status: 'BLOCKED', changedAt: now } as const;
    const insert = (attemptedOn: string | null) =>
      attempt(
        database.manager.insert(EnrollmentChangeEntity, { ...change, isAttempt: attemptedOn !== null, attemptedOn }),
      );
    expect([await insert('2026-11-22'), await insert('2026-11-22'), await insert('2026-11-23')]).toEqual([
      'done',
      'taken',
      'done',
    ]);
    expect([await insert(null), await insert(null)]).toEqual(['done', 'done']);
  });

  it('is a change of the audit, but for the IP address, and its deletion', async () => {
    await database.execute(
      `INSERT INTO audit_events (occurred_at, principal_kind, principal_id, action, subject_type, subject_id, changed_fields, ip)
       VALUES (UTC_TIMESTAMP(3), 'user', 1, 'course.create', 'Course', 1, '["title"]', '10.0.0.1')`,
    );
    expect(await attempt(database.execute(`UPDATE audit_events SET action = 'course.edit'`))).toBe('refused');
    expect(await attempt(database.execute(`UPDATE audit_events SET principal_id = NULL`))).toBe('refused');
    expect(await attempt(database.execute(`UPDATE audit_events SET changed_fields = '["TITLE"]'`))).toBe('refused');
    expect(await attempt(database.execute('DELETE FROM audit_events'))).toBe('refused');
    expect(await attempt(database.execute('UPDATE audit_events SET id = id + 1'))).toBe('refused');
    const [event]: { id: number }[] = await database.manager.query('SELECT id FROM audit_events');
    const replace = `REPLACE INTO audit_events
      (id, occurred_at, principal_kind, action, subject_type, subject_id, changed_fields)
      VALUES (?, UTC_TIMESTAMP(3), 'user', 'forged', 'Course', 1, '[]')`;
    expect(await attempt(database.execute(replace, [event!.id]))).toBe('refused');
    expect(await attempt(database.execute(`UPDATE audit_events SET ip = '10.0.0.0/24'`))).toBe('done');
  });

  it('is a row that stands on another that is not there', async () => {
    const nobody = 999_999;
    const { courseId, createdById } = await make.anInvitation();
    const { id: userId } = await make.aUser('STUDENT');
    const enrolledAt = await database.now();
    expect(
      await attempt(
        database.manager.insert(EnrollmentEntity, { userId: nobody, courseId, enrolledAt, updatedAt: enrolledAt }),
      ),
    ).toBe('refused');
    expect(
      await attempt(
        database.manager.insert(EnrollmentEntity, { userId, courseId: nobody, enrolledAt, updatedAt: enrolledAt }),
      ),
    ).toBe('refused');
    expect(await attempt(database.manager.delete('courses', { id: courseId }))).toBe('refused');
    expect(await attempt(database.manager.delete('users', { id: createdById }))).toBe('refused');
  });

  it('keeps an instant to the millisecond, in UTC', async () => {
    const expiresAt = new Date('2026-11-22T05:31:00.007Z');
    const { id } = await make.anInvitation({ expiresAt });
    expect((await database.manager.findOneByOrFail(InvitationEntity, { id })).expiresAt).toEqual(expiresAt);
    const [row]: { text: string }[] = await database.manager.query(
      `SELECT ${database.isMysql ? 'CAST(expires_at AS CHAR)' : 'expires_at'} AS text FROM invitations WHERE id = ?`,
      [id],
    );
    expect(row!.text).toBe('2026-11-22 05:31:00.007');
  });
});
