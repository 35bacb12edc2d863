import { act, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { renderPage } from '../../../test/render-page.js';
import { Pager } from './pager.js';
import { useKeysetPages } from './use-keyset-pages.js';

const pageInfo = (endCursor: string) => ({ hasNextPage: true, endCursor });

/** Two lists on one page, with endless pages. */
function TwoLists() {
  const { search, hash, state } = useLocation();
  const people = useKeysetPages('people');
  const courses = useKeysetPages('courses');
  return (
    <>
      <Pager label="People" pages={people} pageInfo={pageInfo(`${people.variables.after ?? 'p'}1`)} isLoading={false} />
      <Pager
        label="Courses"
        pages={courses}
        pageInfo={pageInfo(`${courses.variables.after ?? 'c'}1`)}
        isLoading={false}
      />
      <p>{`${search}${hash}`}</p>
      <p>{JSON.stringify(state)}</p>
    </>
  );
}
const open = (at: string) => renderPage({ at, routes: [{ path: '/', Component: TwoLists }] });

const press = async (user: ReturnType<typeof open>['user'], list: string, name: string) => {
  const pager = screen.getByRole('navigation', { name: list });
  const [button] = [...pager.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
  if (!button) throw new Error(`${list} has no button ${name}`);
  await user.click(button);
};

describe('The pages of a list', () => {
  it('keep the other parameters of the URL', async () => {
    const { user } = open('/?status=ACTIVE#top');
    await press(user, 'People', 'Next');
    expect(screen.getByText('?status=ACTIVE&people=p1#top')).toBeInTheDocument();
    await press(user, 'People', 'Previous');
    expect(screen.getByText('?status=ACTIVE#top')).toBeInTheDocument();
  });

  it('keep what else the history entry holds', async () => {
    const { user, router } = open('/');
    await act(() => router.navigate('/', { state: { isJustCreated: true } }));
    await press(user, 'People', 'Next');
    expect(router.state.location.state).toMatchObject({ isJustCreated: true });
  });

  it('are counted for each list on its own', async () => {
    const { user } = open('/');
    await press(user, 'People', 'Next');
    await press(user, 'People', 'Next');
    await press(user, 'Courses', 'Next');
    expect(screen.getByRole('navigation', { name: 'People' })).toHaveTextContent('Page 3');
    expect(screen.getByRole('navigation', { name: 'Courses' })).toHaveTextContent('Page 2');
    await press(user, 'People', 'Previous');
    expect(screen.getByText('?people=p1&courses=c1')).toBeInTheDocument();
    expect(screen.getByRole('navigation', { name: 'Courses' })).toHaveTextContent('Page 2');
  });

  it('lead from a shared URL to the first page, since the pages before are not known', async () => {
    const { user } = open('/?people=p11');
    await press(user, 'People', 'First page');
    expect(screen.getByRole('navigation', { name: 'People' })).toHaveTextContent('Page 1');
  });
});
