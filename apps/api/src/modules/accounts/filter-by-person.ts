import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { beginning, beginsWith } from '../../database/beginning.js';

/**
 * Narrows a list to those whose email or name begins with what was typed, in any case.
 * @param alias the table of the columns `email` and `name`; emails are stored in small letters and compared byte by byte
 */
export function filterByPerson<T extends ObjectLiteral>(
  list: SelectQueryBuilder<T>,
  alias: string,
  typed: string,
): SelectQueryBuilder<T> {
  const isTheirs = `(${beginsWith(`${alias}.email`, 'emailBeginning')} OR ${beginsWith(`${alias}.name`, 'nameBeginning')})`;
  return list.andWhere(isTheirs, {
    emailBeginning: beginning(typed.toLowerCase()),
    nameBeginning: beginning(typed),
  });
}
