import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { aViewer, noConnection, viewerIs } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import { SignInDocument, type SignInMutation } from '../../gql/dashboard.js';
import { useCarriedPassword } from './carried-password.js';
import { SignInPage } from './sign-in-page.js';

const input = { email: 'ana@example.com', password: 'a password' };
const signInIs = (outcome: SignInMutation['signIn']): MockLink.MockedResponse<SignInMutation> => ({
  request: { query: SignInDocument, variables: { input } },
  result: { data: { signIn: outcome } },
});
const success = signInIs({ __typename: 'SignInSuccess', viewer: aViewer() });

function Arrived() {
  const carried = useCarriedPassword().read();
  return (
    <>
      <p>arrived</p>
      <p>carried: {carried ?? 'nothing'}</p>
    </>
  );
}

function open(mocks: readonly MockLink.MockedResponse[], at = '/sign-in') {
  return renderPage({
    at,
    mocks: [viewerIs(null), ...mocks],
    routes: [
      { path: '/sign-in', Component: SignInPage },
      { path: '*', Component: Arrived },
    ],
  });
}

async function signIn(user: ReturnType<typeof open>['user']) {
  await user.type(await screen.findByLabelText('Email'), input.email);
  await user.type(screen.getByLabelText('Password'), input.password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('The sign-in page', () => {
  it('leads to the page that the person wanted to open', async () => {
    const { user, router } = open([success, viewerIs(aViewer())], '/sign-in?to=%2Finvitations%3Fstatus%3DACTIVE');
    await signIn(user);
    expect(await screen.findByText('arrived')).toBeInTheDocument();
    expect(`${router.state.location.pathname}${router.state.location.search}`).toBe('/invitations?status=ACTIVE');
  });

  it('passes the password to the forced change, and nowhere else', async () => {
    const mustChange = { ...aViewer(), requireChangePassword: true };
    const forced = open([signInIs({ __typename: 'SignInSuccess', viewer: mustChange }), viewerIs(mustChange)]);
    await signIn(forced.user);
    expect(await screen.findByText('carried: a password')).toBeInTheDocument();
    forced.unmount();
    const { user } = open([success, viewerIs(aViewer())]);
    await signIn(user);
    expect(await screen.findByText('carried: nothing')).toBeInTheDocument();
  });

  it('never leads to another site', async () => {
    const { user, router } = open([success, viewerIs(aViewer())], '/sign-in?to=%2F%2Fevil.example');
    await signIn(user);
    expect(await screen.findByText('arrived')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/');
  });

  it('redirects a person who is signed in already', async () => {
    renderPage({
      at: '/sign-in',
      mocks: [viewerIs(aViewer())],
      routes: [
        { path: '/sign-in', Component: SignInPage },
        { path: '/', element: <p>arrived</p> },
      ],
    });
    expect(await screen.findByText('arrived')).toBeInTheDocument();
  });

  it('says that email or password is wrong, and keeps the input', async () => {
    const { user } = open([signInIs({ __typename: 'InvalidCredentialsError' })]);
    await signIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
    expect(screen.getByLabelText('Email')).toHaveValue(input.email);
  });

  it('counts down after too many attempts, and sends nothing until then', async () => {
    const { user } = open([signInIs({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 754 })]);
    await signIn(user);
    expect(await screen.findByRole('timer')).toHaveTextContent('Try again in 12:34.');
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('says that the server cannot be reached', async () => {
    const { user } = open([{ request: { query: SignInDocument, variables: { input } }, error: noConnection() }]);
    await signIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
  });

  it('asks for missing input before it sends anything', async () => {
    const { user } = open([]);
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
    expect(screen.getByLabelText('Email')).toHaveFocus();
  });

  it('shows the password on demand', async () => {
    const { user } = open([]);
    const field = await screen.findByLabelText('Password');
    expect(field).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field).toHaveAttribute('type', 'text');
  });

  it('lets password managers know which field is which', async () => {
    open([]);
    expect(await screen.findByLabelText('Email')).toHaveAttribute('autocomplete', 'username');
    expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  });
});
