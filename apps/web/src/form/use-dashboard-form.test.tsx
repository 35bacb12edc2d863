import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { MockLink } from '@apollo/client/testing';
import { TextInput } from '@mantine/core';
import { checkAll } from '@matricula/domain';
import { screen, waitFor } from '@testing-library/react';
import { aViewer, noConnection, viewerIs } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { RequireSession } from '../session/require-session.js';
import { LeaveGuard } from '../ui/kit/leave-guard.js';
import { checkRequired } from '../ui/light/check-required.js';
import { documentNavigation } from '../ui/light/document-navigation.js';
import { SubmitButton, SubmitErrorNotice } from './form-parts.js';
import type { SubmitOutcome } from './submit-outcome.js';
import { useDashboardForm } from './use-dashboard-form.js';

interface SaveInput {
  readonly email: string;
  readonly password: string;
}
interface SaveData {
  readonly save: { readonly __typename: string } | null;
}

/** Any mutation: the form looks at its result's type alone. */
const SaveDocument: TypedDocumentNode<SaveData, { readonly input: SaveInput }> = gql`
  mutation Save($input: SaveInput!) {
    save(input: $input) {
      __typename
    }
  }
`;

/** A form of two fields, on any mutation that takes them; each test chooses the outcome of its result. */
function TestForm({
  outcome,
  onKey,
}: {
  readonly outcome: SubmitOutcome<'email' | 'password'>;
  readonly onKey?: (key: string) => void;
}) {
  const [send] = useMutation(SaveDocument);
  const form = useDashboardForm({
    initialValues: { email: '', password: '' },
    draft: 'test',
    sentences: { email: { REQUIRED: 'Enter your email.' } },
    check: ({ email, password }) =>
      checkAll<SaveInput>({ email: checkRequired(email), password: checkRequired(password) }),
    send: (input, idempotencyKey) => {
      onKey?.(idempotencyKey);
      return send({ variables: { input } });
    },
    onResult: () => outcome,
  });
  return (
    <form {...form.elementProps}>
      <LeaveGuard isDirty={form.isDirty} onLeave={form.discard} />
      <SubmitErrorNotice form={form} />
      <TextInput {...form.field('email')} label="Email" />
      <TextInput {...form.field('password')} label="Password" />
      <SubmitButton form={form}>Send</SubmitButton>
    </form>
  );
}

const input = { email: 'ana@example.com', password: 'secret' };
const request = { query: SaveDocument, variables: { input } };
const answered: MockLink.MockedResponse<SaveData> = {
  request,
  result: { data: { save: { __typename: 'InvalidCredentialsError' } } },
};
const refusedWith = (code: string): MockLink.MockedResponse<SaveData> => ({
  request,
  result: { errors: [{ message: '', extensions: { code } }] },
});
const saved = { onSaved: () => undefined };

interface Case {
  readonly answer?: MockLink.MockedResponse;
  readonly outcome?: SubmitOutcome<'email' | 'password'>;
}
const open = ({ answer = answered, outcome = saved }: Case = {}) =>
  renderPage({ mocks: [answer], routes: [{ path: '/', element: <TestForm outcome={outcome} /> }] });

type User = ReturnType<typeof open>['user'];
const email = () => screen.getByLabelText('Email');
const password = () => screen.getByLabelText('Password');
const send = (user: User) => user.click(screen.getByRole('button', { name: 'Send' }));
async function fillInAndSend(user: User) {
  await user.type(email(), input.email);
  await user.type(password(), input.password);
  await send(user);
}

beforeEach(() => sessionStorage.clear());

