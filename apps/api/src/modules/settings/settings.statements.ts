import { type CountedOperation } from '../../../test/counted-operation.js';

export const settingsStatements: readonly CountedOperation[] = [
  {
    field: 'institution',
    when: 'on the sign-in page',
    max: 1,
    prepare: async (api) => ({ client: api.client(), query: '{ institution { name timeZone } }' }),
  },
];
