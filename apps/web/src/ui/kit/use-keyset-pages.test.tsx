import { act, screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { renderPage } from '../../../test/render-page.js';
import { Pager } from './pager.js';
import { useFirstPageIfGone, useKeysetPages } from './use-keyset-pages.js';

const pageInfo = (start: string, end: string) => ({
  hasNextPage: true,
  hasPreviousPage: true,
  startCursor: start,
  endCursor: end,
});

/** Two lists on one page, with endless pages. */
function TwoLists() {
  const { search, hash, state } = useLocation();
  const people = useKeysetPages();
  const courses = useKeysetPages({ prefix: 'courses' });
  const rest = { count: 25, totalCount: 307, isLoading: false };
  return (
    <>
      <Pager label="People" pages={people} pageInfo={pageInfo('s', 'e')} {...rest} />
      <Pager label="Courses" pages={courses} pageInfo={pageInfo('cs', 'ce')} {...rest} totalCount={null} />
      <p>{`${search}${hash}`}</p>
      <p>{JSON.stringify(state)}</p>
      <p>{JSON.stringify(people.variables)}</p>
    </>
  );
}
const open = (at: string) => renderPage({ at, routes: [{ path: '/', Component: TwoLists }] });

const pager = (list: string) => screen.getByRole('navigation', { name: list });
const press = (user: ReturnType<typeof open>['user'], list: string, name: string) =>
  user.click(within(pager(list)).getByRole('button', { name }));

describe('The pages of a list', () => {
  it('keep the other parameters of the URL', async () => {
    const { user } = open('/?status=ACTIVE#top');
    await press(user, 'People', 'Next');
    expect(screen.getByText('?status=ACTIVE&after=e&page=2#top')).toBeInTheDocument();
    await press(user, 'People', 'Previous');
    expect(screen.getByText('?status=ACTIVE#top')).toBeInTheDocument();
  });

  it('keep what else the history entry holds', async () => {
    const { user, router } = open('/');
    await act(() => router.navigate('/', { state: { isJustCreated: true } }));
    await press(user, 'People', 'Next');
    expect(router.state.location.state).toMatchObject({ isJustCreated: true });
  });

  it('say which items of how many they show, each list on its own', async () => {
    const { user } = open('/');
    expect(pager('People')).toHaveTextContent('1–25 of 307');
    await press(user, 'People', 'Next');
    await press(user, 'People', 'Next');
    await press(user, 'Courses', 'Next');
    expect(pager('People')).toHaveTextContent('51–75 of 307');
    expect(pager('Courses')).toHaveTextContent('26–50 of more than 10,000');
    await press(user, 'People', 'Previous');
    expect(screen.getByText('?coursesAfter=ce&coursesPage=2&before=s&page=2')).toBeInTheDocument();
    expect(screen.getByText('{"first":null,"after":null,"last":25,"before":"s"}')).toBeInTheDocument();
    expect(pager('People')).toHaveTextContent('26–50 of 307');
  });

  it('go on in both directions from a shared URL', async () => {
    const { user } = open('/?after=e&page=4');
    expect(pager('People')).toHaveTextContent('76–100 of 307');
    await press(user, 'People', 'Previous');
    expect(screen.getByText('?before=s&page=3')).toBeInTheDocument();
  });

  it.each(['', '&page=0', '&page=x'])('do not show a page number that the URL does not have: %s', async (page) => {
    const { user } = open(`/?after=e${page}`);
    expect(within(pager('People')).getByRole('status')).toHaveTextContent(/^$/);
    await press(user, 'People', 'Next');
    expect(screen.getByText('?after=e')).toBeInTheDocument();
  });

  it('lead to the first page if the one in the URL is gone', async () => {
    function EmptyLater() {
      const pages = useKeysetPages();
      const isGone = useFirstPageIfGone(pages, { isEmpty: !pages.isFirst });
      return <p>{isGone ? 'gone' : 'first'}</p>;
    }
    const { router } = renderPage({ at: '/?q=x&after=e&page=4', routes: [{ path: '/', Component: EmptyLater }] });
    await waitFor(() => expect(router.state.location.search).toBe('?q=x'));
    expect(screen.getByText('first')).toBeInTheDocument();
    expect(router.state.historyAction).toBe('REPLACE');
  });
});
