import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import { noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import { AcceptanceListDocument, type AcceptanceListQuery, type AcceptanceRowFragment } from '../../gql/dashboard.js';
import { AcceptanceList } from './acceptance-list.js';

const anAcceptance = (changed: Partial<AcceptanceRowFragment> = {}): AcceptanceRowFragment => ({
  __typename: 'Acceptance',
  id: '1',
  name: 'Xiulan Wang',
  email: 'xiulan@example.org',
  acceptedAt: '2026-11-22T01:30:00.000Z',
  outcome: 'ACCOUNT_CREATED',
  emailStatus: 'SENT',
  ...changed,
});
const requestFor = (after: string | null) => ({
  query: AcceptanceListDocument,
  variables: { invitationId: '11', first: 25, after, last: null, before: null },
});
interface Page {
  readonly acceptances: readonly AcceptanceRowFragment[];
  readonly after?: string;
  readonly next?: string;
}
const pageIs = ({ acceptances, after, next }: Page): MockLink.MockedResponse<AcceptanceListQuery> => ({
  request: requestFor(after ?? null),
  maxUsageCount: 2,
  result: {
    data: {
      invitation: {
        __typename: 'Invitation',
        id: '11',
        acceptances: {
          __typename: 'AcceptanceConnection',
          nodes: acceptances,
          pageInfo: {
            __typename: 'PageInfo',
            hasNextPage: next !== undefined,
            hasPreviousPage: after !== undefined,
            startCursor: 's1',
            endCursor: next ?? null,
          },
          totalCount: 26,
        },
      },
    },
  },
});
const open = (mocks: readonly MockLink.MockedResponse[], wide = true) =>
  renderPage({ mocks, wide, routes: [{ path: '/', element: <AcceptanceList invitationId="11" /> }] });

describe('The acceptance list', () => {
  it('shows who accepted, when, with which email, and the delivery status of the mail', async () => {
    open([pageIs({ acceptances: [anAcceptance()] })]);
    const row = await screen.findByRole('row', { name: /Xiulan Wang/ });
    expect(row).toHaveTextContent('xiulan@example.org');
    expect(within(row).getByText(/Nov 21, 2026, 10:30\sPM/)).toBeInTheDocument();
    expect(row).toHaveTextContent('New');
    expect(row).toHaveTextContent('Sent');
    expect(screen.getByText('Times are Sao Paulo time (GMT-3).')).toBeInTheDocument();
  });

  it('has a word for every delivery status', async () => {
    const statuses = ['QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED'] as const;
    open([pageIs({ acceptances: statuses.map((emailStatus, id) => anAcceptance({ id: String(id), emailStatus })) })]);
    const table = await screen.findByRole('table', { name: 'Acceptances' });
    for (const word of ['Sending', 'Sent', 'Delivered', 'Bounced', 'Not sent']) {
      expect(within(table).getByText(word)).toBeInTheDocument();
    }
  });

  it('shows names as plain text', async () => {
    open([pageIs({ acceptances: [anAcceptance({ name: '<img src=x onerror=alert(1)>' })] })]);
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
  });

  it('is a list instead of a table on a phone', async () => {
    open([pageIs({ acceptances: [anAcceptance()] })], false);
    expect(await screen.findByRole('listitem')).toHaveTextContent(/Xiulan Wang.*xiulan@example.org.*New.*Sent/);
  });

  it('opens the next and the previous page', async () => {
    const { user } = open([
      pageIs({ acceptances: [anAcceptance()], next: 'c1' }),
      pageIs({ acceptances: [anAcceptance({ id: '2', name: 'Noah Cohen' })], after: 'c1' }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('Noah Cohen')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Acceptances' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('Xiulan Wang')).toBeInTheDocument();
  });

  it('says that nobody has accepted yet', async () => {
    open([pageIs({ acceptances: [] })]);
    expect(await screen.findByRole('heading', { name: 'No acceptances yet' })).toBeInTheDocument();
  });

  it('says when it could not be loaded, and tries again', async () => {
    const { user } = open([
      { request: requestFor(null), error: noConnection() },
      pageIs({ acceptances: [anAcceptance()] }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Acceptances couldn’t be loaded' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Xiulan Wang')).toBeInTheDocument();
  });
});
