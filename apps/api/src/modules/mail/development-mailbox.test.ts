import Fastify, { type FastifyInstance } from 'fastify';
import { DevelopmentMailbox } from './development-mailbox.js';
import { developmentMailboxPages } from './development-mailbox.pages.js';
import type { Mail } from './mail.js';

const mail: Mail = {
  outboxId: 7,
  requestId: 'a1b2-c3',
  category: 'mail.welcome',
  from: { name: 'Escola "do" Porto', email: 'no-reply@matricula.example' },
  to: 'ana@example.org',
  subject: 'Escola do Porto: your sign-in details for <b>Algebra</b>',
  text: 'Welcome, <i>Ana</i>\n\nABCD-EFGH-JKMN\n',
  html: '<html><head></head><body><a href="https://matricula.example/sign-in">Sign in</a></body></html>',
};

describe('the development mailbox', () => {
  let mailbox: DevelopmentMailbox;
  let server: FastifyInstance;
  beforeEach(async () => {
    mailbox = new DevelopmentMailbox(() => new Date('2026-11-22T05:31:00.000Z'));
    server = Fastify();
    await server.register(developmentMailboxPages(mailbox));
  });
  afterEach(() => server.close());

  const get = (url: string) => server.inject({ url });

  it('lists every mail, the newest first', async () => {
    await mailbox.send(mail);
    await mailbox.send({ ...mail, to: 'bruno@example.org' });
    const { body } = await get('/dev/mailbox');
    expect(body.indexOf('bruno@example.org')).toBeLessThan(body.indexOf('ana@example.org'));
    expect(body).toContain('href="/dev/mailbox/2"');
    expect(body).toContain('your sign-in details for &lt;b&gt;Algebra&lt;/b&gt;');
    expect(body).toContain('Nov 22, 2026, 5:31 AM, UTC');
  });

  it('narrows the list to an address, in any case', async () => {
    await mailbox.send(mail);
    await mailbox.send({ ...mail, to: 'bruno@example.org' });
    const { body } = await get('/dev/mailbox?to=ANA%40');
    expect(body).toContain('ana@example.org');
    expect(body).not.toContain('bruno@example.org');
    expect((await get('/dev/mailbox?to=%22%3E%3Cscript%3E')).body).not.toContain('<script>');
    expect((await get('/dev/mailbox?to=a&to=b')).statusCode).toBe(200);
  });

  it('says so where there is none', async () => {
    expect((await get('/dev/mailbox')).body).toContain('No emails yet');
    const missing = await Promise.all(['/dev/mailbox/1', '/dev/mailbox/x', '/dev/mailbox/1/body.html'].map(get));
    expect(missing.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  });

  it('shows headers, HTML in a sandbox and plain text of one mail', async () => {
    await mailbox.send(mail);
    const { body } = await get('/dev/mailbox/1');
    expect(body).toContain('Escola &quot;do&quot; Porto &lt;no-reply@matricula.example&gt;');
    expect(body).toMatch(/<iframe[^>]*src="\/dev\/mailbox\/1\/body.html"[^>]*sandbox=/);
    expect(body).toContain('<pre>Welcome, &lt;i&gt;Ana&lt;/i&gt;\n\nABCD-EFGH-JKMN\n</pre>');
  });

  it('serves the HTML of a mail by a policy that lets it style itself and nothing else', async () => {
    await mailbox.send(mail);
    const { headers, body } = await get('/dev/mailbox/1/body.html');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline';.* sandbox /);
    expect(body).toContain('<a href="https://matricula.example/sign-in">');
    expect(body).toContain('<base target="_blank">');
  });

  it('needs neither script nor inline style on its own pages, and is found by no search engine', async () => {
    await mailbox.send(mail);
    for (const { headers, body } of [await get('/dev/mailbox'), await get('/dev/mailbox/1')]) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' });
      expect(body).not.toMatch(/<script|<style|style="/);
    }
    expect((await get('/dev/mailbox.css')).headers['content-type']).toContain('text/css');
  });

  it('keeps the last 500 mails', async () => {
    for (let outboxId = 1; outboxId <= 501; outboxId += 1) await mailbox.send({ ...mail, outboxId });
    expect(mailbox.list()).toHaveLength(500);
    expect(mailbox.find(1)).toBeNull();
    expect(mailbox.list()[0]).toMatchObject({ outboxId: 501 });
  });
});
