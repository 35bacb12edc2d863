import { apiOn } from '../../../../test/api.js';
import { withChangeBeforeWrite, type Change } from '../../../../test/change-before-write.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
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
