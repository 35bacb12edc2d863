import type { MockLink } from '@apollo/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { aViewer, noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import {
  CreateInvitationDocument,
  type CreateInvitationInput,
  type CreateInvitationMutation,
  type InputIssueCode,
  PreviewCourseDocument,
  type PreviewCourseQuery,
} from '../../gql/dashboard.js';
import type { SlotProps } from '../../registration/slots.js';
import { wasJustCreated } from './just-created.js';
import { NewInvitationPage } from './new-invitation-page.js';

const plain: CreateInvitationInput = {
  title: 'Evening group',
  courseId: '3',
  description: null,
  backgroundImageUrl: null,
  usageLimit: null,
  expiresAt: null,
};
/** Matches the mutation's variables, whatever its idempotency key is. */
const isCreationOf = (expected: CreateInvitationInput) => (variables: Record<string, unknown>) => {
  const input = variables['input'] as CreateInvitationInput;
  const isSame = Object.entries(expected).every(
    ([name, value]) => input[name as keyof CreateInvitationInput] === value,
  );
  return isSame && Boolean(input.idempotencyKey);
};
const creationIs = (
  createInvitation: CreateInvitationMutation['createInvitation'],
  input: CreateInvitationInput = plain,
): MockLink.MockedResponse<CreateInvitationMutation> => ({
  request: { query: CreateInvitationDocument, variables: isCreationOf(input) },
  result: { data: { createInvitation } },
});
const courseIsBotany: MockLink.MockedResponse<PreviewCourseQuery> = {
  request: { query: PreviewCourseDocument, variables: { id: '3' } },
  result: { data: { course: { __typename: 'Course', id: '3', title: 'Botany' } } },
};
const success = { __typename: 'CreateInvitationSuccess', invitation: { __typename: 'Invitation', id: '42' } } as const;

