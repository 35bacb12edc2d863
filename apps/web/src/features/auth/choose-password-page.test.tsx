import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import { aViewer, viewerIs } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import {
  ChangePasswordDocument,
  type ChangePasswordMutation,
  SignInDocument,
  type SignInMutation,
} from '../../gql/dashboard.js';
import { ChoosePasswordPage } from './choose-password-page.js';
import { SignInPage } from './sign-in-page.js';
import { RequireSession } from '../../session/require-session.js';

const newcomer = aViewer({ role: 'STUDENT', requireChangePassword: true });
const access = 'ABCD-EFGH-JKMN';
const chosen = 'tuesday glasshouse kelp';
const changeIs = (
  changePassword: ChangePasswordMutation['changePassword'],
): MockLink.MockedResponse<ChangePasswordMutation> => ({
  request: {
    query: ChangePasswordDocument,
    variables: { input: { currentPassword: access, newPassword: chosen } },
  },
  result: { data: { changePassword } },
});
const success = changeIs({
  __typename: 'ChangePasswordSuccess',
  viewer: { ...newcomer, requireChangePassword: false },
});

const open = (mocks: readonly MockLink.MockedResponse[], at = '/choose-password') =>
  renderPage({
    at,
    mocks,
    routes: [
      { path: '/sign-in', Component: SignInPage },
      {
        Component: RequireSession,
        children: [
          { path: '/choose-password', Component: ChoosePasswordPage },
          { path: '*', element: <p>arrived</p> },
        ],
      },
    ],
  });

describe('Choosing a password', () => {
  it('at the first sign-in leads to the page that the person wanted to open', async () => {
    const { user, router } = open([viewerIs(newcomer), success], '/choose-password?to=%2Finvitations');
    await user.type(await screen.findByLabelText('Password from the email'), access);
    await user.type(screen.getByLabelText('New password'), chosen);
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByText('arrived')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/invitations');
  });

  it('does not ask again for the password that was typed at the sign-in a moment ago', async () => {
    const input = { email: 'nina@example.com', password: access };
    const signIn: MockLink.MockedResponse<SignInMutation> = {
      request: { query: SignInDocument, variables: { input } },
      result: { data: { signIn: { __typename: 'SignInSuccess', viewer: newcomer } } },
    };
    const { user } = open([viewerIs(null), signIn, viewerIs(newcomer), success], '/sign-in');
    await user.type(await screen.findByLabelText('Email'), input.email);
    await user.type(screen.getByLabelText('Password'), input.password);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { name: 'Choose your password' })).toBeInTheDocument();
    expect(screen.queryByLabelText('Password from the email')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('New password'), chosen);
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByText('arrived')).toBeInTheDocument();
  });

  it('shows the rules before any error, and ticks off each one that is met', async () => {
    const { user } = open([viewerIs(newcomer)]);
    const rules = await screen.findByRole('list', { name: 'What it takes' });
    const shownRules = () =>
      within(rules)
        .getAllByRole('listitem')
        .map((rule) => rule.textContent);
    expect(shownRules()).toEqual([
      '8 to 128 characters: still to do',
      'Not a common password: still to do',
      'Not the password you have now: still to do',
    ]);
    await user.type(screen.getByLabelText('New password'), 'password');
    expect(shownRules()).toEqual([
      '8 to 128 characters: done',
      'Not a common password: still to do',
      'Not the password you have now: done',
    ]);
  });

  it('reports a common, the current and a short password before anything is sent', async () => {
    const { user } = open([viewerIs(newcomer)]);
    const field = await screen.findByLabelText('New password');
    await user.type(screen.getByLabelText('Password from the email'), access);
    for (const [typed, sentence] of [
      ['password', /on lists of common ones/],
      [access, /the password that you have now/],
      ['short', /at least 8 characters/],
    ] as const) {
      await user.clear(field);
      await user.type(field, typed);
      await user.click(screen.getByRole('button', { name: 'Save and continue' }));
      expect(field).toHaveAccessibleDescription(expect.stringMatching(sentence));
      expect(field).toHaveFocus();
    }
  });

  it('allows pasting the password', async () => {
    const { user } = open([viewerIs(newcomer)]);
    await user.click(await screen.findByLabelText('New password'));
    await user.paste(chosen);
    expect(screen.getByLabelText('New password')).toHaveValue(chosen);
  });

  it('says that the current password is wrong', async () => {
    const wrong = { __typename: 'InvalidCredentialsError', message: 'For developers.' } as const;
    const { user } = open([viewerIs(aViewer()), changeIs(wrong)]);
    await user.type(await screen.findByLabelText('Current password'), access);
    await user.type(screen.getByLabelText('New password'), chosen);
    await user.click(screen.getByRole('button', { name: 'Save password' }));
    expect(await screen.findByText(/not your current password/)).toBeInTheDocument();
    expect(screen.getByLabelText('Current password')).toHaveFocus();
  });

  it('says by the sentence of the server that the password from the email has expired', async () => {
    const expired = { __typename: 'InvalidCredentialsError', message: 'Your temporary password has expired.' } as const;
    const { user } = open([viewerIs(newcomer), changeIs(expired)]);
    await user.type(await screen.findByLabelText('Password from the email'), access);
    await user.type(screen.getByLabelText('New password'), chosen);
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByText('Your temporary password has expired.')).toBeInTheDocument();
    expect(screen.getByLabelText('Password from the email')).toHaveFocus();
  });

  it('is possible later too, with a link back', async () => {
    open([viewerIs(aViewer())], '/choose-password?to=%2Finvitations');
    expect(await screen.findByRole('heading', { name: 'Change your password' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/invitations');
  });
});
