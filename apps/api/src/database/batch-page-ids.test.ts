import { forEachDatabase } from '../../test/databases.js';
import { Factories } from '../../test/factories.js';
import { UserEntity } from '../modules/accounts/index.js';
import { batchPageIds } from './batch-page-ids.js';

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
});
