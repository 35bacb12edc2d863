import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import {
  InvitationListDocument,
  type InvitationListQuery,
  type InvitationListQueryVariables,
  type InvitationRowFragment,
} from '../../gql/dashboard.js';
import type { SlotProps } from '../../registration/slots.js';
import { InvitationListPage } from './invitation-list-page.js';
import { listPathFrom } from './list-return.js';

const inAnHour = () => new Date(Date.now() + 61 * 60 * 1000).toISOString();
const anInvitation = (changed: Partial<InvitationRowFragment> = {}): InvitationRowFragment => ({
  __typename: 'Invitation',
  id: '11',
  title: 'Evening group',
  code: 'AB2K7MZ',
  url: 'https://school.example/i/AB2K7MZ',
  status: 'ACTIVE',
  uses: 18,
  usageLimit: 30,
  expiresAt: null,
  createdAt: '2026-11-22T01:30:00.000Z',
  createdBy: { __typename: 'Person', id: '5', name: 'Ana Moreira' },
  course: { __typename: 'Course', id: '3', title: 'Botany' },
  ...changed,
});

interface Page {
  readonly invitations: readonly InvitationRowFragment[];
  readonly asked?: InvitationListQueryVariables;
  readonly next?: string;
  readonly total?: number | null;
}
const variablesOf = (asked: InvitationListQueryVariables = {}) => ({
  search: null,
  courseId: null,
  order: 'CREATED_AT_DESC' as const,
  statuses: null,
  first: 25,
  after: null,
  last: null,
  before: null,
  ...asked,
});
const listIs = ({ invitations, asked, next, total = invitations.length }: Page) =>
  ({
    request: { query: InvitationListDocument, variables: variablesOf(asked) },
    maxUsageCount: 2,
    result: {
      data: {
        invitations: {
          __typename: 'InvitationConnection',
          nodes: invitations,
          pageInfo: {
            __typename: 'PageInfo',
            hasNextPage: next !== undefined,
            hasPreviousPage: asked?.after !== undefined,
            startCursor: 's',
            endCursor: next ?? null,
          },
          totalCount: total,
        },
      },
    },
  }) satisfies MockLink.MockedResponse<InvitationListQuery>;

function CourseFilter({ value, onChange }: SlotProps['courseFilter']) {
  return <button onClick={() => onChange('3')}>course: {value ?? 'all'}</button>;
}
const open = (mocks: readonly MockLink.MockedResponse[], at = '/invitations', wide = true) =>
  renderPage({
    at,
    mocks,
    wide,
    slots: { courseFilter: [CourseFilter] },
    routes: [
      { path: '/invitations', Component: InvitationListPage },
      { path: '*', element: <p>elsewhere</p> },
    ],
  });

