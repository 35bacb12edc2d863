import { act, fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../../../test/render-page.js';
import { showFailure, showSuccess } from './toast-store.js';

beforeEach(() => {
  jest.useFakeTimers();
  renderPage({ routes: [{ path: '/', element: null }] });
});
afterEach(() => jest.useRealTimers());
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

describe('A toast', () => {
  it('says that something is done, and goes by itself', () => {
    act(() => showSuccess('Saved.'));
    expect(screen.getByText('Saved.')).toBeInTheDocument();
    pass(5000);
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  it('is an alert if something failed, and stays longer', () => {
    act(() => showFailure('Not saved.'));
    pass(5000);
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved.');
    pass(10_000);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    ['the pointer is over it', fireEvent.mouseEnter, fireEvent.mouseLeave],
    ['the focus is in it', fireEvent.focus, fireEvent.blur],
  ])('stays while %s', (_case, enter, leave) => {
    act(() => showSuccess('Saved.'));
    const toast = screen.getByText('Saved.').parentElement!;
    enter(toast);
    pass(60_000);
    expect(screen.getByText('Saved.')).toBeInTheDocument();
    leave(toast);
    pass(5000);
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  it('goes when its button is pressed, or when it is closed', () => {
    const undo = jest.fn();
    act(() => showSuccess('Deactivated.', { action: { label: 'Undo', onPress: undo } }));
    act(() => showSuccess('Saved.'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Deactivated.')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  it('makes way for newer ones', () => {
    for (const text of ['One', 'Two', 'Three', 'Four']) act(() => showSuccess(text));
    expect(screen.queryByText('One')).not.toBeInTheDocument();
    expect(screen.getByText('Four')).toBeInTheDocument();
  });
});
