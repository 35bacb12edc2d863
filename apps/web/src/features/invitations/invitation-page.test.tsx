import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import {
  ActivateInvitationDocument,
  type ActivateInvitationMutation,
  DeactivateInvitationDocument,
  type DeactivateInvitationMutation,
  InvitationPageDocument,
  type InvitationPageQuery,
} from '../../gql/dashboard.js';
import { JUST_CREATED } from './just-created.js';
import { InvitationPage } from './invitation-page.js';

type Invitation = NonNullable<InvitationPageQuery['invitation']>;
const request = { query: InvitationPageDocument, variables: { id: '11' } };
const anInvitation = (changed: Partial<Invitation> = {}): Invitation => ({
  __typename: 'Invitation',
  id: '11',
  title: 'Evening group',
  code: 'AB2K7MZ',
  url: 'https://school.example/i/AB2K7MZ',
  status: 'ACTIVE',
  isActive: true,
  description: 'Bring a notebook.',
  backgroundImageUrl: null,
  uses: 18,
  usageLimit: 30,
  remainingSpots: 12,
  expiresAt: '2027-01-31T02:00:00.000Z',
  createdAt: '2026-11-22T01:00:00.000Z',
  createdBy: { __typename: 'Person', id: '2', name: 'Ana Moreira' },
  course: { __typename: 'Course', id: '3', title: 'Botany' },
  ...changed,
});
const invitationIs = (invitation: Invitation | null): MockLink.MockedResponse<InvitationPageQuery> => ({
  request,
  maxUsageCount: 2,
  result: { data: { invitation } },
});
const switched = { __typename: 'Invitation', id: '11' } as const;
const deactivationIs = (
  deactivateInvitation: DeactivateInvitationMutation['deactivateInvitation'],
): MockLink.MockedResponse<DeactivateInvitationMutation> => ({
  request: { query: DeactivateInvitationDocument, variables: { input: { id: '11' } } },
  result: { data: { deactivateInvitation } },
});
const activationIs = (
  activateInvitation: ActivateInvitationMutation['activateInvitation'],
): MockLink.MockedResponse<ActivateInvitationMutation> => ({
  request: { query: ActivateInvitationDocument, variables: { input: { id: '11' } } },
  result: { data: { activateInvitation } },
});
const deactivated = deactivationIs({
  __typename: 'DeactivateInvitationSuccess',
  invitation: { ...switched, isActive: false, status: 'INACTIVE' },
});
const activated = activationIs({
  __typename: 'ActivateInvitationSuccess',
  invitation: { ...switched, isActive: true, status: 'ACTIVE' },
});

