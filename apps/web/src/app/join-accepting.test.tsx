import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPreview, outcome, success } from '../../test/acceptance-data.js';
import { data, held, noConnection, stubNetwork, topLevelError } from '../../test/stub-network.js';
import type { InputIssueCode } from '../gql/acceptance.js';
import { JoinApp } from './join-app.js';

type Answers = Parameters<typeof stubNetwork>[0][string];

/** The page of an active invitation; its acceptances get these answers, one after the other. */
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

describe('The acceptance route, accepting an invitation', () => {
  it('asks for name and email in fields that the browser can fill', () => {
    openInvitation();
    expect(nameField()).toHaveAttribute('autocomplete', 'name');
    expect(emailField()).toHaveAttribute('autocomplete', 'email');
    expect(emailField()).toHaveAttribute('inputmode', 'email');
    expect(nameField()).toBeRequired();
    expect(emailField()).toBeRequired();
  });

  it('sends the input in its normal form, and shows the same success to everybody', async () => {
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

  it('shows every issue at its field, sends nothing, and focuses the first field', async () => {
    const sent = openInvitation(success);
    await fillIn('', 'ana@');
    expect(nameField()).toBeInvalid();
    expect(nameField()).toHaveAccessibleDescription('Enter your name.');
    expect(nameField()).toHaveFocus();
    expect(emailField()).toBeInvalid();
    expect(emailField()).toHaveAccessibleDescription(/This is not an email address/);
    expect(sent).toEqual([]);
  });

  it('focuses the field again if it is still wrong', async () => {
    openInvitation(success);
    await fillIn('Ana', 'ana@');
    expect(emailField()).toHaveFocus();
    await userEvent.click(button());
    expect(emailField()).toHaveFocus();
  });

  it('removes the error of a field as soon as that is changed', async () => {
    openInvitation(success);
    await fillIn('', 'ana@');
    await userEvent.type(emailField(), 'example.org');
    expect(emailField()).toBeValid();
    expect(nameField()).toBeInvalid();
  });

  it('shows issues that only the server knows at their field too', async () => {
    const issues = [{ path: ['email'], code: 'A_RULE_TO_COME' as InputIssueCode }]; // a later server's
    openInvitation(outcome({ __typename: 'InvalidInputError', issues }));
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByText(/Something is wrong here/)).toBeInTheDocument();
    expect(emailField()).toHaveFocus();
  });

  it('says that it is sending, and sends once even if the button is pressed again', async () => {
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
    ['OTHER_EMAIL', 'This code is for another email'],
  ] as const)('shows that the invitation has become %s meanwhile', async (reason, heading) => {
    openInvitation(outcome({ __typename: 'InvitationUnavailableError', reason }));
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(heading));
    expect(document.title).toBe(heading);
  });

  it.each([
    ['the API', tooMany],
    ['a limit of all requests', topLevelError('RATE_LIMITED', 429, { 'retry-after': '65' })],
  ])('keeps the input after too many attempts by %s, and counts down', async (_by, refusal) => {
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
  ])('keeps the input and can be sent again: %s', async (heading, failure) => {
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
