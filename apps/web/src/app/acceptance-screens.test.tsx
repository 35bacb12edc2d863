import '@testing-library/jest-dom';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anInvitation,
  documentOf,
  invitationPage,
  outcome,
  outcomeAsViewer,
  successAsViewer,
} from '../../test/acceptance-data.js';
import { noConnection, stubNetwork } from '../../test/stub-network.js';
import type { AcceptancePage } from '../features/acceptance/page-state.js';
import { AcceptanceApp } from './acceptance-app.js';

const show = (page: AcceptancePage) => render(<AcceptanceApp document={documentOf(page)} />);
const heading = (name: string) => screen.getByRole('heading', { level: 1, name });
const link = (name: string) => screen.getByRole('link', { name });

beforeEach(() => {
  history.replaceState(null, '', '/i/AB2K7MZ');
  sessionStorage.clear();
});

describe('An active invitation', () => {
  const showInvitation = (more: Parameters<typeof anInvitation>[0] = {}) =>
    render(<AcceptanceApp document={invitationPage({ invitation: anInvitation(more) })} />);

  it('shows the school first, then the title and the course, and names the page after them', () => {
    showInvitation();
    expect(screen.getByRole('banner')).toHaveTextContent('Escola Aurora');
    expect(heading('Autumn term')).toBeInTheDocument();
    expect(screen.getByText('Introduction to Programming')).toBeInTheDocument();
    expect(document.title).toBe('Autumn term · Escola Aurora');
    expect(screen.queryByText(/spots? left|Expires/)).not.toBeInTheDocument();
  });

  it('shows the spots left, and the expiration in the zone of the institution, which it names', () => {
    showInvitation({ remainingSpots: 1, expiresAt: '2026-12-01T02:59:59.000Z' });
    expect(screen.getByText('1 spot left')).toBeInTheDocument();
    expect(screen.getByText(/^Expires Nov 30, 2026.*11:59.*Sao Paulo/)).toBeInTheDocument();
  });

  it('leaves out spots that say nothing to a student', () => {
    showInvitation({ remainingSpots: 1_000_000 });
    expect(screen.queryByText(/spots left/)).not.toBeInTheDocument();
  });

  it('keeps the line breaks of the description and reads none of it as HTML', () => {
    showInvitation({ description: 'Bring a pen.\n<b>And paper.</b>' });
    expect(screen.getByText(/Bring a pen/).textContent).toBe('Bring a pen.\n<b>And paper.</b>');
  });

  it('folds a long description in an element that unfolds without JavaScript', () => {
    showInvitation({ description: 'Much to tell. '.repeat(60) });
    expect(screen.getByText('Read more').closest('summary')).toBeInTheDocument();
  });

  it('takes no focus on loading, and announces nothing', () => {
    showInvitation();
    expect(document.body).toHaveFocus();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('“You’re in”', () => {
  const accepted = { kind: 'accepted', code: 'AB2K7MZ', courseTitle: 'Botany', isSignedIn: false } as const;

  it('leads to the mailbox of a well-known domain, and below it to signing in with this email', () => {
    show({ ...accepted, email: 'ana+school@gmail.com' });
    expect(heading('You’re in.')).not.toHaveFocus();
    expect(screen.getByText('You’ve joined Botany at Escola Aurora.')).toBeInTheDocument();
    expect(screen.getByText(/Your password is on its way to ana\+school@gmail.com/)).toBeInTheDocument();
    expect(link('Open Gmail')).toHaveAttribute('href', 'https://mail.google.com/');
    expect(link('Sign in')).toHaveAttribute('href', '/sign-in#email=ana%2Bschool%40gmail.com');
    expect(link('Join with another email')).toHaveAttribute('href', '/i/AB2K7MZ?form');
  });

  it('says to open the email where its website is not known', () => {
    show({ ...accepted, email: 'ana@school.example' });
    expect(screen.getByText(/Open your email to find it/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /^Open/ })).not.toBeInTheDocument();
  });

  it('leads a signed-in person to their courses', () => {
    show({ ...accepted, email: 'ana@gmail.com', isSignedIn: true });
    expect(link('Open my courses')).toHaveAttribute('href', '/my-courses');
    expect(screen.queryByText(/password/)).not.toBeInTheDocument();
  });

  it('names the school where the course can no longer be looked up', () => {
    show({ ...accepted, email: 'ana@gmail.com', courseTitle: null });
    expect(screen.getByText('You’ve joined at Escola Aurora.')).toBeInTheDocument();
  });
});

describe('An invitation that cannot be accepted', () => {
  const unavailable = { kind: 'unavailable', code: 'AB2K7MZ', invitation: null, wasOpen: false } as const;

  it('is not valid where the code is unknown or inactive, with a link to type it again', () => {
    show({ ...unavailable, reason: 'UNKNOWN_OR_INACTIVE' });
    expect(heading('This invitation is not valid')).toBeInTheDocument();
    expect(screen.getByRole('banner')).toHaveTextContent('Escola Aurora');
    expect(screen.getByText('AB2K7MZ')).toBeInTheDocument();
    expect(link('Enter a code')).toHaveAttribute('href', '/join');
  });

  it('has expired: whose, and when', () => {
    const invitation = anInvitation({ status: 'EXPIRED', expiresAt: '2026-11-01T02:59:59.000Z' });
    show({ ...unavailable, reason: 'EXPIRED', invitation });
    expect(heading('This invitation has expired')).toBeInTheDocument();
    expect(screen.getByText('Introduction to Programming at Escola Aurora')).toBeInTheDocument();
    expect(screen.getByText(/^It expired Oct 31, 2026/)).toBeInTheDocument();
    expect(link('Sign in')).toHaveAttribute('href', '/sign-in');
  });

  it('is full: whose, with a link to sign in for whoever joined before', () => {
    show({ ...unavailable, reason: 'LIMIT_REACHED', invitation: anInvitation({ remainingSpots: 0 }) });
    expect(heading('This invitation is full')).toBeInTheDocument();
    expect(screen.getByText('Introduction to Programming at Escola Aurora')).toBeInTheDocument();
    expect(link('Sign in')).toHaveAttribute('href', '/sign-in');
  });

  it.each([
    ['LIMIT_REACHED', 'This invitation is full'],
    ['EXPIRED', 'This invitation has expired'],
    ['UNKNOWN_OR_INACTIVE', 'This invitation is no longer valid'],
    ['OTHER_EMAIL', 'This code is for another email'],
  ] as const)('became %s while the form was open: it says so, with the course', async (reason, name) => {
    stubNetwork({ AcceptInvitation: [outcome({ __typename: 'InvitationUnavailableError', reason })] });
    render(<AcceptanceApp document={invitationPage()} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ana');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your email' }), 'ana@example.org{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name })).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(name));
    expect(document.title).toBe(`${name} · Escola Aurora`);
    expect(screen.getByText('Introduction to Programming at Escola Aurora')).toBeInTheDocument();
    expect(screen.queryByText('AB2K7MZ')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Enter a code' })).not.toBeInTheDocument();
  });
});

describe('A page that could not be loaded', () => {
  it('says so, with a link that loads it again', () => {
    render(<AcceptanceApp document={{ institution: null, page: { kind: 'failed', error: { kind: 'UNEXPECTED' } } }} />);
    expect(heading('Something went wrong')).toBeInTheDocument();
    expect(screen.getByText('Try again').closest('a')).toHaveAttribute('href', '');
  });

  it('counts down after too many codes', () => {
    jest.useFakeTimers();
    try {
      show({ kind: 'failed', error: { kind: 'RATE_LIMITED', retryAfterSeconds: 845 } });
      expect(heading('Too many attempts')).toBeInTheDocument();
      expect(screen.getByRole('timer')).toHaveTextContent('14:05');
      act(() => jest.advanceTimersByTime(845_000));
      expect(screen.getByRole('status')).toHaveTextContent('You can try again now.');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('An invitation for a signed-in person', () => {
  const viewer = { name: 'Ana Lima', email: 'ana@example.org' };
  const button = () => screen.getByRole('button', { name: 'Accept invitation' });

  it('shows whose account it is, asks for nothing, and offers another email', () => {
    render(<AcceptanceApp document={invitationPage({ viewer })} />);
    expect(screen.getByText('Signed in as Ana Lima')).toBeInTheDocument();
    expect(screen.getByText('ana@example.org')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(link('Use another email')).toHaveAttribute('href', '/i/AB2K7MZ?form');
  });

  it('is accepted by one tap, and leads to their courses', async () => {
    const sent = stubNetwork({ AcceptInvitationAsViewer: [successAsViewer] });
    render(<AcceptanceApp document={invitationPage({ viewer })} />);
    await userEvent.click(button());
    expect(await screen.findByRole('heading', { level: 1, name: 'You’re in.' })).toHaveFocus();
    expect(link('Open my courses')).toBeInTheDocument();
    expect(sent).toEqual([{ name: 'AcceptInvitationAsViewer', variables: { input: { code: 'AB2K7MZ' } } }]);
  });

  it('can be tried again after a lost connection', async () => {
    const sent = stubNetwork({ AcceptInvitationAsViewer: [noConnection(), successAsViewer] });
    render(<AcceptanceApp document={invitationPage({ viewer })} />);
    await userEvent.click(button());
    expect(await screen.findByRole('heading', { name: 'No connection' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'You’re in.' });
    expect(sent).toHaveLength(2);
  });

  it('shows that the limit of attempts is reached, and for how long', async () => {
    const tooMany = outcomeAsViewer({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 65 });
    stubNetwork({ AcceptInvitationAsViewer: [tooMany] });
    render(<AcceptanceApp document={invitationPage({ viewer })} />);
    await userEvent.click(button());
    expect(await screen.findByRole('timer')).toHaveTextContent('1:05');
  });
});
