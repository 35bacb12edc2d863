import type { EnrollmentEndReason, EnrollmentStatus } from '@matricula/domain';
import { apiOn } from '../../../../test/api.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { UserEntity } from '../../accounts/index.js';
import { EnrollmentChangeEntity, EnrollmentEntity } from '../../courses/index.js';

onEveryDatabase('Accepting after an enrollment has ended', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  const manager = () => api().app.database.manager;

  /** Somebody who accepted an invitation, and another invitation to the same course. */
  async function aMember(changes: { usageLimit?: number } = {}) {
    const accepted = await api().make.anInvitation(changes);
    const other = await api().make.anInvitation({ courseId: accepted.courseId });
    const email = anEmail();
    await accept(api().client(), { code: accepted.code, email });
    const { id: userId } = await manager().findOneByOrFail(UserEntity, { email });
    return { accepted, other, email, userId, courseId: accepted.courseId };
  }

  const enrollmentOf = ({ userId, courseId }: { userId: number; courseId: number }) =>
    manager().findOneByOrFail(EnrollmentEntity, { userId, courseId });

  async function historyOf(member: { userId: number; courseId: number }) {
    const { id: enrollmentId } = await enrollmentOf(member);
    const changes = await manager().findBy(EnrollmentChangeEntity, { enrollmentId });
    return changes.map(({ status, endReason, isAttempt, changedById }) => ({
      status,
      endReason,
      isAttempt,
      changedById,
    }));
  }

  async function left(changes: { usageLimit?: number } = {}) {
    const member = await aMember(changes);
    await api().make.endEnrollment(member.courseId, member.userId, 'LEFT');
    return member;
  }

  const BEGUN = { status: 'ACTIVE', endReason: null, isAttempt: false, changedById: null };

  it('begins again through the invitation accepted before without a use, with a mail, and with the same answer', async () => {
    const member = await left();
    const { accepted, email } = member;
    const { result } = await accept(api().client(), { code: accepted.code, email });
    expect(result).toEqual({ __typename: 'AcceptInvitationSuccess', courseTitle: expect.any(String), email });
    expect(await api().make.traces(accepted.id, email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 2,
      welcomes: 1,
    });
    expect(await enrollmentOf(member)).toMatchObject({
      status: 'ACTIVE',
      endReason: null,
      endedAt: null,
      beginnings: 2,
      invitationId: accepted.id,
    });
    expect(await historyOf(member)).toEqual([BEGUN]);
  });

  it('begins again through another invitation with a use, an acceptance and a mail', async () => {
    const member = await left();
    const { accepted, other, email } = member;
    const { result } = await accept(api().client(), { code: other.code, email });
    expect(result.__typename).toBe('AcceptInvitationSuccess');
    const ofOther = await api().make.traces(other.id, email);
    expect(ofOther).toMatchObject({ uses: 1, acceptances: 1, enrollments: 1, mails: 1, welcomes: 0 });
    expect(await api().make.traces(accepted.id, email)).toMatchObject({ uses: 1, acceptances: 1, mails: 1 });
    expect(await enrollmentOf(member)).toMatchObject({ status: 'ACTIVE', beginnings: 2, invitationId: other.id });
    expect(await historyOf(member)).toEqual([BEGUN]);
  });

  it('begins again each time that the person has left, with one mail each', async () => {
    const member = await left();
    const { accepted, email, courseId, userId } = member;
    await accept(api().client(), { code: accepted.code, email });
    await api().make.endEnrollment(courseId, userId, 'LEFT');
    await accept(api().client(), { code: accepted.code, email });
    expect(await api().make.traces(accepted.id, email)).toMatchObject({ uses: 1, acceptances: 1, mails: 3 });
    expect(await enrollmentOf(member)).toMatchObject({ status: 'ACTIVE', beginnings: 3 });
    expect(await historyOf(member)).toEqual([BEGUN, BEGUN]);
  });

  it('succeeds and changes nothing through the invitation accepted before, once it is full', async () => {
    const member = await left({ usageLimit: 1 });
    const { accepted, email } = member;
    const before = await api().make.traces(accepted.id, email);
    const { result } = await accept(api().client(), { code: accepted.code, email });
    expect(result.__typename).toBe('AcceptInvitationSuccess');
    expect(await api().make.traces(accepted.id, email)).toEqual(before);
    expect(await enrollmentOf(member)).toMatchObject({ status: 'ENDED', endReason: 'LEFT', beginnings: 1 });
    expect(await historyOf(member)).toEqual([]);
  });

  it('is refused through another invitation that has expired', async () => {
    const member = await left();
    const expired = await api().make.anInvitation({
      courseId: member.courseId,
      expiresAt: new Date(Date.now() - 1000),
    });
    const { result } = await accept(api().client(), { code: expired.code, email: member.email });
    expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'EXPIRED' });
    expect(await enrollmentOf(member)).toMatchObject({ status: 'ENDED', beginnings: 1 });
  });

  it.each<[EnrollmentStatus, EnrollmentEndReason | null]>([
    ['ENDED', 'REMOVED'],
    ['ENDED', 'COURSE_ENDED'],
    ['ENDED', 'DISPUTED'],
    ['BLOCKED', null],
  ])(
    'stays %s (%s), with the same answer, no use, no mail, and one attempt a day in its history',
    async (status, endReason) => {
      const member = await aMember();
      const { other, email } = member;
      await manager().update(EnrollmentEntity, { id: (await enrollmentOf(member)).id }, { status, endReason });
      const before = await enrollmentOf(member);
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        const { result } = await accept(api().client(), { code: other.code, email });
        expect(result).toEqual({ __typename: 'AcceptInvitationSuccess', courseTitle: expect.any(String), email });
      }
      expect(await enrollmentOf(member)).toEqual(before);
      expect(await api().make.traces(other.id, email)).toMatchObject({ uses: 0, acceptances: 0, mails: 0 });
      expect(await historyOf(member)).toEqual([{ status, endReason, isAttempt: true, changedById: null }]);
    },
  );

  it('stays removed through the invitation accepted before: success, and nothing is written', async () => {
    const member = await aMember();
    const { accepted, email, courseId, userId } = member;
    await api().make.endEnrollment(courseId, userId, 'REMOVED');
    const { result } = await accept(api().client(), { code: accepted.code, email });
    expect(result.__typename).toBe('AcceptInvitationSuccess');
    expect(await enrollmentOf(member)).toMatchObject({ status: 'ENDED', endReason: 'REMOVED', beginnings: 1 });
    expect(await api().make.traces(accepted.id, email)).toMatchObject({ uses: 1, mails: 1 });
    expect(await historyOf(member)).toEqual([]);
  });
});
