import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPreview, noPreview } from '../../test/acceptance-data.js';
import { data, stubNetwork } from '../../test/stub-network.js';
import { JoinApp } from './join-app.js';

/** What the browser does on Back: jsdom goes back some time later, so that the event is waited for. */
async function goBack() {
  const arrival = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  await act(async () => {
    history.back();
    await arrival;
  });
}

beforeAll(() => Object.assign(globalThis, { scrollTo: () => {} }));

describe('going from /join to an invitation', () => {
  it('opens the invitation of a typed code under its own address, the focus on its title', async () => {
    stubNetwork({ InvitationPreview: [data(aPreview())] });
    history.replaceState(null, '', '/join');
    render(<JoinApp />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Invitation code' }), 'ab2 k7mz{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn term' })).toHaveFocus();
    expect(location.pathname).toBe('/i/AB2K7MZ');
  });

  it('comes back to the field by the Back button of the browser', async () => {
    stubNetwork({ InvitationPreview: [data(noPreview)] });
    history.replaceState(null, '', '/join');
    render(<JoinApp />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Invitation code' }), 'ab2k7mz{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'This invitation is not valid' });
    await goBack();
    expect(screen.getByRole('textbox', { name: 'Invitation code' })).toBeInTheDocument();
  });

  it('does not take what the page brought along for the invitation of another code', async () => {
    const sent = stubNetwork({ InvitationPreview: [data(aPreview({ code: 'CD3M8NX', title: 'Spring term' }))] });
    history.replaceState(null, '', '/join');
    render(<JoinApp embedded={aPreview()} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Invitation code' }), 'CD3M8NX{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring term' })).toBeInTheDocument();
    expect(sent).toEqual([{ name: 'InvitationPreview', variables: { code: 'CD3M8NX' } }]);
  });
});
