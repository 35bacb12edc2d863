import { matchesInvitationSearch, parseInvitationSearch } from '@matricula/domain';
import fc from 'fast-check';
import { CourseAccess } from '../../access/course-access.js';
import { forEachDatabase } from '../../../test/databases.js';
import { Factories, principalOf } from '../../../test/factories.js';
import { NO_FILTER } from './invitation-filter.js';
import { InvitationRepository } from './invitation.repository.js';
import { applySearch, planPerRow } from './invitation-search.js';
import { InvitationEntity } from './invitation.entity.js';

/** Few and alike, so that many of them meet: accents, cases, digits, beginnings of one another, wildcards. */
const WORDS = ['Lín', 'lingua', 'LINGUÍSTICA', 'a', 'Ab', 'abc', '2027', '20', 'o-b', '100%', 'ſ', '中文', 'x_y'];
const INVITATIONS = 40;
/** What is searched for differs in each run; what it is searched in does not. */
const SEED = 20251122;

forEachDatabase('A search in the database', (database) => {
  const owner = principalOf({ id: 1, role: 'OWNER' });
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
  const tags = fc.uniqueArray(fc.constantFrom('spring', 'Early birds', 'ab'), { maxLength: 2 });
  const anInvitation = fc.record({ title: words, courseTitle: words, tags, externalId: fc.boolean() });

  it('finds what the rule of the domain finds, by the rarest word as by each row', async () => {
    const make = new Factories(database());
    const repository = new InvitationRepository(database(), new CourseAccess(database()));
    const made = await Promise.all(
      fc
        .sample(anInvitation, { numRuns: INVITATIONS, seed: SEED })
        .map(async ({ title, courseTitle, tags: given, externalId: hasExternalId }, n) => {
          const course = await make.aCourse({ title: courseTitle });
          const externalId = hasExternalId ? `abc ${n}` : null;
          const { id, code } = await make.anInvitation({ title, courseId: course.id, tags: given, externalId });
          return { id, title, courseTitle, tags: given, codes: [code], externalId };
        }),
    );
    const someOf = (pick: (invitation: (typeof made)[number]) => string) => fc.constantFrom(...made).map(pick);
    const typed = fc.oneof(
      words,
      fc.tuple(words, fc.nat({ max: 9 })).map(([text, length]) => text.slice(0, length + 1)),
      someOf(({ title }) => title),
      someOf(({ title, courseTitle }) => `${title.slice(0, 3)} ${courseTitle.slice(0, 3)}`),
      someOf(({ codes }) => codes[0]!.toLowerCase()),
      someOf(({ codes }) => `https://school.example/i/${codes[0]!}/?x=1`),
      someOf(({ externalId }) => externalId ?? 'sis'),
    );
    const perRow = async (search: string) => {
      const list = database().manager.createQueryBuilder(InvitationEntity, 'i').where('1 = 1');
      applySearch(list, planPerRow(search));
      return (await list.getMany()).map(({ id }) => id);
    };
    const byPlan = async (search: string) => {
      const query = { filter: { ...NO_FILTER, search }, order: 'TITLE_ASC' as const };
      const page = await repository.page(owner, query, {
        list: 'x',
        size: 100,
        isBackward: false,
        after: null,
        before: null,
      });
      expect(await page.count()).toBe(page.items.length);
      return page.items.map(({ entity }) => entity.id);
    };
    await fc.assert(
      fc.asyncProperty(
        typed.filter((search) => search.trim() !== ''),
        async (search) => {
          const parsed = parseInvitationSearch(search);
          const expected = made.filter((each) => matchesInvitationSearch(parsed, each)).map(({ id }) => id);
          for (const found of [await perRow(search), await byPlan(search)]) {
            expect(found.toSorted((one, other) => one - other)).toEqual(expected.toSorted((one, other) => one - other));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
