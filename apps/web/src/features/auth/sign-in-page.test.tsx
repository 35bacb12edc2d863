import { act, screen, waitFor } from '@testing-library/react';
import { renderAccountPage } from '../../../test/render-account-page.js';
import { data, noConnection, page, topLevelError } from '../../../test/stub-network.js';
import type { SignInMutation } from '../../gql/account.js';

const ana = { email: 'ana@example.com', password: 'a password' };
const outcome = (result: SignInMutation['signIn']) => data({ signIn: result });
const successOf = (requireChangePassword: boolean) =>
  outcome({ __typename: 'SignInSuccess', viewer: { email: ana.email, requireChangePassword } });
const tooMany = outcome({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 754 });

interface Case {
  readonly answer?: ReturnType<typeof data>;
  readonly fragment?: string;
  readonly returnPath?: string;
  readonly isReturning?: boolean;
  readonly setup?: Parameters<typeof renderAccountPage>[0]['setup'];
}
const open = ({ answer = successOf(false), fragment = '', returnPath = '/', isReturning = false, setup }: Case = {}) =>
  renderAccountPage({
    at: `/sign-in${fragment}`,
    page: { kind: 'sign-in', email: '', returnPath, isReturning },
    answers: { SignIn: [answer] },
    setup,
  });

type User = ReturnType<typeof open>['user'];
const email = () => screen.getByLabelText('Email');
const password = () => screen.getByLabelText('Password');
const submit = () => screen.getByRole('button', { name: 'Sign in' });
async function signIn(user: User) {
  await user.type(email(), ana.email);
  await user.type(password(), ana.password);
  await user.click(submit());
}

