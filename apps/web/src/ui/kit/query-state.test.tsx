import { screen } from '@testing-library/react';
import { noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import { QueryState, type WatchedQuery } from './query-state.js';

interface Data {
  readonly items: readonly string[] | null;
}
const NO_ITEMS = { when: (items: readonly string[]) => items.length === 0, show: <p>nothing yet</p> };

function show(query: Omit<WatchedQuery<Data>, 'refetch'>) {
  const refetch = jest.fn<Promise<unknown>, []>(() => Promise.reject(noConnection()));
  const element = (
    <QueryState
      query={{ ...query, refetch }}
      select={({ items }) => items}
      loading={<p>loading</p>}
      failedTitle="The items could not be loaded"
      missing={<p>no such list</p>}
      empty={NO_ITEMS}
    >
      {(items, isStale) => (
        <p>
          {items.join(', ')} {isStale ? '(stale)' : '(current)'}
        </p>
      )}
    </QueryState>
  );
  return { ...renderPage({ routes: [{ path: '/', element }] }), refetch };
}

describe('The state of a query', () => {
  it('is loading until the first answer', () => {
    show({});
    expect(screen.getByText('loading')).toBeInTheDocument();
  });

  it('shows the data', () => {
    show({ data: { items: ['a', 'b'] } });
    expect(screen.getByText('a, b (current)')).toBeInTheDocument();
  });

  it('shows the data of the variables before while those of the new ones are loading', () => {
    show({ previousData: { items: ['a'] } });
    expect(screen.getByText('a (stale)')).toBeInTheDocument();
  });

  it('shows an empty part in its own way', () => {
    show({ data: { items: [] } });
    expect(screen.getByText('nothing yet')).toBeInTheDocument();
  });

  it('says that the part does not exist', () => {
    show({ data: { items: null } });
    expect(screen.getByText('no such list')).toBeInTheDocument();
  });

  it.each([
    ['there is no data', undefined],
    ['the part is null because of the error', { items: null }],
  ])('says that it failed if %s, and tries again', async (_case, data) => {
    const { user, refetch } = show({ data, error: noConnection() });
    expect(screen.getByRole('heading', { name: 'The items could not be loaded' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('warns if the data could not be brought up to date', () => {
    show({ data: { items: ['a'] }, error: noConnection() });
    expect(screen.getByText('a (current)')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Can’t reach the server.');
  });
});
