import type { MockLink } from '@apollo/client/testing';
import { ViewerDocument, type ViewerFragment, type ViewerQuery } from '../src/gql/dashboard.js';

export const institution = {
  __typename: 'Institution',
  name: 'Escola Aurora',
  timeZone: 'America/Sao_Paulo',
} as const;

export function aViewer(changed: Partial<ViewerFragment> = {}): ViewerFragment {
  return {
    __typename: 'User',
    id: '2',
    name: 'Ana Moreira',
    email: 'ana@example.com',
    role: 'PROFESSOR',
    requireChangePassword: false,
    ...changed,
  };
}

/** The answer to the Viewer query. */
export function viewerIs(viewer: ViewerFragment | null): MockLink.MockedResponse<ViewerQuery> {
  return { request: { query: ViewerDocument }, result: { data: { viewer, institution } } };
}

/** The server cannot be reached. */
export const noConnection = () => new TypeError('Failed to fetch');