function CourseField({ onChange, error }: SlotProps['courseField']) {
  return (
    <>
      <button type="button" onClick={() => onChange('3')}>
        choose Botany
      </button>
      <p>{error}</p>
    </>
  );
}
function Elsewhere() {
  const { pathname, state } = useLocation();
  return <p>{`${pathname} ${wasJustCreated(state) ? 'just created' : ''}`}</p>;
}
const open = (...mocks: readonly MockLink.MockedResponse[]) => openAs('1', ...mocks);
const openAs = (viewerId: string, ...mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({
    at: '/invitations/new',
    mocks: [...mocks, courseIsBotany],
    viewer: aViewer({ id: viewerId }),
    slots: { courseField: [CourseField] },
    routes: [
      { path: '/invitations/new', Component: NewInvitationPage },
      { path: '*', Component: Elsewhere },
    ],
  });
beforeEach(() => sessionStorage.clear());
const submit = () => screen.getByRole('button', { name: 'Create invitation' });

describe('The form of a new invitation', () => {
  it('needs a title and a course, and leads to its page', async () => {
    const { user } = open(creationIs(success));
    await user.type(await screen.findByLabelText('Title'), ' Evening group ');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.click(submit());
    expect(await screen.findByText('/invitations/42 just created')).toBeInTheDocument();
  });

  it('has every field of the specification', async () => {
    const input = {
      ...plain,
      description: 'Bring a notebook.',
      backgroundImageUrl: '/media/cover-orchard-1600.webp',
      usageLimit: 30,
      expiresAt: '2099-02-01T02:59:59.999Z',
    };
    const { user } = open(creationIs(success, input));
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.type(screen.getByLabelText('Description (optional)'), 'Bring a notebook.');
    await user.click(screen.getByRole('radio', { name: 'Orchard' }));
    await user.type(screen.getByLabelText('Usage limit (optional)'), '30');
    fireEvent.change(screen.getByLabelText('Expires (optional)'), { target: { value: '2099-01-31' } });
    expect(screen.getByText('Expires Jan 31, 2099, 11:59 PM, Sao Paulo time (GMT-3).')).toBeInTheDocument();
    await user.click(submit());
    expect(await screen.findByText(/^\/invitations\/42/)).toBeInTheDocument();
  });

  it('names the zone of day and time', async () => {
    open();
    expect(await screen.findByLabelText('Expires (optional)')).toHaveAccessibleDescription(
      'Times are Sao Paulo time (GMT-3).',
    );
  });

  it('sets the limit to one for an exclusive invitation', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('switch', { name: /^Exclusive: one person/ }));
    expect(screen.getByLabelText('Usage limit (optional)')).toHaveValue('1');
    await user.click(screen.getByRole('switch', { name: /^Exclusive: one person/ }));
    expect(screen.getByLabelText('Usage limit (optional)')).toHaveValue('');
  });

  it('brings back the limit from before when it is no longer exclusive', async () => {
    const { user } = open();
    await user.type(await screen.findByLabelText('Usage limit (optional)'), '25');
    await user.click(screen.getByRole('switch', { name: /^Exclusive: one person/ }));
    await user.click(screen.getByRole('switch', { name: /^Exclusive: one person/ }));
    expect(screen.getByLabelText('Usage limit (optional)')).toHaveValue('25');
  });

  it('calls a past day wrong at once, but not a year that is half typed', async () => {
    open();
    const expires = await screen.findByLabelText('Expires (optional)');
    fireEvent.change(expires, { target: { value: '0002-01-01' } });
    expect(expires).not.toHaveAttribute('aria-invalid', 'true');
    fireEvent.change(expires, { target: { value: '2020-01-01' } });
    expect(expires).toHaveAccessibleDescription(/Choose a time in the future/);
    fireEvent.change(expires, { target: { value: '2099-01-01' } });
    expect(expires).not.toHaveAttribute('aria-invalid', 'true');
  });

  it('marks the fields that are optional, and no other', async () => {
    open();
    expect(await screen.findByText('Required unless marked optional.')).toBeInTheDocument();
    expect(screen.getByLabelText('Title')).toBeRequired();
    for (const label of ['Description', 'Usage limit', 'Expires', 'Time']) {
      expect(screen.getByLabelText(`${label} (optional)`)).not.toBeRequired();
    }
  });

  it('shows an error once the field is left, until it is corrected', async () => {
    const { user } = open();
    const limit = await screen.findByLabelText('Usage limit (optional)');
    await user.type(limit, '0');
    expect(screen.queryByText(/whole number from 1/)).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('Enter a whole number from 1 to 1,000,000.')).toBeInTheDocument();
    await user.type(limit, '{Backspace}5');
    expect(screen.queryByText(/whole number from 1/)).not.toBeInTheDocument();
  });

  it('shows every issue before anything is sent, and focuses the first field', async () => {
    const { user } = open();
    fireEvent.change(await screen.findByLabelText('Expires (optional)'), { target: { value: '2020-01-01' } });
    await user.click(submit());
    expect(screen.getByText('Enter a title.')).toBeInTheDocument();
    expect(screen.getByText('Choose a course.')).toBeInTheDocument();
    expect(screen.getByText(/Choose a time in the future/)).toBeInTheDocument();
    expect(screen.getByLabelText('Title')).toHaveFocus();
  });

  it('shows the issues of the server at the field until that is changed', async () => {
    const { user } = open(
      creationIs({
        __typename: 'InvalidInputError',
        issues: [
          { __typename: 'InputIssue', path: ['title'], code: 'NOT_KNOWN_HERE' as InputIssueCode },
        ] /* a later server's */,
      }),
    );
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.click(submit());
    expect(await screen.findByText(/This isn’t valid/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Title'), 's');
    expect(screen.queryByText(/This isn’t valid/)).not.toBeInTheDocument();
  });

  it.each([
    [{ __typename: 'NotFoundError' }, /This course no longer exists/],
    [{ __typename: 'NotAllowedError' }, /This course is archived/],
  ] as const)('says what to do about %j', async (outcome, sentence) => {
    const { user } = open(creationIs(outcome));
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });

  it('keeps the input if the server cannot be reached', async () => {
    const { user } = open({
      request: { query: CreateInvitationDocument, variables: isCreationOf(plain) },
      error: noConnection(),
    });
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('Can’t reach the server.');
    expect(screen.getByLabelText('Title')).toHaveValue('Evening group');
  });

  it('asks before unsaved input is lost', async () => {
    const { user } = open();
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByLabelText('Title')).toHaveValue('Evening group');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByText(/^\/invitations/)).toBeInTheDocument();
  });

  it('keeps the input when the page goes away unsent, for the same person only', async () => {
    const { user, unmount } = open();
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.type(screen.getByLabelText('Usage limit (optional)'), '12');
    unmount();
    const another = openAs('2');
    expect(await screen.findByLabelText('Title')).toHaveValue('');
    another.unmount();
    openAs('1');
    expect(await screen.findByLabelText('Title')).toHaveValue('Evening group');
    expect(screen.getByLabelText('Usage limit (optional)')).toHaveValue('12');
  });

  it('keeps no draft of what was sent or given up', async () => {
    const { user, unmount } = open(creationIs(success));
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.click(submit());
    expect(await screen.findByText(/^\/invitations\/42/)).toBeInTheDocument();
    unmount();
    const again = open();
    expect(await screen.findByLabelText('Title')).toHaveValue('');
    await again.user.type(screen.getByLabelText('Title'), 'Morning group');
    await again.user.click(screen.getByRole('link', { name: 'Cancel' }));
    await again.user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByText(/^\/invitations/)).toBeInTheDocument();
    again.unmount();
    open();
    expect(await screen.findByLabelText('Title')).toHaveValue('');
  });

  it('can be left without a question if nothing was typed', async () => {
    const { user } = open();
    await screen.findByLabelText('Title');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    expect(await screen.findByText(/^\/invitations/)).toBeInTheDocument();
  });

  it('shows the acceptance page with what is typed, and nothing that can be pressed', async () => {
    const { user } = open();
    await user.type(await screen.findByLabelText('Title'), 'Evening group');
    await user.click(screen.getByRole('button', { name: 'choose Botany' }));
    await user.type(screen.getByLabelText('Description (optional)'), 'Bring a notebook.');
    await user.type(screen.getByLabelText('Usage limit (optional)'), '2');
    fireEvent.change(screen.getByLabelText('Expires (optional)'), { target: { value: '2099-01-31' } });
    const preview = screen.getByRole('complementary', { name: 'What students will see' });
    await waitFor(() =>
      expect(preview).toHaveTextContent(
        /Escola Aurora.*Evening group.*Course: Botany.*2 spots left.*Expires Jan 31, 2099.*Your name.*Accept invitation.*Bring a notebook/,
      ),
    );
    expect(within(preview).getByText('Accept invitation').closest('[inert]')).toBeInTheDocument();
  });

  it('does not show students a day that is past', async () => {
    open();
    fireEvent.change(await screen.findByLabelText('Expires (optional)'), { target: { value: '2020-01-01' } });
    const preview = screen.getByRole('complementary', { name: 'What students will see' });
    expect(preview).not.toHaveTextContent(/2020/);
  });
});
