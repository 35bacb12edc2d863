import { apiOn } from '../../../../test/api.js';
import { accept, acceptAsViewer } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { PASSWORD } from '../../../../test/factories.js';
import { newAccessPasswordSalt } from '../../accounts/index.js';
import { EnrollmentChangeEntity, EnrollmentEntity } from '../../courses/index.js';
import { AcceptInvitationRepository } from './accept-invitation.repository.js';
import { EnrollByInvitation } from './enroll-by-invitation.js';

onEveryDatabase('Accepting in parallel after an enrollment has ended', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  const manager = () => api().app.database.manager;

  /** A student with an enrollment in the course of an invitation that they have not accepted. */
  async function aStudent(changes: Partial<EnrollmentEntity>) {
    const invitation = await api().make.anInvitation();
    const student = await api().make.aUser('STUDENT');
    const { id: enrollmentId } = await api().make.enroll(invitation.courseId, student.id, changes);
    return { ...invitation, student, enrollmentId };
  }

  const find = (id: number) => manager().findOneByOrFail(EnrollmentEntity, { id });
  const historyOf = (enrollmentId: number) => manager().findBy(EnrollmentChangeEntity, { enrollmentId });
  const LEFT = { status: 'ENDED', endReason: 'LEFT' } as const;

  /** Past the limits by email and person, which let few of these through. */
  function acceptor({ code, student }: Awaited<ReturnType<typeof aStudent>>) {
    const { database } = api().app;
    const enrollment = new EnrollByInvitation(
      database,
      new AcceptInvitationRepository(database),
      newAccessPasswordSalt,
    );
    const person = { userId: null, name: student.name, email: student.email };
    return async () => (await enrollment.execute({ code, person, requestId: 'parallel' })).kind;
  }

  it('begins once, with one use and one mail, for 3 acceptances by email and 10 as the viewer', async () => {
    const { id, code, student, enrollmentId } = await aStudent(LEFT);
    const client = api().client();
    await client.signIn(student.email, PASSWORD);
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => accept(api().client(), { code, email: student.email })),
      ...Array.from({ length: 10 }, () => acceptAsViewer(client, code)),
    ]);
    expect(new Set(answers.map(({ result }) => result?.__typename))).toEqual(new Set(['AcceptInvitationSuccess']));
    expect(await api().make.traces(id, student.email)).toMatchObject({
      uses: 1,
      acceptances: 1,
      mails: 1,
      welcomes: 0,
    });
    expect(await find(enrollmentId)).toMatchObject({ status: 'ACTIVE', beginnings: 2 });
    expect(await historyOf(enrollmentId)).toHaveLength(1);
  });

  it('begins once, with one use and one mail, for 50 acceptances', async () => {
    const student = await aStudent(LEFT);
    const acceptOnce = acceptor(student);
    const outcomes = await Promise.all(Array.from({ length: 50 }, acceptOnce));
    expect(new Set(outcomes)).toEqual(new Set(['accepted']));
    expect(await api().make.traces(student.id, student.student.email)).toMatchObject({
      uses: 1,
      acceptances: 1,
      mails: 1,
    });
    expect(await find(student.enrollmentId)).toMatchObject({ status: 'ACTIVE', beginnings: 2 });
    expect(await historyOf(student.enrollmentId)).toHaveLength(1);
  });

  it('sends one mail for each beginning and takes one use, where the person leaves 50 times meanwhile', async () => {
    const student = await aStudent(LEFT);
    const acceptOnce = acceptor(student);
    const leave = () =>
      api().app.database.execute(
        `UPDATE enrollments SET status = 'ENDED', end_reason = 'LEFT' WHERE id = ? AND status = 'ACTIVE'`,
        [student.enrollmentId],
      );
    await Promise.all(Array.from({ length: 50 }, () => Promise.all([acceptOnce(), leave()])));
    const { beginnings } = await find(student.enrollmentId);
    expect(beginnings).toBeGreaterThan(1);
    expect(await historyOf(student.enrollmentId)).toHaveLength(beginnings - 1);
    expect(await api().make.traces(student.id, student.student.email)).toMatchObject({
      uses: 1,
      acceptances: 1,
      mails: beginnings - 1,
    });
  });

  it('stays removed, where staff remove the person meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const student = await aStudent(round % 2 === 0 ? LEFT : {});
      const acceptOnce = acceptor(student);
      const remove = () =>
        api().app.database.execute(`UPDATE enrollments SET status = 'ENDED', end_reason = 'REMOVED' WHERE id = ?`, [
          student.enrollmentId,
        ]);
      const outcomes = await Promise.all([
        ...Array.from({ length: 5 }, acceptOnce),
        remove().then(() => 'accepted'),
        ...Array.from({ length: 5 }, acceptOnce),
      ]);
      expect(new Set(outcomes)).toEqual(new Set(['accepted']));
      expect(await find(student.enrollmentId)).toMatchObject({ status: 'ENDED', endReason: 'REMOVED' });
      const attempts = (await historyOf(student.enrollmentId)).filter(({ isAttempt }) => isAttempt);
      expect(attempts.length).toBeLessThanOrEqual(1);
    }
  });
});
