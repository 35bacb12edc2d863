import { toGlobalId } from '../../../graphql/global-id.js';
import { apiOn } from '../../../../test/api.js';
import { accept, type Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { InvitationEntity } from '../invitation.entity.js';

interface Answered {
  readonly __typename: string;
  readonly message?: string;
  readonly invitation?: Record<string, unknown>;
}

onEveryDatabase('Deactivating and activating', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let professor: Client;
  let professorId: number;
  let courseId: number;
  beforeAll(async () => {
    professor = api().client();
    professorId = (await api().make.signedIn(professor, 'PROFESSOR')).id;
    courseId = (await api().make.aCourse({ createdById: professorId })).id;
  });

  async function set(what: 'activate' | 'deactivate', id: number | string, client = professor): Promise<Answered> {
    const name = what === 'activate' ? 'ActivateInvitation' : 'DeactivateInvitation';
    const { result } = await client.ask<Answered>(
      `mutation ($input: ${name}Input!) {
         ${what}Invitation(input: $input) {
           __typename
           ... on UserError { message }
           ... on ${name}Success { invitation { code isActive status uses remainingSpots version createdAt updatedAt } }
         }
       }`,
      { input: { id: typeof id === 'number' ? toGlobalId('Invitation', id) : id } },
    );
    return result;
  }
  const stored = (id: number) => api().app.database.manager.findOneByOrFail(InvitationEntity, { id });

  it('is soft and reversible: same code, same counts; neither version nor the date of the last edit moves', async () => {
    const { id, code } = await api().make.anInvitation({
      courseId,
      usageLimit: 5,
      updatedAt: new Date('2026-01-01T00:00:00.000Z'),
    });
    for (let n = 0; n < 2; n += 1) await accept(api().client(), { code, email: anEmail() });
    const before = await stored(id);
    const off = await set('deactivate', id);
    expect(off).toMatchObject({ __typename: 'DeactivateInvitationSuccess' });
    expect(off.invitation).toMatchObject({
      code,
      isActive: false,
      status: 'INACTIVE',
      uses: 2,
      remainingSpots: 3,
      version: 1,
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await stored(id)).toEqual({ ...before, isActive: false });
    expect(await api().make.traces(id)).toMatchObject({ uses: 2, acceptances: 2, enrollments: 2 });
    const on = await set('activate', id);
    expect(on).toMatchObject({
      __typename: 'ActivateInvitationSuccess',
      invitation: { code, isActive: true, status: 'ACTIVE', uses: 2 },
    });
    expect(await stored(id)).toEqual(before);
  });

  it('twice changes nothing, and succeeds', async () => {
    const { id } = await api().make.anInvitation({ courseId });
    for (const what of ['deactivate', 'deactivate', 'activate', 'activate'] as const) {
      const { invitation } = await set(what, id);
      expect(invitation).toMatchObject({ isActive: what === 'activate', version: 1 });
    }
  });

  it('decides at once who may accept: a page from before it does not help', async () => {
    const { id, code } = await api().make.anInvitation({ courseId });
    await api().client().ask(`{ invitationPreview(code: "${code}") { title } }`);
    await set('deactivate', id);
    expect((await accept(api().client(), { code, email: anEmail() })).result.reason).toBe('UNKNOWN_OR_INACTIVE');
    expect(await api().make.traces(id)).toMatchObject({ uses: 0, acceptances: 0 });
    await set('activate', id);
    expect((await accept(api().client(), { code, email: anEmail() })).result.__typename).toBe(
      'AcceptInvitationSuccess',
    );
  });

  it('leaves it to the clock and the limit whether what is activated is ACTIVE', async () => {
    const past = new Date(Date.now() - 60_000);
    const expired = await api().make.anInvitation({ courseId, isActive: false, expiresAt: past });
    const full = await api().make.anInvitation({ courseId, isActive: false, usageLimit: 1, uses: 1 });
    expect((await set('activate', expired.id)).invitation).toMatchObject({ isActive: true, status: 'EXPIRED' });
    expect((await set('activate', full.id)).invitation).toMatchObject({ isActive: true, status: 'LIMIT_REACHED' });
  });

  it('stands against activating in an archived course; deactivating is always possible', async () => {
    const archived = await api().make.aCourse({ createdById: professorId, isArchived: true });
    const { id } = await api().make.anInvitation({ courseId: archived.id });
    expect(await set('activate', id)).toEqual({
      __typename: 'NotAllowedError',
      message: 'The course is archived: restore it before activating its invitations.',
    });
    expect((await set('deactivate', id)).__typename).toBe('DeactivateInvitationSuccess');
    expect((await set('activate', id)).__typename).toBe('NotAllowedError');
    expect((await stored(id)).isActive).toBe(false);
  });

  it("does not know others' invitations, nor what is none", async () => {
    const { id } = await api().make.anInvitation();
    for (const nowhere of [id, 999_999, 'x', '']) {
      for (const what of ['activate', 'deactivate'] as const) {
        expect(await set(what, nowhere)).toEqual({
          __typename: 'NotFoundError',
          message: 'There is no such invitation.',
        });
      }
    }
    expect((await stored(id)).isActive).toBe(true);
  });

  it('while others accept ends with as many uses as acceptances, and none after it', async () => {
    const { id, code } = await api().make.anInvitation({ courseId });
    const accepting = Array.from({ length: 40 }, () => accept(api().client(), { code, email: anEmail() }));
    const [answers] = await Promise.all([Promise.all(accepting), set('deactivate', id)]);
    const results = answers.map(({ result }) => result.reason ?? result.__typename);
    const { uses, acceptances } = await api().make.traces(id);
    expect({ uses, acceptances }).toEqual({
      uses: acceptances,
      acceptances: results.filter((one) => one === 'AcceptInvitationSuccess').length,
    });
    expect(new Set(results.filter((one) => one !== 'AcceptInvitationSuccess')).size).toBeLessThanOrEqual(1);
    expect((await accept(api().client(), { code, email: anEmail() })).result.reason).toBe('UNKNOWN_OR_INACTIVE');
  });
});
