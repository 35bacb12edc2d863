import { screen, waitFor } from '@testing-library/react';
import { renderAccountPage } from '../../../test/render-account-page.js';
import { data, noConnection } from '../../../test/stub-network.js';
import type { RequestPasswordResetMutation } from '../../gql/account.js';

const outcome = (requestPasswordReset: RequestPasswordResetMutation['requestPasswordReset']) =>
  data({ requestPasswordReset });
const sentTo = (email: string) => outcome({ __typename: 'RequestPasswordResetSuccess', email });

const open = (answers: readonly ReturnType<typeof data>[] = [], fragment = '') =>
  renderAccountPage({
    at: `/forgot-password${fragment}`,
    page: { kind: 'forgot-password' },
    answers: { RequestPasswordReset: answers },
  });

const email = () => screen.getByLabelText('Email');
const submit = () => screen.getByRole('button', { name: 'Send email' });

describe('The page for a forgotten password', () => {
  it('says the same whoever has an account: if they have one, an email is on its way', async () => {
    const { user, sent } = open([sentTo('ana@school.example')]);
    await user.type(email(), ' Ana@School.example ');
    await user.click(submit());
    const title = await screen.findByRole('heading', { name: 'Check your email' });
    expect(title).toHaveFocus();
    expect(screen.getByText('If ana@school.example has an account, an email is on its way.')).toBeInTheDocument();
    expect(screen.getByText(/Check spam/)).toBeInTheDocument();
    expect(sent).toEqual([{ name: 'RequestPasswordReset', variables: { input: { email: expect.any(String) } } }]);
  });

  it('has the email that was typed at the sign-in, and takes it back there', async () => {
    const { user } = open([sentTo('ana@school.example')], '#email=ana%40school.example');
    expect(email()).toHaveValue('ana@school.example');
    await user.click(submit());
    expect(await screen.findByRole('link', { name: 'Back to sign-in' })).toHaveAttribute(
      'href',
      '/sign-in#email=ana%40school.example',
    );
  });

  it.each([
    ['gmail.com', 'Open Gmail', 'https://mail.google.com/'],
    ['hotmail.com', 'Open Outlook', 'https://outlook.live.com/mail/'],
  ])('opens the mailbox of an email at %s', async (domain, name, url) => {
    const { user } = open([sentTo(`ana@${domain}`)], `#email=ana%40${domain}`);
    await user.click(submit());
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', url);
  });

  it('has no button for a mailbox that is not known', async () => {
    const { user } = open([sentTo('ana@school.example')], '#email=ana%40school.example');
    await user.click(submit());
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(screen.queryByRole('link', { name: /^Open / })).not.toBeInTheDocument();
  });

  it('can be used again for another email', async () => {
    const { user, sent } = open([sentTo('ana@old.example'), sentTo('ana@new.example')]);
    await user.type(email(), 'ana@old.example');
    await user.click(submit());
    await user.click(await screen.findByRole('button', { name: 'Use another email' }));
    await waitFor(() => expect(email()).toHaveFocus());
    await user.keyboard('ana@new.example');
    await user.click(submit());
    expect(await screen.findByText(/If ana@new\.example has an account/)).toBeInTheDocument();
    expect(sent[1]?.variables).toEqual({ input: { email: 'ana@new.example' } });
  });

  it.each([
    ['', 'Required.'],
    ['ana', 'Enter an email such as ana@example.com.'],
  ])('reports %j before anything is sent', async (typed, sentence) => {
    const { user, sent } = open();
    if (typed) await user.type(email(), typed);
    await user.click(submit());
    expect(email()).toHaveAccessibleDescription(sentence);
    await waitFor(() => expect(email()).toHaveFocus());
    expect(sent).toEqual([]);
  });

  it("shows the server's issue at the field, until it is changed", async () => {
    const issues = [{ path: ['email'], code: 'INVALID_EMAIL' as const }];
    const { user } = open([outcome({ __typename: 'InvalidInputError', issues })]);
    await user.type(email(), 'ana@school.example');
    await user.click(submit());
    expect(await screen.findByText('Enter an email such as ana@example.com.')).toBeInTheDocument();
    await user.type(email(), 'x');
    expect(email()).not.toHaveAccessibleDescription();
  });

  it('counts down after too many attempts, and keeps the email without a connection', async () => {
    const { user } = open([noConnection(), outcome({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 754 })]);
    await user.type(email(), 'ana@school.example');
    await user.click(submit());
    expect(await screen.findByText(/No connection/, { selector: 'form p' })).toBeInTheDocument();
    expect(email()).toHaveValue('ana@school.example');
    await user.click(submit());
    expect(await screen.findByRole('timer')).toHaveTextContent('Try again in 12:34.');
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
  });

  it('links back to the sign-in', () => {
    open();
    expect(screen.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in');
  });
});
