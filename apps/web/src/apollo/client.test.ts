/** @jest-environment node */
import { json, noConnection, refusal, stubServer } from '../../test/stub-server.js';
import { SignOutDocument } from '../gql/dashboard.js';
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
    ['failed', json({}, 503)],
  ])('is %s', async (failure, answer) => {
    stubServer(answer);
    const { error } = await createApolloClient().mutate({ mutation: SignOutDocument });
    expect(error && requestFailure(error)).toBe(failure);
  });
});