describe('A form of the dashboard', () => {
  it('shows every broken rule at its field before anything is sent, and focuses the first', async () => {
    const { user } = open();
    await send(user);
    expect(email()).toHaveAccessibleDescription('Enter your email.');
    expect(password()).toHaveAccessibleDescription('Required.');
    expect(email()).toHaveFocus();
  });

  it('calls an untouched field wrong only when the form is sent', async () => {
    const { user } = open();
    await user.click(email());
    await user.tab();
    expect(email()).toBeValid();
  });

  it.each([
    ['a list of names', ['password']],
    ['names joined by dots', 'password'],
  ])("shows the server's issue at its field until that is changed, with %s as the path", async (_kind, path) => {
    const { user } = open({ outcome: { issues: [{ path, code: 'WEAK_PASSWORD' }] } });
    await fillInAndSend(user);
    expect(await screen.findByText(/common password/)).toBeInTheDocument();
    expect(password()).toHaveFocus();
    expect(email()).toBeValid();
    await user.type(password(), 's');
    expect(password()).toBeValid();
  });

  it('shows an issue that no field can solve above the button', async () => {
    const { user } = open({ outcome: { issues: [{ path: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }] } });
    await fillInAndSend(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This isn’t valid/);
  });

  it.each([
    ['is not reached', { request, error: noConnection() }, /Can’t reach the server/],
    ['fails', refusedWith('INTERNAL_SERVER_ERROR'), /Something went wrong on our side/],
    ['is busy', refusedWith('SERVICE_UNAVAILABLE'), /The server is busy/],
    ['forbids it', refusedWith('FORBIDDEN'), /You don’t have permission/],
    ['is asked too often', refusedWith('RATE_LIMITED'), /Too many requests/],
    ['ends the session', refusedWith('UNAUTHENTICATED'), /You’ve been signed out/],
  ])('keeps the values and says what to do if the server %s', async (_case, answer, sentence) => {
    const { user } = open({ answer });
    await fillInAndSend(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(email()).toHaveValue(input.email);
  });

  it('says that a result is not known to this release', async () => {
    const { user } = open({ outcome: { failure: 'unknownOutcome' } });
    await fillInAndSend(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This page is out of date/);
  });

  it('cannot be sent again before the wait after too many attempts is over', async () => {
    const { user } = open({ outcome: { retryAfterSeconds: 90 } });
    await fillInAndSend(user);
    expect(await screen.findByRole('timer')).toHaveTextContent('Try again in 1:30.');
    expect(screen.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('The idempotency key of a form', () => {
  const openWith = (outcome: SubmitOutcome<'email' | 'password'>, ...answers: readonly MockLink.MockedResponse[]) => {
    const keys: string[] = [];
    const element = <TestForm outcome={outcome} onKey={(key) => keys.push(key)} />;
    return { keys, ...renderPage({ mocks: answers, routes: [{ path: '/', element }] }) };
  };
  const lost = { request, error: noConnection() };

  it('is the same when the same input is sent again, after a reload too', async () => {
    const { user, keys, unmount } = openWith(saved, lost, lost);
    await fillInAndSend(user);
    await screen.findByRole('alert');
    await send(user);
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    unmount();
    const reloaded = openWith(saved, lost);
    await send(reloaded.user);
    expect([...keys, ...reloaded.keys]).toEqual([keys[0], keys[0], keys[0]]);
  });

  it('is another one for other input', async () => {
    const { user, keys } = openWith(saved, lost, { ...lost, request: { ...request, variables: () => true } });
    await fillInAndSend(user);
    await screen.findByRole('alert');
    await user.type(password(), '!');
    await send(user);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is another one after a success', async () => {
    const { user, keys } = openWith(saved, answered, answered);
    await fillInAndSend(user);
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
    await send(user);
    expect(keys[1]).not.toBe(keys[0]);
  });
});

describe('The draft of a form', () => {
  const openBelowSession = (...mocks: readonly MockLink.MockedResponse[]) =>
    renderPage({
      viewer: null,
      mocks,
      routes: [{ Component: RequireSession, children: [{ path: '/', element: <TestForm outcome={saved} /> }] }],
    });
  const replace = jest.spyOn(documentNavigation, 'replace').mockImplementation(() => undefined);
  beforeEach(() => replace.mockClear());

  it('survives the end of the session, which asks nothing, and is there after the next sign-in', async () => {
    const { user, unmount } = openBelowSession(viewerIs(aViewer()), refusedWith('UNAUTHENTICATED'));
    await screen.findByLabelText('Email');
    await fillInAndSend(user);
    await waitFor(() => expect(replace).toHaveBeenCalledWith('/sign-in'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    unmount();
    openBelowSession(viewerIs(aViewer()));
    expect(await screen.findByLabelText('Email')).toHaveValue(input.email);
  });

  it('survives a password change that the server requires', async () => {
    const mustChange = aViewer({ requireChangePassword: true });
    const { user, unmount } = openBelowSession(
      viewerIs(aViewer()),
      refusedWith('PASSWORD_CHANGE_REQUIRED'),
      viewerIs(mustChange),
    );
    await screen.findByLabelText('Email');
    await fillInAndSend(user);
    await waitFor(() => expect(replace).toHaveBeenCalledWith('/choose-password'));
    unmount();
    openBelowSession(viewerIs(aViewer()));
    expect(await screen.findByLabelText('Email')).toHaveValue(input.email);
  });

  it('is not shown to another person', async () => {
    const { user, unmount } = openBelowSession(viewerIs(aViewer()));
    await user.type(await screen.findByLabelText('Email'), input.email);
    unmount();
    openBelowSession(viewerIs(aViewer({ id: 'another' })));
    expect(await screen.findByLabelText('Email')).toHaveValue('');
  });

  it.each([
    ['no JSON', '{'],
    ['of another shape', JSON.stringify({ email: 7 })],
  ])('is ignored if what is stored is %s', async (_kind, stored) => {
    sessionStorage.setItem(`draft:test:${aViewer().id}`, stored);
    renderPage({ routes: [{ path: '/', element: <TestForm outcome={saved} /> }] });
    expect(email()).toHaveValue('');
  });

  it('is not needed: the form works where the browser forbids storage', async () => {
    const forbidden = jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const { user } = open({ outcome: { sentence: 'Answered.' } });
    await fillInAndSend(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Answered.');
    forbidden.mockRestore();
  });

  it('is removed once the form is saved', async () => {
    const { user } = open();
    await fillInAndSend(user);
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });
});
