import { screen } from '@testing-library/react';
import { renderAccountPage } from '../../../test/render-account-page.js';
import { documentNavigation } from '../../ui/light/document-navigation.js';

describe('An account page whose data could not be loaded', () => {
  it('says so, and loads again with the token of a mailed link', async () => {
    const reload = jest.spyOn(documentNavigation, 'reload').mockReturnValue(undefined);
    const { user } = renderAccountPage({ at: '/reset-password#token', page: { kind: 'failed' } });
    expect(screen.getByRole('heading', { name: 'Something went wrong' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalled();
    expect(location.hash).toBe('#token');
  });
});
