import { apiOn } from '../../test/api.js';

const sqlite = () => 'sqlite::memory:';

describe('The development mailbox of a site of this machine', () => {
  const api = apiOn(sqlite, { publicUrl: 'http://localhost:4000' });

  it('is shown to this machine, and to nobody whose request a proxy forwards', async () => {
    expect((await fetch(`${api().url}/dev/mailbox`)).status).toBe(200);
    const response = await api().client().fetch('/dev/mailbox');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('DEV_MAILBOX=open');
  });
});

describe('The development mailbox of a public site', () => {
  const api = apiOn(sqlite, { publicUrl: 'https://matricula.example' });

  it('is shown to nobody: nginx forwards as this machine, without a header of its own', async () => {
    expect((await fetch(`${api().url}/dev/mailbox`, { headers: { connection: 'close' } })).status).toBe(403);
  });
});

describe('The development mailbox with DEV_MAILBOX=open', () => {
  const api = apiOn(sqlite, { devMailbox: 'open' });

  it('is shown to everybody', async () => {
    expect((await api().client().fetch('/dev/mailbox')).status).toBe(200);
  });
});