describe('The list of invitations', () => {
  it('shows title, course, code, status, uses against the limit, expiration, creation and creator of each', async () => {
    open([listIs({ invitations: [anInvitation({ expiresAt: inAnHour() })] })]);
    const row = await screen.findByRole('row', { name: /Evening group/ });
    expect(within(row).getByRole('link', { name: 'Evening group' })).toHaveAttribute('href', '/invitations/11');
    expect(row).toHaveTextContent('Botany');
    expect(row).toHaveTextContent('AB2K7MZ');
    expect(row).toHaveTextContent('Active');
    expect(within(row).getByRole('meter', { name: 'Uses' })).toHaveAttribute('aria-valuetext', '18 of 30');
    expect(row).toHaveTextContent('in 1 hour');
    expect(row).toHaveTextContent('Nov 21, 2026 by Ana Moreira');
    expect(within(screen.getByRole('navigation', { name: 'Pages' })).getByText('1–1 of 1')).toBeInTheDocument();
  });

  it('shows dates in the zone of the institution, which it names once', async () => {
    open([listIs({ invitations: [anInvitation({ expiresAt: '2027-01-31T02:00:00.000Z' })] })]);
    expect(await screen.findByRole('row', { name: /Jan 30, 2027, 11:00 PM/ })).toBeInTheDocument();
    expect(screen.getByText('Times are Sao Paulo time (GMT-3).')).toBeInTheDocument();
  });

  it('has two stops for Tab in each row: its link, and its copy buttons with the arrow keys between them', async () => {
    const { user } = open([listIs({ invitations: [anInvitation(), anInvitation({ id: '12', title: 'Next group' })] })]);
    (await screen.findByRole('link', { name: 'Evening group' })).focus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Copy code for Evening group' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: 'Copy link for Evening group' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('link', { name: 'Evening group' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Copy link for Evening group' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('button', { name: 'Copy code for Evening group' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('link', { name: 'Next group' })).toHaveFocus();
  });

  it('opens an invitation with the way back to the same filters and page', async () => {
    const asked = { statuses: ['ACTIVE' as const], after: 'c1' };
    const { user, router } = open(
      [listIs({ invitations: [anInvitation()], asked })],
      '/invitations?status=ACTIVE&after=c1&page=2',
    );
    await user.click(await screen.findByRole('link', { name: 'Evening group' }));
    expect(listPathFrom(router.state.location.state)).toBe('/invitations?status=ACTIVE&after=c1&page=2');
  });

  it('shows every status as a word', async () => {
    const statuses = ['ACTIVE', 'EXPIRED', 'LIMIT_REACHED', 'INACTIVE'] as const;
    open([listIs({ invitations: statuses.map((status, id) => anInvitation({ id: String(id), status })) })]);
    const table = await screen.findByRole('table');
    for (const word of ['Active', 'Expired', 'Full', 'Inactive']) {
      expect(within(table).getByText(word)).toBeInTheDocument();
    }
  });

  it('copies code and link with one click, and says so', async () => {
    const { user } = open([listIs({ invitations: [anInvitation()] })]);
    await user.click(await screen.findByRole('button', { name: 'Copy code for Evening group' }));
    expect(await navigator.clipboard.readText()).toBe('AB2K7MZ');
    expect(await screen.findByRole('tooltip', { name: 'Copied' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy link for Evening group' }));
    expect(await navigator.clipboard.readText()).toBe('https://school.example/i/AB2K7MZ');
  });

  it('shows cards instead of columns on a phone', async () => {
    open([listIs({ invitations: [anInvitation()] })], '/invitations', false);
    const card = await screen.findByRole('listitem');
    expect(card).toHaveTextContent(
      /Evening group.*Active.*Botany.*Nov 21, 2026 by Ana Moreira.*No expiration.*AB2K7MZ.*18 of 30/,
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('keeps its filters in the URL, and reads them from there', async () => {
    const only = anInvitation({ id: '12', title: 'Only this', status: 'EXPIRED' });
    const { user, router } = open(
      [
        listIs({ invitations: [anInvitation()], asked: { statuses: ['ACTIVE'] } }),
        listIs({ invitations: [anInvitation(), only], asked: { statuses: ['EXPIRED', 'ACTIVE'] } }),
        listIs({ invitations: [only], asked: { statuses: ['EXPIRED', 'ACTIVE'], courseId: '3' } }),
      ],
      '/invitations?status=ACTIVE',
    );
    expect(await screen.findByRole('checkbox', { name: 'Active' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Expired' }));
    expect(await screen.findByRole('link', { name: 'Only this' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'course: all' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Evening group' })).not.toBeInTheDocument());
    expect(router.state.location.search).toBe('?course=3&status=EXPIRED&status=ACTIVE');
  });

  it('searches while the person types, and keeps the search in the URL', async () => {
    const { user, router } = open([
      listIs({ invitations: [anInvitation()] }),
      listIs({ invitations: [anInvitation({ id: '12', title: 'Morning group' })], asked: { search: 'morn' } }),
    ]);
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'morn{Enter}');
    expect(await screen.findByRole('link', { name: 'Morning group' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?search=morn');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByRole('link', { name: 'Evening group' })).toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  });

  it('sorts by the chosen order, and keeps it in the URL', async () => {
    const { user, router } = open([
      listIs({ invitations: [anInvitation()] }),
      listIs({ invitations: [anInvitation({ id: '12', title: 'A first' })], asked: { order: 'TITLE_ASC' } }),
    ]);
    await user.click(await screen.findByRole('combobox', { name: 'Sort by' }));
    await user.click(await screen.findByRole('option', { name: 'Title' }));
    expect(await screen.findByRole('link', { name: 'A first' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?order=TITLE_ASC');
  });

  it('opens the next and the previous page, and keeps the page in the URL', async () => {
    const first = { invitations: [anInvitation()], next: 'c1', total: 2 };
    const second = { invitations: [anInvitation({ id: '12', title: 'Older' })], asked: { after: 'c1' }, total: 2 };
    const { user, router } = open([listIs(first), listIs(second)]);
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('link', { name: 'Older' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?after=c1&page=2');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByRole('link', { name: 'Evening group' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  it.each([
    [
      'with the cursor of another list or order',
      { errors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT' } }] },
    ],
    ['that nothing follows any more', listIs({ invitations: [] }).result],
  ])('shows the first page in place of one %s', async (_, result) => {
    const { router } = open(
      [{ ...listIs({ invitations: [], asked: { after: 'c9' } }), result }, listIs({ invitations: [anInvitation()] })],
      '/invitations?after=c9&page=4',
    );
    expect(await screen.findByRole('link', { name: 'Evening group' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  it('offers to create the first invitation', async () => {
    open([listIs({ invitations: [] })]);
    expect(await screen.findByRole('heading', { name: 'No invitations yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New invitation' })).toHaveAttribute('href', '/invitations/new');
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });

  it('offers to clear the filters if no invitation matches', async () => {
    const { user, router } = open(
      [listIs({ invitations: [], asked: { statuses: ['EXPIRED'] } }), listIs({ invitations: [anInvitation()] })],
      '/invitations?status=EXPIRED',
    );
    expect(await screen.findByRole('heading', { name: 'No matching invitations' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Clear filters' }));
    expect(await screen.findByRole('link', { name: 'Evening group' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  it('says when it could not be loaded, and tries again', async () => {
    const { user } = open([
      { request: { query: InvitationListDocument, variables: variablesOf() }, error: noConnection() },
      listIs({ invitations: [anInvitation()] }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Invitations couldn’t be loaded' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Evening group' })).toBeInTheDocument();
  });

  it('says that there are more than are counted', async () => {
    open([listIs({ invitations: [anInvitation()], total: null })]);
    expect(await screen.findByText('1–1 of more than 10,000')).toBeInTheDocument();
  });
});
