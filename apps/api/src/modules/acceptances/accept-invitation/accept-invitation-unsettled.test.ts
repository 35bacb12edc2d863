import { apiOn } from '../../../../test/api.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { AcceptInvitationRepository } from './accept-invitation.repository.js';

onEveryDatabase('Accepting an invitation that changes each time between reading and writing', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  afterEach(() => jest.restoreAllMocks());

  it('is answered with 503 and a time to come back, and leaves nothing', async () => {
    const { code, id } = await api().make.anInvitation();
    jest.spyOn(AcceptInvitationRepository.prototype, 'incrementUses').mockResolvedValue(false);
    const email = anEmail();
    const { status, headers, errors } = await accept(api().client(), { code, email });
    expect({ status, retryAfter: headers.get('retry-after'), code: errors?.[0]?.extensions.code }).toEqual({
      status: 503,
      retryAfter: '5',
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(await api().make.traces(id, email)).toMatchObject({ uses: 0, accounts: 0, acceptances: 0, enrollments: 0 });
    jest.restoreAllMocks();
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
  });
});
