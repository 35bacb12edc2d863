import { apiOn } from '../../test/api.js';

const sqlite = () => 'sqlite::memory:';

describe('The development mailbox of a running server', () => {
  const api = apiOn(sqlite);

  it('is shown to this machine, and to nobody that a proxy forwards', async () => {
    expect((await fetch(`${api().url}/dev/mailbox`)).status).toBe(200);
    const refused = await api().client().fetch('/dev/mailbox');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('DEV_MAILBOX=open');
  });
});

describe('The development mailbox with DEV_MAILBOX=open', () => {
  const api = apiOn(sqlite, { devMailbox: 'open' });

  it('is shown to everybody', async () => {
    expect((await api().client().fetch('/dev/mailbox')).status).toBe(200);
  });
});
