import { apiOn } from '../../../../test/api.js';
import { withChangeBeforeWrite, type Change } from '../../../../test/change-before-write.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { OutboxEntity } from '../../../outbox/outbox.entity.js';
import { EnrollmentEntity } from '../../courses/index.js';
import type { InvitationEntity } from '../../invitations/index.js';

const NOTHING = { uses: 0, accounts: 0, acceptances: 0, enrollments: 0, mails: 0, welcomes: 0 };

/** The snapshot lets the person in; then another connection changes the state, and the write itself has to notice. */
onEveryDatabase('An acceptance whose invitation changes after it was read and before it is written', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  async function acceptDuring(
    change: (invitation: InvitationEntity) => Change,
    changes: Partial<InvitationEntity> = {},
  ) {
    const invitation = await api().make.anInvitation(changes);
    const email = anEmail();
    const { result } = await withChangeBeforeWrite(api(), change(invitation), () =>
      accept(api().client(), { code: invitation.code, email }),
    );
    return { type: result.__typename, reason: result.reason, traces: await api().make.traces(invitation.id, email) };
  }

  const ofInvitation =
    (assignment: string) =>
    ({ id }: InvitationEntity): Change => ({
      sql: `UPDATE invitations SET ${assignment} WHERE id = ?`,
      parameters: [id],
    });

  it('is refused where the invitation was deactivated', async () => {
    expect(await acceptDuring(ofInvitation('is_active = FALSE'))).toEqual({
      type: 'InvitationUnavailableError',
      reason: 'UNKNOWN_OR_INACTIVE',
      traces: NOTHING,
    });
  });

  it('is refused where the course was archived', async () => {
    const archived = ({ courseId }: InvitationEntity): Change => ({
      sql: 'UPDATE courses SET is_archived = TRUE WHERE id = ?',
      parameters: [courseId],
    });
    expect(await acceptDuring(archived)).toEqual({
      type: 'InvitationUnavailableError',
      reason: 'UNKNOWN_OR_INACTIVE',
      traces: NOTHING,
    });
  });

  it('is refused where the invitation has expired', async () => {
    expect(await acceptDuring(ofInvitation("expires_at = '2026-01-01 00:00:00.000'"))).toEqual({
      type: 'InvitationUnavailableError',
      reason: 'EXPIRED',
      traces: NOTHING,
    });
  });

  it('is refused where the last spot was taken', async () => {
    expect(await acceptDuring(ofInvitation('uses = usage_limit'), { usageLimit: 1 })).toEqual({
      type: 'InvitationUnavailableError',
      reason: 'LIMIT_REACHED',
      traces: { ...NOTHING, uses: 1 },
    });
  });

  it('is made where only the title was changed', async () => {
    expect(await acceptDuring(ofInvitation("title = 'Botany'"), { usageLimit: 1 })).toEqual({
      type: 'AcceptInvitationSuccess',
      reason: undefined,
      traces: { uses: 1, accounts: 1, acceptances: 1, enrollments: 1, mails: 1, welcomes: 1 },
    });
  });
});

/** The same for somebody who has left, and whose enrollment would begin again. */
onEveryDatabase('A beginning again whose state changes after it was read and before it is written', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  /** @param by the invitation that is accepted now: the one they accepted `before`, or an`other` one of the course */
  async function acceptDuring(
    by: 'before' | 'other',
    change: (ids: { enrollmentId: number; invitationId: number }) => Change,
    changes: Partial<InvitationEntity> = {},
  ) {
    const invitation = await api().make.anInvitation(changes);
    const other = await api().make.anInvitation({ courseId: invitation.courseId });
    const { id: userId, email } = await api().make.aUser('STUDENT');
    await accept(api().client(), { code: (by === 'before' ? invitation : other).code, email });
    await api().make.endEnrollment(invitation.courseId, userId, 'LEFT');
    const { manager } = api().app.database;
    const { id: enrollmentId } = await manager.findOneByOrFail(EnrollmentEntity, { userId });
    const { result } = await withChangeBeforeWrite(api(), change({ enrollmentId, invitationId: invitation.id }), () =>
      accept(api().client(), { code: invitation.code, email }),
    );
    const { status, endReason, beginnings } = await manager.findOneByOrFail(EnrollmentEntity, { id: enrollmentId });
    const { uses, mails } = await api().make.traces(invitation.id, email);
    const keys = (await manager.find(OutboxEntity)).map(({ dedupeKey }) => dedupeKey);
    const mailed = keys.filter((key) => key.startsWith(`enrollment:${enrollmentId}:`)).map((key) => key.split(':')[2]);
    return { outcome: result.reason ?? result.__typename, status, endReason, beginnings, uses, mails, mailed };
  }

  const ofEnrollment =
    (assignment: string) =>
    ({ enrollmentId }: { enrollmentId: number }): Change => ({
      sql: `UPDATE enrollments SET ${assignment} WHERE id = ?`,
      parameters: [enrollmentId],
    });
  const ofInvitation =
    (assignment: string) =>
    ({ invitationId }: { invitationId: number }): Change => ({
      sql: `UPDATE invitations SET ${assignment} WHERE id = ?`,
      parameters: [invitationId],
    });
  const STAYS = { status: 'ENDED', endReason: 'LEFT', beginnings: 1 };

  it('succeeds and stays removed, where staff removed the person', async () => {
    expect(await acceptDuring('other', ofEnrollment(`end_reason = 'REMOVED'`))).toEqual({
      outcome: 'AcceptInvitationSuccess',
      status: 'ENDED',
      endReason: 'REMOVED',
      beginnings: 1,
      uses: 0,
      mails: 0,
      mailed: ['1'],
    });
  });

  it('succeeds and stays blocked, where staff blocked the person', async () => {
    const blocked = await acceptDuring('other', ofEnrollment(`status = 'BLOCKED'`)); // its end reason is still LEFT
    expect(blocked).toMatchObject({ outcome: 'AcceptInvitationSuccess', status: 'BLOCKED', beginnings: 1, uses: 0 });
  });

  it('counts the beginnings on, where it has begun again and ended meanwhile', async () => {
    expect(await acceptDuring('other', ofEnrollment('beginnings = 2'))).toMatchObject({
      outcome: 'AcceptInvitationSuccess',
      status: 'ACTIVE',
      beginnings: 3,
      uses: 1,
      mails: 1,
      mailed: ['1', '3'],
    });
  });

  it('is refused where the invitation accepted before was deactivated', async () => {
    expect(await acceptDuring('before', ofInvitation('is_active = FALSE'))).toMatchObject({
      ...STAYS,
      outcome: 'UNKNOWN_OR_INACTIVE',
      mailed: ['1'],
    });
  });

  it('succeeds and changes nothing, where the invitation accepted before has expired', async () => {
    expect(await acceptDuring('before', ofInvitation("expires_at = '2026-01-01 00:00:00.000'"))).toMatchObject({
      ...STAYS,
      outcome: 'AcceptInvitationSuccess',
      uses: 1,
      mailed: ['1'],
    });
  });

  it('is refused where the last spot of another invitation was taken', async () => {
    expect(await acceptDuring('other', ofInvitation('uses = usage_limit'), { usageLimit: 1 })).toMatchObject({
      ...STAYS,
      outcome: 'LIMIT_REACHED',
      uses: 1,
      mailed: ['1'],
    });
  });
});
