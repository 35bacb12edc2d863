import { HOUR } from '@matricula/domain';
import { apiOn } from '../../../../test/api.js';
import { accept, type Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { InvitationRepository } from '../invitation.repository.js';

const PREVIEW = `query ($code: String!) {
  invitationPreview(code: $code) {
    code title description courseTitle backgroundImageUrl status expiresAt remainingSpots
  }
}`;
type Preview = Record<string, unknown> | null;

onEveryDatabase('The preview of an invitation', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const preview = (code: string, client: Client = api().client()) => client.ask<Preview>(PREVIEW, { code });

  it('tells anyone who holds the code what it is for, and no person', async () => {
    const expiresAt = new Date(Math.floor(Date.now() / 1000) * 1000 + HOUR);
    const course = await api().make.aCourse({ title: 'Botany' });
    const fields = {
      title: 'Spring <b>term</b>',
      description: 'Bring a pencil.',
      backgroundImageUrl: '/media/cover-dunes-640.webp',
    };
    const { code } = await api().make.anInvitation({
      courseId: course.id,
      ...fields,
      usageLimit: 3,
      uses: 1,
      expiresAt,
    });
    expect((await preview(code)).result).toEqual({
      code,
      ...fields,
      backgroundImageUrl: `https://matricula.example${fields.backgroundImageUrl}`,
      courseTitle: 'Botany',
      status: 'ACTIVE',
      expiresAt: expiresAt.toISOString(),
      remainingSpots: 2,
    });
    const { errors } = await api().client().ask(`{ invitationPreview(code: "${code}") { createdBy { name } } }`);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('takes the code in any case, with spaces and hyphens, or as the whole link', async () => {
    const { code } = await api().make.anInvitation();
    const lower = code.toLowerCase();
    for (const typed of [
      lower,
      ` ${code} `,
      `${lower.slice(0, 3)}-${code.slice(3)}`,
      [...code].join(' '),
      `https://matricula.example/i/${code}?utm=1#x`,
    ]) {
      expect((await preview(typed)).result).toMatchObject({ code });
    }
  });

  it('tells expired and full apart, since people need to know which', async () => {
    const expired = await api().make.anInvitation({ expiresAt: new Date(Date.now() - HOUR) });
    const full = await api().make.anInvitation({ usageLimit: 1, uses: 1 });
    expect((await preview(expired.code)).result).toMatchObject({ status: 'EXPIRED', title: expired.title });
    expect((await preview(full.code)).result).toMatchObject({ status: 'LIMIT_REACHED', remainingSpots: 0 });
  });

  it('tells unknown, malformed, inactive and archived alike: null, in one answer', async () => {
    const inactive = await api().make.anInvitation({ isActive: false });
    const archived = await api().make.anInvitation({ courseId: (await api().make.aCourse({ isArchived: true })).id });
    const bodies = [];
    for (const code of ['ZZZZZZ9', 'nonsense', '', '0000000', 'x'.repeat(5000), '%', inactive.code, archived.code]) {
      const response = await api()
        .client()
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: PREVIEW, variables: { code } }),
        });
      bodies.push(`${response.status} ${await response.text()}`);
    }
    expect(new Set(bodies)).toEqual(
      new Set(['200 {"data":{"invitationPreview":null},"extensions":{"cost":{"requested":208,"maximum":5000}}}\n']),
    );
  });

  it('never consumes a use and changes nothing, whoever fetches it how often', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 1 });
    const before = await api().app.database.manager.findOneByOrFail<{ id: number }>('invitations', { id });
    await Promise.all(Array.from({ length: 50 }, () => preview(code)));
    expect(await api().app.database.manager.findOneByOrFail('invitations', { id })).toEqual(before);
    expect((await accept(api().client(), { code, email: anEmail() })).result.__typename).toBe(
      'AcceptInvitationSuccess',
    );
  });

  /** A code that no invitation has, another with each number. */
  const aWrongCode = (n: number) => `ZZZZZ${'23456789ABCDEFGH'[n >> 4]}${'23456789ABCDEFGH'[n & 15]}`;

  it('is throttled after 30 different wrong codes of one address, malformed ones among them: then hits are refused too', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    for (let n = 0; n < 30; n += 1)
      expect((await preview(n % 2 ? aWrongCode(n) : `nonsense ${n}`, client.neighbour())).result).toBeNull();
    for (const typed of ['ZZZZZZ9', aWrongCode(1), 'nonsense', code]) {
      const { status, headers, errors, result } = await preview(typed, client);
      expect({ status, result, code: errors?.[0]?.extensions.code }).toEqual({
        status: 429,
        result: null,
        code: 'RATE_LIMITED',
      });
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(14 * 60);
      expect(seconds).toBeLessThanOrEqual(15 * 60);
      expect(errors?.[0]?.message).toBe(`Too many attempts. Try again in ${seconds} seconds.`);
    }
    expect((await preview(code)).result).toMatchObject({ code });
    expect((await accept(client, { code, email: anEmail() })).result.__typename).toBe('AcceptInvitationSuccess');
  });

  it('counts the same wrong code once, in any spelling: a class copies it from one blackboard', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    const wrong = (n: number) => preview(n % 2 ? 'ZZZZZZ9' : ' zzz-zzz9', client.neighbour());
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => wrong(n)));
    for (let n = 0; n < 5; n += 1) answers.push(await wrong(n));
    expect(answers.map(({ status }) => status)).toEqual(Array(205).fill(200));
    for (let n = 1; n < 30; n += 1) expect((await preview(aWrongCode(n), client)).status).toBe(200);
    expect((await preview(code, client)).status).toBe(429);
  });

  it('counts no hits: a class of 60 opens the link behind one address', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    const answers = await Promise.all(Array.from({ length: 60 }, () => preview(code, client.neighbour())));
    expect(answers.map(({ status, result }) => `${status} ${String(result?.code)}`)).toEqual(
      Array(60).fill(`200 ${code}`),
    );
    expect((await preview('ZZZZZZ9', client)).status).toBe(200);
  });

  it('in parallel tells no hit once 30 guesses have missed, however many are sent at once', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    const guesses = await Promise.all(
      Array.from({ length: 200 }, (_, n) => preview(aWrongCode(n), client.neighbour())),
    );
    const hits = await Promise.all(Array.from({ length: 20 }, () => preview(code, client.neighbour())));
    expect(guesses.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(170);
    expect(hits.filter(({ result }) => result !== null)).toEqual([]);

    const another = api().client();
    const look = (n: number) => preview(n < 200 ? aWrongCode(n) : code, another.neighbour());
    const together = await Promise.all(Array.from({ length: 220 }, (_, n) => look(n)));
    const found = together.slice(200).filter(({ result }) => result !== null);
    // Which of 220 parallel requests comes first is the network's choice: but never after 30 misses.
    expect(together.filter(({ status }) => status === 200)).toHaveLength(30 + found.length);
  });

  it('does not wait for other look-ups of its address: within the limit they run side by side', async () => {
    const { code } = await api().make.anInvitation();
    const { manager } = api().app.database;
    const client = api().client();
    let underWay = 0;
    let most = 0;
    const query = jest.spyOn(InvitationRepository.prototype, 'findByCode').mockImplementation(async () => {
      most = Math.max(most, (underWay += 1));
      await manager.query('SELECT 1');
      await new Promise((resume) => setImmediate(resume));
      underWay -= 1;
      return null;
    });
    try {
      await Promise.all(Array.from({ length: 60 }, () => preview(code, client.neighbour())));
    } finally {
      query.mockRestore();
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(30);
  });
});
