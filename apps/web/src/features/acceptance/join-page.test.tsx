import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JoinPage } from './join-page.js';

function open() {
  const codes: string[] = [];
  render(<JoinPage onCode={(code) => codes.push(code)} />);
  return { codes, field: screen.getByRole('textbox', { name: 'Invitation code' }), user: userEvent.setup() };
}

describe('/join', () => {
  it.each(['AB2K7MZ', 'ab2k7mz', ' ab2 k7-mz ', 'https://school.example.org/i/AB2K7MZ?from=mail#top'])(
    'accepts %j',
    async (typed) => {
      const { codes, field, user } = open();
      await user.type(field, `${typed}{Enter}`);
      expect(codes).toEqual(['AB2K7MZ']);
    },
  );

  it('shows the code of a pasted link', async () => {
    const { field, user } = open();
    await user.click(field);
    await user.paste('https://school.example.org/i/ab2k7mz');
    expect(field).toHaveValue('AB2K7MZ');
  });

  it.each([
    ['', /Enter the code/],
    ['AB2K7M', /A code has 7 letters and digits/],
    ['AB2K7MO', /it never has I, L, O, 0 or 1/],
  ])('shows the error of %j at the field, and keeps the focus there', async (typed, message) => {
    const { codes, field, user } = open();
    if (typed) await user.type(field, typed);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(message);
    expect(field).toHaveFocus();
    expect(codes).toEqual([]);
  });
});
