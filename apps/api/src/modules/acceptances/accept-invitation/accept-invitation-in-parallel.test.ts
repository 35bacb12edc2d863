import { apiOn } from '../../../../test/api.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { newAccessPasswordSalt } from '../../accounts/index.js';
import { AcceptanceEntity } from '../index.js';
import { AcceptInvitationRepository } from './accept-invitation.repository.js';
import { EnrollByInvitation } from './enroll-by-invitation.js';

/** How often each answer came. */
function tally(answers: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(answers)].map((answer) => [answer, answers.filter((one) => one === answer).length]),
  );
}

onEveryDatabase('Accepting in parallel', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const all = async (count: number, one: (n: number) => ReturnType<typeof accept>) => {
    const answers = await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
    return tally(
      answers.map(({ result, errors }) => result?.reason ?? result?.__typename ?? errors?.[0]?.message ?? 'nothing'),
    );
  };

  it('lets exactly 10 of 200 in where the limit is 10, and tells the 190 others that it is full', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 10 });
    const answers = await all(200, () => accept(api().client(), { code, email: anEmail() }));
    expect(answers).toEqual({ AcceptInvitationSuccess: 10, LIMIT_REACHED: 190 });
    expect(await api().make.traces(id)).toMatchObject({
      uses: 10,
      acceptances: 10,
      enrollments: 10,
      mails: 10,
      welcomes: 10,
    });
  });

  it('makes one of everything of 50 acceptances with one email, of which the email limit lets 3 through', async () => {
    const { code, id } = await api().make.anInvitation();
    const email = anEmail();
    const answers = await all(50, () => accept(api().client(), { code, email }));
    expect(answers).toEqual({ AcceptInvitationSuccess: 3, TooManyAttemptsError: 47 });
    expect(await api().make.traces(id, email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 1,
      welcomes: 1,
    });
  });

  it('makes one of everything of 50 acceptances with one email that all reach the rules', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 2 });
    const email = anEmail();
    const enrollment = new EnrollByInvitation(
      api().app.database,
      new AcceptInvitationRepository(api().app.database),
      newAccessPasswordSalt,
    );
    const person = { userId: null, name: 'Iara Nunes', email };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => enrollment.execute({ code, person, requestId: 'parallel' })),
    );
    expect(tally(outcomes.map(({ kind }) => kind))).toEqual({ accepted: 50 });
    expect(await api().make.traces(id, email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 1,
      welcomes: 1,
    });
  });

  it('lets exactly 5 of 100 from one address reach the rules', async () => {
    const { code, id } = await api().make.anInvitation();
    const client = api().client();
    const answers = await all(100, () => accept(client, { code, email: anEmail() }));
    expect(answers).toEqual({ AcceptInvitationSuccess: 5, TooManyAttemptsError: 95 });
    expect((await api().make.traces(id)).uses).toBe(5);
  });

  it('makes one enrollment and takes one use where a new email accepts two invitations of one course at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const first = await api().make.anInvitation();
      const second = await api().make.anInvitation({ courseId: first.courseId });
      const email = anEmail();
      const answers = await all(2, (n) => accept(api().client(), { code: n === 0 ? first.code : second.code, email }));
      expect(answers).toEqual({ AcceptInvitationSuccess: 2 });
      const one = await api().make.traces(first.id, email);
      const other = await api().make.traces(second.id, email);
      expect(one).toMatchObject({ accounts: 1, enrollments: 1 });
      expect(one.uses + other.uses).toBe(1);
      expect(one.acceptances + other.acceptances).toBe(1);
      expect(one.mails + other.mails).toBe(1);
      expect(one.welcomes + other.welcomes).toBe(1);
    }
  });

  it('makes one account where a new email accepts two courses at once: both enroll it, one of them welcomes it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [first, second] = [await api().make.anInvitation(), await api().make.anInvitation()];
      const email = anEmail();
      const answers = await all(2, (n) => accept(api().client(), { code: n === 0 ? first.code : second.code, email }));
      expect(answers).toEqual({ AcceptInvitationSuccess: 2 });
      const both = [await api().make.traces(first.id, email), await api().make.traces(second.id, email)];
      expect(both.map(({ uses, accounts, enrollments }) => ({ uses, accounts, enrollments }))).toEqual([
        { uses: 1, accounts: 1, enrollments: 1 },
        { uses: 1, accounts: 1, enrollments: 1 },
      ]);
      expect(both[0]!.welcomes + both[1]!.welcomes).toBe(1);
    }
  });

  it('fills 120 one-spot invitations of one course with one person each, under 600 acceptances', async () => {
    const { id: courseId } = await api().make.aCourse();
    const invitations = await Promise.all(
      Array.from({ length: 120 }, () => api().make.anInvitation({ courseId, usageLimit: 1 })),
    );
    const answers = await all(600, (n) =>
      accept(api().client(), { code: invitations[n % 120]!.code, email: anEmail() }),
    );
    expect(answers).toEqual({ AcceptInvitationSuccess: 120, LIMIT_REACHED: 480 });
    const ids = new Set(invitations.map(({ id }) => id));
    const accepted = (await api().app.database.manager.find(AcceptanceEntity)).filter((row) =>
      ids.has(row.invitationId),
    );
    expect(accepted).toHaveLength(120);
    expect(new Set(accepted.map((row) => row.invitationId)).size).toBe(120);
  });
});