describe('The sign-in page', () => {
  it('signs in with what was typed, and leads to the page that the person wanted to open', async () => {
    const { user, sent, openDocument } = open({ returnPath: '/invitations?status=ACTIVE' });
    await signIn(user);
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/invitations?status=ACTIVE'));
    expect(sent).toEqual([{ name: 'SignIn', variables: { input: ana } }]);
  });

  it("takes the email from the link's fragment, and asks for the password at once", async () => {
    const { user, sent } = open({ fragment: '#email=ana%40example.com' });
    expect(email()).toHaveValue(ana.email);
    expect(password()).toHaveFocus();
    await user.keyboard(`${ana.password}{Enter}`);
    await waitFor(() => expect(sent).toEqual([{ name: 'SignIn', variables: { input: ana } }]));
  });

  it('sends the password exactly as typed, and the email without the spaces around it', async () => {
    const { user, sent } = open();
    await user.type(email(), ` ${ana.email} `);
    await user.type(password(), ' abcd efgh jkmn ');
    await user.click(submit());
    await waitFor(() =>
      expect(sent[0]?.variables).toEqual({ input: { email: ana.email, password: ' abcd efgh jkmn ' } }),
    );
  });

  it('says that they don’t match, and keeps what was typed', async () => {
    const { user, openDocument } = open({ answer: outcome({ __typename: 'InvalidCredentialsError' }) });
    await signIn(user);
    expect(await screen.findByRole('status')).toHaveTextContent('Email and password don’t match.');
    expect(email()).toHaveValue(ana.email);
    expect(password()).toHaveValue(ana.password);
    expect(openDocument).not.toHaveBeenCalled();
  });

  it('sends nothing after too many attempts until the countdown is over', async () => {
    const { user, sent } = open({ answer: tooMany });
    await signIn(user);
    expect(await screen.findByRole('timer')).toHaveTextContent('Try again in 12:34.');
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
    await user.type(password(), '{Enter}');
    expect(sent).toHaveLength(1);
  });

  it('says when the countdown is over', async () => {
    jest.useFakeTimers();
    try {
      const { user, sent } = open({ answer: tooMany, setup: { advanceTimers: jest.advanceTimersByTime } });
      await signIn(user);
      await screen.findByRole('timer');
      act(() => jest.advanceTimersByTime(754_000));
      expect(screen.getByRole('status')).toHaveTextContent('You can try again now.');
      await user.click(submit());
      expect(sent).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['there is no connection', noConnection(), 'No connection. Check it, then try again.'],
    ['the server is not there', page(503, '<h1>Service unavailable</h1>'), 'Something went wrong.'],
    ['the server fails', topLevelError('INTERNAL_SERVER_ERROR', 500), 'Something went wrong.'],
    [
      'too many requests came from the network',
      topLevelError('RATE_LIMITED', 429, { 'retry-after': '90' }),
      'Too many attempts.',
    ],
  ])('says so and keeps what was typed if %s', async (_case, answer, sentence) => {
    const { user } = open({ answer });
    await signIn(user);
    expect(await screen.findByRole('status')).toHaveTextContent(sentence);
    expect(email()).toHaveValue(ana.email);
    expect(password()).toHaveValue(ana.password);
  });

  it('asks for what is missing before it sends anything, and focuses the first field', async () => {
    const { user, sent } = open();
    await user.click(submit());
    expect(email()).toHaveAccessibleDescription('Required.');
    expect(password()).toHaveAccessibleDescription('Required.');
    await waitFor(() => expect(email()).toHaveFocus());
    await user.type(email(), ana.email);
    expect(email()).toBeValid();
    expect(sent).toEqual([]);
  });

  it('takes the typed email along to the page for a forgotten password', async () => {
    const { user } = open();
    const forgotten = screen.getByRole('link', { name: 'Forgot password?' });
    expect(forgotten).toHaveAttribute('href', '/forgot-password');
    // jsdom does not load documents.
    forgotten.addEventListener('click', (event) => event.preventDefault());
    await user.type(email(), ana.email);
    await user.click(forgotten);
    expect(forgotten).toHaveAttribute('href', '/forgot-password#email=ana%40example.com');
  });

  it('tells a person whose session has ended why they are here, and nobody else', () => {
    open({ isReturning: true });
    expect(screen.getByText('Sign in to continue.')).toBeInTheDocument();
  });

  it('says nothing of an ended session to others, and links to the page for a code', () => {
    open();
    expect(screen.queryByText('Sign in to continue.')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Enter it here' })).toHaveAttribute('href', '/join');
  });

  it('posts its form where the script is not there yet: a password is never in a URL', () => {
    open();
    expect(document.querySelector('form')).toHaveAttribute('method', 'post');
  });

  it('shows and hides the password', async () => {
    const { user } = open();
    expect(password()).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password()).toHaveAttribute('type', 'text');
    const hide = screen.getByRole('button', { name: 'Hide password' });
    expect(hide).toHaveTextContent(/^Hide$/);
    await user.click(hide);
    expect(password()).toHaveAttribute('type', 'password');
  });

  it('lets password managers know which field is which', () => {
    open();
    expect(email()).toHaveAttribute('autocomplete', 'username');
    expect(password()).toHaveAttribute('autocomplete', 'current-password');
  });

  it('has a title of its own, with the school’s name', () => {
    open();
    expect(document.title).toBe('Sign in · Escola Aurora');
  });
});

describe('The first sign-in', () => {
  it('leads on to the new password in the same document, without asking for the temporary one again', async () => {
    const chosen = 'tuesday glasshouse kelp';
    const { user, sent, openDocument } = renderAccountPage({
      at: '/sign-in?to=%2Fmy-courses#email=ana%40example.com',
      page: { kind: 'sign-in', email: '', returnPath: '/my-courses', isReturning: true },
      answers: {
        SignIn: [successOf(true)],
        ChangePassword: [data({ changePassword: { __typename: 'ChangePasswordSuccess' } })],
      },
    });
    await user.type(password(), ana.password);
    await user.click(submit());
    expect(await screen.findByRole('heading', { name: 'Choose your password' })).toHaveFocus();
    expect(screen.queryByLabelText('Temporary password from the email')).not.toBeInTheDocument();
    expect(openDocument).not.toHaveBeenCalled();
    expect(location.pathname + location.search + location.hash).toBe('/choose-password?to=%2Fmy-courses');
    expect(document.title).toBe('Choose your password · Escola Aurora');
    await user.type(screen.getByLabelText('New password'), chosen);
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/my-courses'));
    expect(sent[1]?.variables).toEqual({ input: { currentPassword: ana.password, newPassword: chosen } });
  });
});
