import '@testing-library/jest-dom';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JoinPage } from './join-page.js';

function open(typed = '', issue?: string) {
  render(<JoinPage page={{ kind: 'join', typed, issue }} />);
  return { field: screen.getByRole('textbox', { name: 'Invitation code' }), user: userEvent.setup() };
}

/** Whether the browser would send the form, which jsdom cannot. */
function isSentBy(field: HTMLElement): boolean {
  const submit = createEvent.submit(field.closest('form')!);
  fireEvent(field.closest('form')!, submit);
  return !submit.defaultPrevented;
}

describe('/join', () => {
  it.each(['AB2K7MZ', 'ab2k7mz', ' ab2 k7-mz ', 'https://school.example.org/i/AB2K7MZ?from=mail#top'])(
    'leaves %j to the browser, as a code in its normal form',
    async (typed) => {
      const { field, user } = open();
      await user.type(field, typed);
      expect(field.closest('form')).toHaveAttribute('action', '/join');
      expect(isSentBy(field)).toBe(true);
      expect(field).toHaveValue('AB2K7MZ');
    },
  );

  it('shows the code of a pasted link', async () => {
    const { field, user } = open();
    await user.click(field);
    await user.paste('https://school.example.org/i/ab2k7mz');
    expect(field).toHaveValue('AB2K7MZ');
  });

  it.each([
    ['', /Enter your invitation code/],
    ['AB2K7M', /A code has 7 letters and digits/],
    ['AB2K7MO', /It never has I, L, O, 0 or 1/],
  ])('shows the error of %j at the field, and keeps the focus there', async (typed, message) => {
    const { field, user } = open();
    if (typed) await user.type(field, typed);
    expect(isSentBy(field)).toBe(false);
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(message);
    expect(field).toHaveFocus();
  });

  it('continues what was sent without JavaScript, and removes the error as soon as it is changed', async () => {
    const { field, user } = open('OLD', 'INVALID_CODE');
    expect(field).toHaveValue('OLD');
    expect(field).toHaveAccessibleDescription(/A code has 7 letters and digits/);
    await user.type(field, 'X');
    expect(field).toBeValid();
  });
});
