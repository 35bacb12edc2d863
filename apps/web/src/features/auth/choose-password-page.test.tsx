import { screen, waitFor, within } from '@testing-library/react';
import { renderAccountPage } from '../../../test/render-account-page.js';
import { data, noConnection } from '../../../test/stub-network.js';
import type { ChangePasswordMutation } from '../../gql/account.js';

const temporary = 'ABCD-EFGH-JKMN';
const chosen = 'tuesday glasshouse kelp';
const outcome = (changePassword: ChangePasswordMutation['changePassword']) => data({ changePassword });
const success = outcome({ __typename: 'ChangePasswordSuccess' });
const rejected = (code: 'WEAK_PASSWORD' | 'SAME_PASSWORD') =>
  outcome({ __typename: 'InvalidInputError', issues: [{ path: ['newPassword'], code }] });
const wrongCurrent = outcome({ __typename: 'InvalidCredentialsError', message: 'For developers.' });

const open = (isForced: boolean, ...answers: readonly ReturnType<typeof data>[]) =>
  renderAccountPage({
    at: '/choose-password?to=%2Finvitations',
    page: { kind: 'choose-password', isForced, email: 'nina@example.com', returnPath: '/invitations' },
    answers: {
      ChangePassword: answers,
      SignOutOfAccount: [noConnection(), data({ signOut: { __typename: 'SignOutSuccess' } })],
    },
  });

type User = ReturnType<typeof open>['user'];
const current = () => screen.getByLabelText(/^(Temporary password from the email|Current password)$/);
const newPassword = () => screen.getByLabelText('New password');
const save = (user: User) => user.click(screen.getByRole('button', { name: /^Save/ }));
async function fillInAndSave(user: User) {
  await user.type(current(), temporary);
  await user.type(newPassword(), chosen);
  await save(user);
}
const rules = () =>
  within(screen.getByRole('list', { name: 'Requirements' }))
    .getAllByRole('listitem')
    .map((rule) => rule.textContent);

describe('Choosing a password at the first sign-in', () => {
  it('leads to the page that the person wanted to open', async () => {
    const { user, sent, openDocument } = open(true, success);
    await fillInAndSave(user);
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/invitations'));
    expect(sent).toEqual([
      { name: 'ChangePassword', variables: { input: { currentPassword: temporary, newPassword: chosen } } },
    ]);
  });

  it('shows the rules before any error, and ticks off each one that is met', async () => {
    const { user } = open(true);
    expect(rules()).toEqual([
      '8 to 128 characters: not met yet',
      'Not a common password: not met yet',
      'Different from your current password: not met yet',
    ]);
    await user.type(newPassword(), 'password');
    expect(rules()).toEqual([
      '8 to 128 characters: met',
      'Not a common password: not met yet',
      'Different from your current password: met',
    ]);
  });

  it('reports a common, the current and a short password before anything is sent', async () => {
    const { user, sent } = open(true);
    await user.type(current(), temporary);
    for (const [typed, sentence] of [
      ['password', /common password/],
      [temporary.toLowerCase(), /your current password/],
      ['short', /Too short/],
    ] as const) {
      await user.clear(newPassword());
      await user.type(newPassword(), typed);
      await save(user);
      expect(newPassword()).toHaveAccessibleDescription(expect.stringMatching(sentence));
      await waitFor(() => expect(newPassword()).toHaveFocus());
    }
    expect(sent).toEqual([]);
  });

  it('does not tick the rule that the server found broken for that password, and drops the error when it is changed', async () => {
    const { user } = open(true, rejected('WEAK_PASSWORD'), success);
    await fillInAndSave(user);
    expect(await screen.findByText(/This is a common password/)).toBeInTheDocument();
    await waitFor(() => expect(newPassword()).toHaveFocus());
    expect(rules()[1]).toBe('Not a common password: not met yet');
    await user.type(newPassword(), 's');
    expect(newPassword()).toBeValid();
    expect(screen.queryByText(/This is a common password/)).not.toBeInTheDocument();
    expect(rules()[1]).toBe('Not a common password: met');
    await user.type(newPassword(), '{Backspace}');
    expect(rules()[1]).toBe('Not a common password: not met yet');
  });

  it('allows pasting the password', async () => {
    const { user } = open(true);
    await user.click(newPassword());
    await user.paste(chosen);
    expect(newPassword()).toHaveValue(chosen);
  });

  it('offers a new temporary password by mail if the typed one is wrong or has expired', async () => {
    const { user } = open(true, wrongCurrent);
    await fillInAndSave(user);
    expect(await screen.findByText('This password doesn’t match, or it has expired.')).toBeInTheDocument();
    await waitFor(() => expect(current()).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Email me a new one' })).toHaveAttribute(
      'href',
      '/forgot-password#email=nina%40example.com',
    );
  });

  it('can be left by signing out, which says so if the server cannot be reached', async () => {
    const { user, openDocument } = open(true);
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/No connection/, { selector: 'form p' })).toBeInTheDocument();
    expect(openDocument).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/sign-in'));
  });
});

describe('Changing a password', () => {
  it('says what it does, and links back to where the person came from', () => {
    open(false);
    expect(screen.getByRole('heading', { name: 'Change your password' })).toBeInTheDocument();
    expect(screen.getByText('You’ll be signed out on your other devices.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/invitations');
    expect(screen.queryByRole('button', { name: 'Sign out' })).not.toBeInTheDocument();
  });

  it('leads back when it is saved', async () => {
    const { user, openDocument } = open(false, success);
    await fillInAndSave(user);
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/invitations'));
  });

  it('says that the current password is wrong, and keeps it, so that it can be mended', async () => {
    const { user, sent } = open(false, wrongCurrent, success);
    await fillInAndSave(user);
    expect(await screen.findByText('This is not your current password. Try again.')).toBeInTheDocument();
    await waitFor(() => expect(current()).toHaveFocus());
    expect(screen.queryByRole('link', { name: 'Email me a new one' })).not.toBeInTheDocument();
    await user.type(current(), 'P');
    await save(user);
    expect(sent[1]?.variables).toEqual({ input: { currentPassword: `${temporary}P`, newPassword: chosen } });
  });

  it('sends the shown current password again, even if it was wrong and is not changed', async () => {
    const { user, sent } = open(false, wrongCurrent);
    await fillInAndSave(user);
    await screen.findByText(/not your current password/);
    await save(user);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
  });

  it('says that the new password is the current one if only the server knows', async () => {
    const { user } = open(false, rejected('SAME_PASSWORD'));
    await fillInAndSave(user);
    expect(await screen.findByText('This is your current password. Choose a new one.')).toBeInTheDocument();
    expect(rules()[2]).toBe('Different from your current password: not met yet');
  });

  it('lets password managers know whose password it is, which is the current one and which the new one', () => {
    open(false);
    expect(document.querySelector('input[autocomplete="username"]')).toHaveValue('nina@example.com');
    expect(current()).toHaveAttribute('autocomplete', 'current-password');
    expect(newPassword()).toHaveAttribute('autocomplete', 'new-password');
  });
});
