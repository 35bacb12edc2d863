import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPreview, outcome, success } from '../../test/acceptance-data.js';
import { data, held, noConnection, stubNetwork, topLevelError } from '../../test/stub-network.js';
import { JoinApp } from './join-app.js';

type Answers = Parameters<typeof stubNetwork>[0][string];

/** The page of an open invitation, whose acceptance is answered by these in turn. */
function openInvitation(...accepting: Answers) {
  const sent = stubNetwork({ InvitationPreview: [data(aPreview())], AcceptInvitation: accepting });
  history.replaceState(null, '', '/i/AB2K7MZ');
  render(<JoinApp embedded={aPreview()} />);
  return sent;
}

const nameField = () => screen.getByRole('textbox', { name: 'Your name' });
const emailField = () => screen.getByRole('textbox', { name: 'Your email' });
const button = (name = 'Accept invitation') => screen.getByRole('button', { name });

async function fillIn(name: string, email: string, user = userEvent.setup()) {
  if (name) await user.type(nameField(), name);
  if (email) await user.type(emailField(), email);
  await user.click(button());
}

const tooMany = outcome({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 65 });

describe('the acceptance route, accepting', () => {
  it('asks for name and email in fields that the browser can fill', () => {
    openInvitation();
    expect(nameField()).toHaveAttribute('autocomplete', 'name');
    expect(emailField()).toHaveAttribute('autocomplete', 'email');
    expect(emailField()).toHaveAttribute('inputmode', 'email');
    expect(nameField()).toBeRequired();
    expect(emailField()).toBeRequired();
  });

  it('sends what the rules make of what was typed, and tells the same success to everybody', async () => {
    const sent = openInvitation(success);
    await fillIn('  Ana   Lima ', 'Ana@Example.org');
    const heading = await screen.findByRole('heading', { level: 1, name: "You're in." });
    expect(heading).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent("You're in."));
    expect(document.title).toBe("You're in");
    expect(
      screen.getByText('New here? Your password is on its way to your email. Otherwise sign in.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    const input = { code: 'AB2K7MZ', name: 'Ana Lima', email: 'ana@example.org' };
    expect(sent).toEqual([{ name: 'AcceptInvitation', variables: { input } }]);
  });

  it('tells every broken rule beside its field, sends nothing, and puts the focus into the first', async () => {
    const sent = openInvitation(success);
    await fillIn('', 'ana@');
    expect(nameField()).toBeInvalid();
    expect(nameField()).toHaveAccessibleDescription('Enter your name.');
    expect(nameField()).toHaveFocus();
    expect(emailField()).toBeInvalid();
    expect(emailField()).toHaveAccessibleDescription(/This is not an email address/);
    expect(sent).toEqual([]);
  });

  it('puts the focus into the wrong field again when it is still wrong', async () => {
    openInvitation(success);
    await fillIn('Ana', 'ana@');
    expect(emailField()).toHaveFocus();
    await userEvent.click(button());
    expect(emailField()).toHaveFocus();
  });

  it('takes back what it said of a field as soon as it is typed in', async () => {
    openInvitation(success);
    await fillIn('', 'ana@');
    await userEvent.type(emailField(), 'example.org');
    expect(emailField()).toBeValid();
    expect(nameField()).toBeInvalid();
  });

  it('tells the rules that only the server knows beside their field too', async () => {
    const issues = [{ path: 'email', code: 'A_RULE_TO_COME' }];
    openInvitation(outcome({ __typename: 'InvalidInputError', issues }));
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByText(/Something is wrong here/)).toBeInTheDocument();
    expect(emailField()).toHaveFocus();
  });

  it('says that it is sending, and sends once however often the button is pressed', async () => {
    const { answer, release } = held(success);
    const sent = openInvitation(answer);
    await fillIn('Ana', 'ana@example.org');
    const busy = button('Sending…');
    expect(busy).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('Sending…');
    await userEvent.click(busy);
    await userEvent.type(emailField(), '{Enter}');
    expect(sent).toHaveLength(1);
    release();
    await screen.findByRole('heading', { level: 1, name: "You're in." });
  });

  it.each([
    ['LIMIT_REACHED', 'Every spot is taken'],
    ['EXPIRED', 'This invitation has expired'],
    ['UNKNOWN_OR_INACTIVE', 'This invitation is not valid'],
  ] as const)('tells an invitation that has become %s meanwhile', async (reason, heading) => {
    openInvitation(outcome({ __typename: 'InvitationUnavailableError', reason }));
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(heading));
    expect(document.title).toBe(heading);
  });

  it.each([
    ['the API', tooMany],
    ['the limit of the whole', topLevelError('RATE_LIMITED', 429, { 'retry-after': '65' })],
  ])('keeps what was typed after too many attempts told by %s, and counts down', async (_by, refusal) => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const sent = openInvitation(refusal, success);
      await fillIn('Ana', 'ana@example.org', user);
      expect(await screen.findByRole('heading', { name: 'Too many attempts' })).toHaveFocus();
      expect(screen.getByRole('timer')).toHaveTextContent('1:05');
      expect(nameField()).toHaveValue('Ana');
      expect(emailField()).toHaveValue('ana@example.org');
      expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');

      act(() => jest.advanceTimersByTime(6_000));
      expect(screen.getByRole('timer')).toHaveTextContent('0:59');
      await user.click(button('Try again'));
      expect(sent).toHaveLength(1);

      act(() => jest.advanceTimersByTime(60_000));
      expect(screen.getByRole('status')).toHaveTextContent('You can try again now.');
      await user.click(button('Try again'));
      expect(await screen.findByRole('heading', { level: 1, name: "You're in." })).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['No connection', noConnection()],
    ['Something went wrong', topLevelError('INTERNAL_SERVER_ERROR', 500)],
  ])('keeps what was typed and can be sent again: %s', async (heading, failure) => {
    const sent = openInvitation(failure, success);
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByRole('heading', { name: heading })).toHaveFocus();
    expect(within(screen.getByRole('form')).getByText(/What you typed is kept/)).toBeInTheDocument();
    expect(emailField()).toHaveValue('ana@example.org');
    await userEvent.click(button('Try again'));
    expect(await screen.findByRole('heading', { level: 1, name: "You're in." })).toBeInTheDocument();
    expect(sent).toHaveLength(2);
  });
});
