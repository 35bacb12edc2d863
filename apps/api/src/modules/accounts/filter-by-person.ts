import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { beginning, beginsWith } from '../../database/beginning.js';

/**
 * Filters a list by the beginning of an email or of a word of the name, in any case.
 * Names are stored on one line with single spaces, so a word begins the name or follows a space.
 * @param alias the table of the columns `email` and `name`; emails are stored in lower case and compared byte by byte
 */
export function filterByPerson<T extends ObjectLiteral>(
  list: SelectQueryBuilder<T>,
  alias: string,
  typed: string,
): SelectQueryBuilder<T> {
  const alternatives = [
    beginsWith(`${alias}.email`, 'emailBeginning'),
    beginsWith(`${alias}.name`, 'nameBeginning'),
    beginsWith(`${alias}.name`, 'laterWord'),
  ];
  return list.andWhere(`(${alternatives.join(' OR ')})`, {
    emailBeginning: beginning(typed.toLowerCase()),
    nameBeginning: beginning(typed),
    laterWord: `% ${beginning(typed)}`,
  });
}