const open = (...mocks: readonly MockLink.MockedResponse[]) => openWith(null, ...mocks);
const openWith = (state: unknown, ...mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({
    state,
    slots: { invitationSections: [({ invitationId }) => <p>acceptances of {invitationId}</p>] },
    at: '/invitations/11',
    mocks,
    routes: [
      {
        path: '/invitations/:id',
        Component: InvitationPage,
      },
    ],
  });

describe('one invitation', () => {
  it('shows code and link to share, and copies either with one click', async () => {
    const { user } = open(invitationIs(anInvitation()));
    const panel = await screen.findByRole('region', { name: 'Share' });
    expect(panel).toHaveTextContent('AB2K7MZ');
    expect(panel).toHaveTextContent('school.example/join');
    const link = within(panel).getByRole('link', { name: /^https:\/\/school.example\/i\/AB2K7MZ.*new tab$/ });
    expect(link).toHaveAttribute('href', 'https://school.example/i/AB2K7MZ');
    expect(link).toHaveAttribute('target', '_blank');
    await user.click(within(panel).getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe('https://school.example/i/AB2K7MZ');
    expect(within(panel).getByRole('button', { name: 'Copied' })).toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: 'Copy code' }));
    expect(await navigator.clipboard.readText()).toBe('AB2K7MZ');
  });

  it('shows current uses, status and remaining spots', async () => {
    open(invitationIs(anInvitation()));
    expect(await screen.findByText('Active')).toBeInTheDocument();
    expect(screen.getByText('Current uses').nextSibling).toHaveTextContent('18');
    expect(screen.getByText('Spots left').nextSibling).toHaveTextContent('12');
    expect(screen.getByText('acceptances of 11')).toBeInTheDocument();
  });

  it('says that spots are unlimited where there is no limit', async () => {
    open(invitationIs(anInvitation({ usageLimit: null, remainingSpots: null })));
    expect((await screen.findByText('Spots left')).nextSibling).toHaveTextContent('No limit');
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  });

  it('shows the expiration in the zone of the institution, with course, description and creator', async () => {
    open(invitationIs(anInvitation()));
    const details = await screen.findByRole('region', { name: 'Details' });
    expect(details).toHaveTextContent(/Jan 30, 2027, 11:00\sPM, Sao Paulo time \(GMT-3\)/);
    expect(details).toHaveTextContent('Botany');
    expect(details).toHaveTextContent('Bring a notebook.');
    expect(details).toHaveTextContent('Created by Ana Moreira on Nov 21, 2026');
  });

  it.each([
    ['EXPIRED', /Expired\. The link/],
    ['LIMIT_REACHED', /All spots are taken/],
    ['INACTIVE', /Inactive\. The link/],
  ] as const)('warns that nobody can accept it while it is %s', async (status, sentence) => {
    open(invitationIs(anInvitation({ status, isActive: status !== 'INACTIVE' })));
    expect(await screen.findByRole('region', { name: 'Share' })).toHaveTextContent(sentence);
  });

  it('is deactivated at once, and the change can be undone', async () => {
    const { user } = open(invitationIs(anInvitation()), deactivated, activated);
    await user.click(await screen.findByRole('button', { name: 'Deactivate' }));
    expect(await screen.findByText('Inactive')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Active')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument());
  });

  it('is activated at once, and the change can be undone', async () => {
    const { user } = open(invitationIs(anInvitation({ isActive: false, status: 'INACTIVE' })), activated, deactivated);
    await user.click(await screen.findByRole('button', { name: 'Activate' }));
    expect(await screen.findByText('Active')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Inactive')).toBeInTheDocument();
  });

  it.each([
    ['server cannot be reached', { error: noConnection() }, /Can’t reach the server/],
    [
      'invitation is gone',
      { result: { data: { deactivateInvitation: { __typename: 'NotFoundError' } } } },
      /no longer exists/,
    ],
  ])('says in an alert that it could not be deactivated if the %s', async (_case, answer, sentence) => {
    const { user } = open(invitationIs(anInvitation()), { request: deactivated.request, ...answer });
    await user.click(await screen.findByRole('button', { name: 'Deactivate' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByText('Active')).toBeInTheDocument();
  });

  it('says that it is ready after it was created, until it is changed', async () => {
    const { user } = openWith(JUST_CREATED, invitationIs(anInvitation({ uses: 0 })), deactivated, activated);
    expect(await screen.findByText(/Your invitation is ready/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Deactivate' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Active')).toBeInTheDocument();
    expect(screen.queryByText(/Your invitation is ready/)).not.toBeInTheDocument();
  });

  it('does not say that it is ready once somebody has accepted it', async () => {
    openWith(JUST_CREATED, invitationIs(anInvitation({ uses: 1 })));
    expect(await screen.findByText('Active')).toBeInTheDocument();
    expect(screen.queryByText(/Your invitation is ready/)).not.toBeInTheDocument();
  });

  it('folds a long description, and unfolds it on demand', async () => {
    const { user } = open(invitationIs(anInvitation({ description: 'Bring paper. '.repeat(300) })));
    const fold = (await screen.findByText('Read more')).closest('details');
    expect(fold).not.toHaveAttribute('open');
    await user.click(screen.getByText('Read more'));
    expect(fold).toHaveAttribute('open');
  });

  it('shows title and description in the direction of their script', async () => {
    open(invitationIs(anInvitation({ title: 'שיעור ערב.', description: 'להביא מחברת.' })));
    const heading = await screen.findByRole('heading', { level: 1, name: 'שיעור ערב.' });
    expect(heading.firstElementChild?.tagName).toBe('BDI');
    expect(screen.getByText('להביא מחברת.')).toHaveAttribute('dir', 'auto');
  });

  it('says why it cannot be activated while its course is archived', async () => {
    const { user } = open(
      invitationIs(anInvitation({ isActive: false, status: 'INACTIVE' })),
      activationIs({ __typename: 'NotAllowedError' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Activate' }));
    expect(await screen.findByText(/Its course is archived/)).toBeInTheDocument();
  });

  it('says that there is no such invitation, with a link to the list', async () => {
    open(invitationIs(null));
    expect(await screen.findByRole('heading', { level: 1, name: 'Invitation not found' })).toBeInTheDocument();
    for (const link of screen.getAllByRole('link', { name: 'All invitations' })) {
      expect(link).toHaveAttribute('href', '/invitations');
    }
  });

  it('says when it could not be loaded, and tries again', async () => {
    const { user } = open({ request, error: noConnection() }, invitationIs(anInvitation()));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Evening group' })).toBeInTheDocument();
  });
});
