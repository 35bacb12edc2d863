import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { invitationPage, outcome, success, tooMany } from '../../test/acceptance-data.js';
import { held, noConnection, stubNetwork, topLevelError } from '../../test/stub-network.js';
import type { InputIssueCode } from '../gql/acceptance.js';
import { AcceptanceApp } from './acceptance-app.js';

type Answers = Parameters<typeof stubNetwork>[0][string];

/** The page of an active invitation; its acceptances get these answers, one after the other. */
function openInvitation(...accepting: Answers) {
  const sent = stubNetwork({ AcceptInvitation: accepting });
  const { unmount } = render(<AcceptanceApp document={invitationPage()} />);
  return { sent, unmount };
}

const nameField = () => screen.getByRole('textbox', { name: 'Your name' });
const emailField = () => screen.getByRole('textbox', { name: 'Your email' });
const button = (name = 'Accept invitation') => screen.getByRole('button', { name });
const youAreIn = () => screen.findByRole('heading', { level: 1, name: 'You’re in.' });

async function fillIn(name: string, email: string, user = userEvent.setup()) {
  if (name) await user.type(nameField(), name);
  if (email) await user.type(emailField(), email);
  await user.click(button());
}

beforeEach(() => {
  history.replaceState(null, '', '/i/AB2K7MZ');
  sessionStorage.clear();
  document.cookie = 'matricula_accepted=; Path=/i/AB2K7MZ; Max-Age=0';
});

describe('The form of an invitation', () => {
  it('asks for name and email in fields that the browser can fill', () => {
    openInvitation();
    expect(nameField()).toHaveAttribute('autocomplete', 'name');
    expect(emailField()).toHaveAttribute('autocomplete', 'email');
    expect(emailField()).toHaveAttribute('inputmode', 'email');
    expect(nameField()).toBeRequired();
    expect(emailField()).toBeRequired();
  });

  it('is a native form, which the browser posts where no script runs', () => {
    openInvitation();
    const form = screen.getByRole('form', { name: 'Take your spot' });
    expect(form).toHaveAttribute('method', 'post');
    expect(form).toHaveAttribute('action', '/i/AB2K7MZ#accept');
    expect(nameField()).toHaveAttribute('name', 'name');
    expect(emailField()).toHaveAttribute('name', 'email');
  });

  it('sends the input in its normal form, and shows the same success to everybody', async () => {
    const { sent } = openInvitation(success);
    await fillIn('  Ana   Lima ', 'Ana@Example.org');
    expect(await youAreIn()).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('You’re in.'));
    expect(document.title).toBe('You’re in. · Escola Aurora');
    expect(screen.getByText('You’ve joined Introduction to Programming at Escola Aurora.')).toBeInTheDocument();
    const input = { code: 'AB2K7MZ', name: 'Ana Lima', email: 'ana@example.org' };
    expect(sent).toEqual([{ name: 'AcceptInvitation', variables: { input } }]);
  });

  it('remembers the email for this page, so that a reload shows the success', async () => {
    openInvitation(success);
    await fillIn('Ana', 'ana@example.org');
    await youAreIn();
    expect(document.cookie).toBe('matricula_accepted=ana%40example.org');
    expect(location.href).not.toContain('example.org');
    history.replaceState(null, '', '/i/CD3M8NX');
    expect(document.cookie).toBe('');
  });

  it('is at the invitation’s own URL after accepting behind ?form, so that a reload shows the success', async () => {
    history.replaceState(null, '', '/i/AB2K7MZ?form');
    openInvitation(success);
    await fillIn('Ana', 'ana@example.org');
    await youAreIn();
    expect(location.pathname + location.search).toBe('/i/AB2K7MZ');
  });

  it('shows every issue at its field, sends nothing, and focuses the first field', async () => {
    const { sent } = openInvitation(success);
    await fillIn('', 'ana@');
    expect(nameField()).toBeInvalid();
    expect(nameField()).toHaveAccessibleDescription('Enter your name.');
    expect(nameField()).toHaveFocus();
    expect(emailField()).toBeInvalid();
    expect(emailField()).toHaveAccessibleDescription(/Enter an email such as ana@example.com/);
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
    expect(await screen.findByText(/This isn’t valid/)).toBeInTheDocument();
    expect(emailField()).toHaveFocus();
  });

  it('continues a form that was posted without JavaScript: its issues, what was typed, the focus', () => {
    const typed = { name: '', email: 'ana@' };
    const issues = { name: 'REQUIRED', email: 'INVALID_EMAIL' };
    render(<AcceptanceApp document={invitationPage({ typed, state: { stage: 'form', issues } })} />);
    expect(nameField()).toHaveFocus();
    expect(emailField()).toHaveValue('ana@');
    expect(emailField()).toHaveAccessibleDescription(/Enter an email/);
  });

  it('says that it is sending, and sends once even if the button is pressed again', async () => {
    const { answer, release } = held(success);
    const { sent } = openInvitation(answer);
    await fillIn('Ana', 'ana@example.org');
    const busy = button('Sending…');
    expect(busy).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('Sending…');
    await userEvent.click(busy);
    await userEvent.type(emailField(), '{Enter}');
    expect(sent).toHaveLength(1);
    release();
    await youAreIn();
  });
});

