import { screen, waitFor } from '@testing-library/react';
import { Link } from 'react-router';
import { renderPage } from '../../../test/render-page.js';
import { PageHeading } from './page-heading.js';

const routes = [
  {
    path: '/',
    element: (
      <>
        <PageHeading title="Invitations" />
        <Link to="/one">One</Link>
      </>
    ),
  },
  { path: '/one', element: <PageHeading title="One of them" /> },
];

describe('The heading of a page', () => {
  it('names the page in the tab', () => {
    renderPage({ routes });
    expect(document.title).toBe('Invitations · Matricula');
  });

  it('leaves the focus alone on the first page of a visit', () => {
    renderPage({ routes });
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();
  });

  it('takes the focus after a navigation', async () => {
    const { user } = renderPage({ routes });
    await user.click(screen.getByRole('link', { name: 'One' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'One of them' })).toHaveFocus());
  });
});
