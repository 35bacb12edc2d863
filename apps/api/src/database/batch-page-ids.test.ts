import { forEachDatabase } from '../../test/databases.js';
import { Factories } from '../../test/factories.js';
import { UserEntity } from '../modules/accounts/index.js';
import { batchPageIds } from './batch-page-ids.js';
import { countEachUpTo } from './bounded-count.js';

forEachDatabase('Pages that are read together', (databaseOf) => {
  it('are each in their own order, however often they are read', async () => {
    const make = new Factories(databaseOf());
    const ids: number[] = [];
    for (let n = 0; n < 12; n += 1) ids.push((await make.aUser('STUDENT')).id);
    const newestFirst = ids.toReversed();
    // MariaDB returned some 2 of 100 pages out of order, before their order was repeated.
    for (let round = 0; round < 40; round += 1) {
      const pages = Array.from({ length: 8 }, (_, n) =>
        databaseOf()
          .manager.createQueryBuilder(UserEntity, 'a')
          .select('a.id', 'id')
          .where('a.id <= :last', { last: ids[n + 4] })
          .andWhere('a.id >= :first', { first: ids[0] })
          .orderBy('a.created_at', 'DESC')
          .addOrderBy('a.id', 'DESC')
          .limit(3),
      );
      const expected = pages.map((_, n) => newestFirst.slice(7 - n, 10 - n));
      expect(await batchPageIds(databaseOf().manager, pages)).toEqual(expected);
    }
  });

  it('are read 200 in a statement, so that no UNION is too long for any database', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, () => new Factories(databaseOf()).aUser('STUDENT')));
    const pages = Array.from({ length: 1_001 }, (_, n) =>
      databaseOf()
        .manager.createQueryBuilder(UserEntity, 'a')
        .select('a.id', 'id')
        .where('a.id = :id', { id: ids[n % 3]!.id })
        .orderBy('a.id')
        .limit(1),
    );
    expect(await batchPageIds(databaseOf().manager, pages)).toEqual(pages.map((_, n) => [ids[n % 3]!.id]));
    expect(await countEachUpTo(databaseOf().manager, pages, 10)).toEqual(pages.map(() => 1));
  });

  it('are counted up to a limit each, and not beyond', async () => {
    const make = new Factories(databaseOf());
    const made = await Promise.all(Array.from({ length: 4 }, () => make.aUser('STUDENT')));
    const least = Math.min(...made.map(({ id }) => id));
    const lists = [1, 2, 3, 4].map((length) =>
      databaseOf()
        .manager.createQueryBuilder(UserEntity, 'a')
        .where('a.id >= :least AND a.id < :most', {
          least,
          most: least + length,
        }),
    );
    expect(await countEachUpTo(databaseOf().manager, lists, 3)).toEqual([1, 2, 3, null]);
  });
});
