/** @jest-environment node */
import { json, noConnection, refusal, stubServer } from '../../test/stub-server.js';
import { SignOutDocument, ViewerDocument } from '../gql/dashboard.js';
import { createApolloClient } from './client.js';
import { requestFailure } from './request-failure.js';

describe('The failure of a request', () => {
  it.each([
    ['offline', noConnection],
    ['busy', refusal('RATE_LIMITED')],
    ['busy', refusal('RATE_LIMITED', 429)],
    ['forbidden', refusal('FORBIDDEN')],
    ['signedOut', refusal('UNAUTHENTICATED')],
    ['signedOut', refusal('UNAUTHENTICATED', 401)],
    ['passwordChangeRequired', refusal('PASSWORD_CHANGE_REQUIRED')],
    ['failed', refusal('INTERNAL_SERVER_ERROR')],
    ['unavailable', refusal('SERVICE_UNAVAILABLE', 503)],
    ['unavailable', json({}, 503)],
    ['failed', json({}, 500)],
  ])('is %s', async (failure, answer) => {
    stubServer(answer);
    const { error } = await createApolloClient().mutate({ mutation: SignOutDocument });
    expect(error && requestFailure(error)).toBe(failure);
  });
});

describe('An answer of which a part failed', () => {
  it('keeps the rest beside the error', async () => {
    const institution = { __typename: 'Institution', name: 'Escola Aurora', timeZone: 'America/Sao_Paulo' };
    const errors = [{ message: '', path: ['viewer'], extensions: { code: 'FORBIDDEN' } }];
    stubServer(json({ data: { viewer: null, institution }, errors }));
    const { data, error } = await createApolloClient().query({ query: ViewerDocument });
    expect(data?.institution).toEqual(institution);
    expect(error && requestFailure(error)).toBe('forbidden');
  });
});
