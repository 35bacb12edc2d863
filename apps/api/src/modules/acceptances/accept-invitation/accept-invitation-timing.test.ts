import { apiOn } from '../../../../test/api.js';
import { onMysql } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { newAccessPasswordSalt } from '../../accounts/index.js';
import { AcceptInvitationRepository } from './accept-invitation.repository.js';
import { EnrollByInvitation } from './enroll-by-invitation.js';

const ROUNDS = 40;
/** More rounds than this go one way by chance in less than 1 of 40,000 comparisons, where the medians do not differ so. */
const ONE_WAY_MAX = 32;
const DIFFERENCE_MS = 10;

onMysql('The time of accepting', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  // Each round measures everybody, in an order of its own. Comparing within rounds leaves out how busy the machine is.
  it('is the same whatever account and enrollment an email has: by no more than 10 ms, and by no more than half', async () => {
    const { code, courseId } = await api().make.anInvitation();
    const aStudent = (changes = {}) => api().make.aUser('STUDENT', changes);
    const enrolled = async (changes: Parameters<ReturnType<typeof api>['make']['enroll']>[2] = {}) => {
      const { id, email } = await aStudent();
      await api().make.enroll(courseId, id, changes);
      return email;
    };
    const emails = {
      new: async () => anEmail(),
      known: async () => (await aStudent()).email,
      deactivated: async () => (await aStudent({ isActive: false })).email,
      enrolled: () => enrolled(),
      left: () => enrolled({ status: 'ENDED', endReason: 'LEFT' }),
      removed: () => enrolled({ status: 'ENDED', endReason: 'REMOVED' }),
    };
    type Kind = keyof typeof emails;
    const kinds = Object.keys(emails) as Kind[];

    // Past HTTP, whose own time would hide the difference.
    const { database } = api().app;
    const enrollment = new EnrollByInvitation(
      database,
      new AcceptInvitationRepository(database),
      newAccessPasswordSalt,
    );
    const timeOf = async (email: string): Promise<number> => {
      const person = { userId: null, name: 'Iara Nunes', email };
      const startedAt = performance.now();
      expect((await enrollment.execute({ code, person, requestId: 'timing' })).kind).toBe('accepted');
      return performance.now() - startedAt;
    };
    await timeOf(anEmail()); // the first of all has nobody's time to take

    const rounds: Record<Kind, number>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const times: Partial<Record<Kind, number>> = {};
      for (const n of kinds.keys()) {
        const kind = kinds[(n + round) % kinds.length]!;
        times[kind] = await timeOf(await emails[kind]());
      }
      rounds.push(times as Record<Kind, number>); // every kind was measured
    }

    const oneWay: string[] = [];
    for (const fast of kinds) {
      for (const slow of kinds) {
        const byMs = rounds.filter((times) => times[slow] - times[fast] > DIFFERENCE_MS).length;
        const byHalf = rounds.filter((times) => times[fast] < times[slow] / 2).length;
        if (Math.max(byMs, byHalf) > ONE_WAY_MAX) oneWay.push(`${fast} is faster than ${slow}: ${byMs}, ${byHalf}`);
      }
    }
    expect(oneWay).toEqual([]);
  });
});