describe('A likely typo in the email', () => {
  const suggestion = () => screen.findByText('Did you mean ana@gmail.com?', { selector: 'strong' });

  it('is pointed out before anything is sent, and announced', async () => {
    const { sent } = openInvitation(success);
    await fillIn('Ana', 'ana@gmial.com');
    expect(await suggestion()).toBeInTheDocument();
    expect(screen.getByText(/If ana@gmial.com is right, accept again/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Did you mean ana@gmail.com?'));
    expect(sent).toEqual([]);
  });

  it('is corrected in the field by one tap, and sent by the next', async () => {
    const { sent } = openInvitation(success);
    await fillIn('Ana', 'ana@gmial.com');
    await suggestion();
    await userEvent.click(button('Use ana@gmail.com'));
    expect(emailField()).toHaveValue('ana@gmail.com');
    expect(sent).toEqual([]);
    await userEvent.click(button());
    await youAreIn();
    expect(sent).toMatchObject([{ variables: { input: { email: 'ana@gmail.com' } } }]);
  });

  it('is never corrected by Enter: what is in the field is sent', async () => {
    const { sent } = openInvitation(success);
    await fillIn('Ana', 'ana@gmial.com');
    await suggestion();
    await userEvent.clear(emailField());
    await userEvent.type(emailField(), 'ana@school.example{Enter}');
    await youAreIn();
    expect(sent).toMatchObject([{ variables: { input: { email: 'ana@school.example' } } }]);
  });

  it('is sent as it is when the person accepts again', async () => {
    const { sent } = openInvitation(success);
    await fillIn('Ana', 'ana@gmial.com');
    await suggestion();
    await userEvent.click(button());
    await youAreIn();
    expect(sent).toMatchObject([{ variables: { input: { email: 'ana@gmial.com' } } }]);
  });
});

describe('What was typed, while nothing was accepted', () => {
  it('survives a reload', async () => {
    const { unmount } = openInvitation();
    await userEvent.type(nameField(), 'Ana Lima');
    await userEvent.type(emailField(), 'ana@');
    unmount();
    openInvitation();
    expect(nameField()).toHaveValue('Ana Lima');
    expect(emailField()).toHaveValue('ana@');
  });

  it('is forgotten once it was accepted', async () => {
    const { unmount } = openInvitation(success);
    await fillIn('Ana', 'ana@example.org');
    await youAreIn();
    unmount();
    openInvitation();
    expect(nameField()).toHaveValue('');
  });

  it('does not replace what the server sent back', () => {
    sessionStorage.setItem('acceptance:AB2K7MZ', JSON.stringify({ name: 'Old', email: 'old@example.org' }));
    render(<AcceptanceApp document={invitationPage({ typed: { name: 'New', email: '' } })} />);
    expect(nameField()).toHaveValue('New');
    expect(emailField()).toHaveValue('old@example.org');
  });

  it.each(['{"name":', '"text"', 'null', '{"name":7}'])('ignores a kept value of another shape: %s', (kept) => {
    sessionStorage.setItem('acceptance:AB2K7MZ', kept);
    openInvitation();
    expect(nameField()).toHaveValue('');
  });

  it('is sent all the same where the browser blocks storage', async () => {
    const blocked = jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    try {
      openInvitation(success);
      await fillIn('Ana', 'ana@example.org');
      expect(await youAreIn()).toBeInTheDocument();
    } finally {
      blocked.mockRestore();
    }
  });
});

describe('An acceptance that could not be sent', () => {
  it.each([
    ['the API', tooMany],
    ['a limit of all requests', topLevelError('RATE_LIMITED', 429, { 'retry-after': '65' })],
  ])('keeps the input after too many attempts by %s, and counts down', async (_by, refusal) => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const { sent } = openInvitation(refusal, success);
      await fillIn('Ana', 'ana@example.org', user);
      expect(await screen.findByRole('heading', { name: 'Too many attempts' })).toHaveFocus();
      expect(screen.getByRole('timer')).toHaveTextContent('1:05');
      expect(nameField()).toHaveValue('Ana');
      expect(emailField()).toHaveValue('ana@example.org');
      expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');

      act(() => jest.advanceTimersByTime(6_000));
      expect(screen.getByRole('timer')).toHaveTextContent('0:59');
      await user.click(button('Try again'));
      await user.type(emailField(), '{Enter}');
      expect(sent).toHaveLength(1);

      act(() => jest.advanceTimersByTime(60_000));
      expect(screen.getByRole('status')).toHaveTextContent('You can try again now.');
      await user.click(button('Try again'));
      expect(await youAreIn()).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['No connection', noConnection()],
    ['Something went wrong', topLevelError('INTERNAL_SERVER_ERROR', 500)],
  ])('keeps the input and can be sent again: %s', async (heading, failure) => {
    const { sent } = openInvitation(failure, success);
    await fillIn('Ana', 'ana@example.org');
    expect(await screen.findByRole('heading', { name: heading })).toHaveFocus();
    expect(within(screen.getByRole('form')).getByText(/What you typed is kept/)).toBeInTheDocument();
    expect(emailField()).toHaveValue('ana@example.org');
    await userEvent.click(button('Try again'));
    expect(await youAreIn()).toBeInTheDocument();
    expect(sent).toHaveLength(2);
  });
});
