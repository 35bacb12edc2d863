import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPreview, noPreview } from '../../test/acceptance-data.js';
import { data, held, noConnection, page, stubNetwork, topLevelError } from '../../test/stub-network.js';
import { JoinApp } from './join-app.js';

function open(path: string) {
  history.replaceState(null, '', path);
  return render(<JoinApp />);
}

describe('The acceptance route, loading an invitation', () => {
  it('shows the shape of the invitation while it is on its way, and says so', async () => {
    const { answer, release } = held(data(aPreview()));
    stubNetwork({ InvitationPreview: [answer] });
    open('/i/AB2K7MZ');
    expect(screen.getByRole('heading', { level: 1, name: 'Opening your invitation…' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Opening your invitation…');
    release();
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn term' })).toBeInTheDocument();
  });

  it('shows the title, the institution and the course, and names the page after them', async () => {
    stubNetwork({ InvitationPreview: [data(aPreview())] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn term' })).toBeInTheDocument();
    expect(screen.getByText('Escola Aurora invites you')).toBeInTheDocument();
    expect(screen.getByText('Introduction to Programming')).toBeInTheDocument();
    expect(document.title).toBe('Autumn term · Escola Aurora');
    expect(screen.queryByText(/spots? left/)).not.toBeInTheDocument();
    expect(screen.queryByText(/Open until/)).not.toBeInTheDocument();
  });

  it('shows the spots left and the deadline in the zone of the institution, which it names', async () => {
    const limits = { remainingSpots: 1, expiresAt: '2026-12-01T02:59:59.000Z' };
    stubNetwork({ InvitationPreview: [data(aPreview(limits))] });
    open('/i/AB2K7MZ');
    expect(await screen.findByText('1 spot left')).toBeInTheDocument();
    const deadline = screen.getByText(/^Open until Monday, November 30, 2026/);
    expect(deadline.textContent).toMatch(/11:59\sPM \(Brasilia (Standard )?Time\)$/);
  });

  it('keeps the line breaks of the description and reads none of it as HTML', async () => {
    stubNetwork({ InvitationPreview: [data(aPreview({ description: 'Bring a pen.\n<b>And paper.</b>' }))] });
    open('/i/AB2K7MZ');
    const description = await screen.findByText(/Bring a pen/);
    expect(description.textContent).toBe('Bring a pen.\n<b>And paper.</b>');
  });

  it('folds a long description, and unfolds it on demand', async () => {
    stubNetwork({ InvitationPreview: [data(aPreview({ description: 'Much to tell. '.repeat(60) }))] });
    open('/i/AB2K7MZ');
    const toggle = await screen.findByRole('button', { name: 'Read all of it', expanded: false });
    await userEvent.click(toggle);
    expect(screen.getByRole('button', { name: 'Show less', expanded: true })).toBeInTheDocument();
  });

  it.each(['/i/ab2k7mz', '/i/AB2-K7MZ', '/i/AB2%20K7MZ/'])('reads the code in %s', async (path) => {
    const sent = stubNetwork({ InvitationPreview: [data(aPreview())] });
    open(path);
    await screen.findByRole('heading', { level: 1, name: 'Autumn term' });
    expect(sent).toEqual([{ name: 'InvitationPreview', variables: { code: 'AB2K7MZ' } }]);
  });

  it.each([
    ['unknown', noPreview],
    ['inactive', aPreview({ status: 'INACTIVE' })],
  ])('shows an %s code as not valid, with a link to type it again', async (_kind, preview) => {
    stubNetwork({ InvitationPreview: [data(preview)] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'This invitation is not valid' })).toBeInTheDocument();
    expect(screen.getByText('AB2K7MZ')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Type it again' })).toHaveAttribute('href', '/join');
    expect(screen.getByText(/Ask the person who sent it/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('This invitation is not valid'));
  });

  it.each(['/i/hello', '/i/', '/i/%E0%A4%A'])(
    'shows %s, which holds no code, as not valid without a request',
    (path) => {
      const sent = stubNetwork({});
      open(path);
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This invitation is not valid');
      expect(sent).toEqual([]);
    },
  );

  it('says that an invitation has expired, and when', async () => {
    const expired = aPreview({ status: 'EXPIRED', expiresAt: '2026-11-01T02:59:59.000Z' });
    stubNetwork({ InvitationPreview: [data(expired)] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'This invitation has expired' })).toBeInTheDocument();
    expect(screen.getByText(/It was open until Saturday, October 31, 2026/)).toBeInTheDocument();
    expect(screen.getByText(/for a new one/)).toBeInTheDocument();
    expect(document.title).toBe('This invitation has expired');
  });

  it('says that an invitation is full, with a link to sign in', async () => {
    stubNetwork({ InvitationPreview: [data(aPreview({ status: 'LIMIT_REACHED', remainingSpots: 0 }))] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'Every spot is taken' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });

  it('reports a lost connection, tries again on demand, and focuses the outcome', async () => {
    stubNetwork({ InvitationPreview: [noConnection(), data(aPreview())] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'No connection' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn term' })).toHaveFocus();
  });

  it.each([
    ['an error of the API', topLevelError('INTERNAL_SERVER_ERROR', 200)],
    ['a page of a proxy', page(502, '<h1>Bad gateway</h1>')],
  ])('reports %s as an unexpected error', async (_kind, answer) => {
    stubNetwork({ InvitationPreview: [answer] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'Something went wrong' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });

  it('counts down after too many codes, and only then lets one try again', async () => {
    const refused = topLevelError('RATE_LIMITED', 429, { 'retry-after': '845' });
    const sent = stubNetwork({ InvitationPreview: [refused] });
    open('/i/AB2K7MZ');
    expect(await screen.findByRole('heading', { level: 1, name: 'Too many attempts' })).toBeInTheDocument();
    expect(screen.getByRole('timer')).toHaveTextContent('14:05');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(sent).toHaveLength(1);
  });

  it('asks nothing where the page brought the invitation along', async () => {
    const sent = stubNetwork({});
    history.replaceState(null, '', '/i/AB2K7MZ');
    render(<JoinApp embedded={aPreview()} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Autumn term' })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Autumn term · Escola Aurora'));
    expect(sent).toEqual([]);
  });
});
