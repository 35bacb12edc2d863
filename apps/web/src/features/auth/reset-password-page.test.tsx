import { screen, waitFor, within } from '@testing-library/react';
import { renderAccountPage } from '../../../test/render-account-page.js';
import { data, noConnection } from '../../../test/stub-network.js';
import type { ResetPasswordMutation } from '../../gql/account.js';
import { documentNavigation } from '../../ui/light/document-navigation.js';

const token = 'a-token-from-a-mail';
const chosen = 'tuesday glasshouse kelp';
const outcome = (resetPassword: ResetPasswordMutation['resetPassword']) => data({ resetPassword });
const success = outcome({ __typename: 'ResetPasswordSuccess', email: 'ana@example.com' });
const used = outcome({ __typename: 'InvalidTokenError' });

const open = (fragment: string, ...answers: readonly ReturnType<typeof data>[]) =>
  renderAccountPage({
    at: `/reset-password${fragment}`,
    page: { kind: 'reset-password' },
    answers: {
      ResetPassword: answers,
      RequestPasswordReset: [
        data({ requestPasswordReset: { __typename: 'RequestPasswordResetSuccess', email: 'ana@example.com' } }),
      ],
    },
  });

type User = ReturnType<typeof open>['user'];
const newPassword = () => screen.getByLabelText('New password');
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Save password' }));
const oldLink = () => screen.findByRole('heading', { name: 'This link no longer works' });

describe('A new password by a mailed link', () => {
  it('sends nothing before the person saves', () => {
    const { sent } = open(`#${token}`);
    expect(screen.getByRole('heading', { name: 'Choose a new password' })).toBeInTheDocument();
    expect(screen.getByText('You’ll be signed out on all devices.')).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('leads to the sign-in with the email filled in, and leaves no token in the URL', async () => {
    const { user, sent } = open(`#${token}`, success);
    await user.type(newPassword(), chosen);
    await save(user);
    expect(await screen.findByRole('heading', { name: 'Password changed' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in#email=ana%40example.com');
    expect(location.pathname + location.hash).toBe('/reset-password');
    expect(sent).toEqual([{ name: 'ResetPassword', variables: { input: { token, newPassword: chosen } } }]);
  });

  it('says that a used, replaced or old link no longer works, and sends a new one', async () => {
    const { user, sent } = open(`#${token}`, used);
    await user.type(newPassword(), chosen);
    await save(user);
    expect(await oldLink()).toHaveFocus();
    expect(screen.getByText(/It was used, replaced by a newer one, or is more than an hour old/)).toBeInTheDocument();
    expect(location.hash).toBe('');
    await user.type(screen.getByLabelText('Email'), 'ana@example.com');
    await user.click(screen.getByRole('button', { name: 'Send email' }));
    expect(await screen.findByRole('heading', { name: 'Check your email' })).toBeInTheDocument();
    expect(sent[1]).toEqual({ name: 'RequestPasswordReset', variables: { input: { email: 'ana@example.com' } } });
  });

  it('says the same of a link without a token', async () => {
    open('');
    expect(await oldLink()).toBeInTheDocument();
    expect(screen.queryByLabelText('New password')).not.toBeInTheDocument();
  });

  it('begins anew with another link that is pasted over the URL', async () => {
    const reload = jest.spyOn(documentNavigation, 'reload').mockReturnValue(undefined);
    open('');
    await oldLink();
    location.hash = '#a-newer-token';
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('shows the rules that can be checked without the current password', async () => {
    const { user } = open(`#${token}`);
    const rules = within(screen.getByRole('list', { name: 'Requirements' }));
    await user.type(newPassword(), chosen);
    expect(rules.getAllByRole('listitem').map((rule) => rule.textContent)).toEqual([
      '8 to 128 characters: met',
      'Not a common password: met',
    ]);
  });

  it('reports a short password before anything is sent', async () => {
    const { user, sent } = open(`#${token}`);
    await user.type(newPassword(), 'short');
    await save(user);
    expect(newPassword()).toHaveAccessibleDescription('Too short.');
    await waitFor(() => expect(newPassword()).toHaveFocus());
    expect(sent).toEqual([]);
  });

  it.each([
    ['WEAK_PASSWORD', /common password/],
    ['SAME_PASSWORD', /your current password/],
  ] as const)(
    'shows the issue %s of the server until the password is changed, and keeps the token',
    async (code, sentence) => {
      const issues = [{ path: ['newPassword'], code }];
      const { user, sent } = open(`#${token}`, outcome({ __typename: 'InvalidInputError', issues }), success);
      await user.type(newPassword(), chosen);
      await save(user);
      expect(await screen.findByText(sentence, { selector: 'span' })).toBeInTheDocument();
      await user.type(newPassword(), '!');
      expect(newPassword()).not.toHaveAccessibleDescription();
      await save(user);
      await screen.findByRole('heading', { name: 'Password changed' });
      expect(sent[1]?.variables).toEqual({ input: { token, newPassword: `${chosen}!` } });
    },
  );

  it('can be saved again after a lost connection', async () => {
    const { user } = open(`#${token}`, noConnection(), success);
    await user.type(newPassword(), chosen);
    await save(user);
    expect(await screen.findByText(/No connection/, { selector: 'form p' })).toBeInTheDocument();
    await save(user);
    expect(await screen.findByRole('heading', { name: 'Password changed' })).toBeInTheDocument();
  });

  it('counts down after too many attempts', async () => {
    const { user } = open(`#${token}`, outcome({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 61 }));
    await user.type(newPassword(), chosen);
    await save(user);
    expect(await screen.findByRole('timer')).toHaveTextContent('Try again in 1:01.');
  });
});
