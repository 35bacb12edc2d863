import { EMAIL_ADDRESS_MAX, PERSON_NAME_MAX } from '@matricula/domain';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { anEmail } from '../../test/factories.js';
import { fieldIn, headingOf, textOf } from '../../test/page-html.js';
import { aWebBuild } from '../../test/web-build.js';

/** What a browser says of a form on a page of this site. */
const FROM_THIS_SITE = { 'sec-fetch-site': 'same-origin' };
const FORM = 'application/x-www-form-urlencoded';

/** Posts an invitation's form as a browser without JavaScript does, and stops at the redirect. */
async function post(
  client: Client,
  code: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = FROM_THIS_SITE,
) {
  const response = await client.fetch(`/i/${code}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': FORM, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
  const { status } = response;
  return { status, headers: response.headers, location: response.headers.get('location'), html: await response.text() };
}

onEveryDatabase('The form of an invitation, posted without JavaScript', (databaseUrl) => {
  const api = apiOn(databaseUrl, {}, aWebBuild());

  /** Whether one person, or nobody, has accepted: each of its traces is there once, or not at all. */
  async function acceptancesOf(invitationId: number, email?: string) {
    const { uses, acceptances, enrollments, mails } = await api().make.traces(invitationId, email);
    expect({ acceptances, enrollments, mails }).toEqual({ acceptances: uses, enrollments: uses, mails: uses });
    return uses;
  }

  describe('with valid input', () => {
    it("redirects to the page, which says “You're in” however often it is loaded", async () => {
      const course = await api().make.aCourse({ title: 'Urban Gardening' });
      const { id, code } = await api().make.anInvitation({ courseId: course.id });
      const client = api().client();
      const email = anEmail();
      const { status, location } = await post(client, code, { name: 'Iara Nunes', email });
      expect([status, location]).toEqual([303, `/i/${code}`]);
      for (let visit = 1; visit <= 2; visit += 1) {
        const html = await (await client.fetch(location!)).text();
        expect(headingOf(html)).toBe('You’re in.');
        expect(textOf(html)).toContain('You’ve joined Urban Gardening at ');
        expect(textOf(html)).toContain(`Your password is on its way to ${email}`);
      }
      expect(await acceptancesOf(id, email)).toBe(1);
    });

    it('remembers the email in a cookie for ten minutes, which goes to this invitation’s page only; no URL has it', async () => {
      const { code } = await api().make.anInvitation();
      const email = anEmail();
      const { headers, location } = await post(api().client(), code, { name: 'Iara', email });
      expect(headers.getSetCookie()).toEqual([
        `matricula_accepted=${email}; Max-Age=600; Path=/i/${code}; Secure; SameSite=Lax`,
      ]);
      expect(location).not.toContain(email);
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('shows the form, and not who accepted before, to another person who has signed in at the same browser', async () => {
      const { code } = await api().make.anInvitation();
      const client = api().client();
      await post(client, code, { name: 'Iara', email: anEmail() });
      const viewer = await api().make.signedIn(client, 'STUDENT');
      const html = await (await client.fetch(`/i/${code}`)).text();
      expect(textOf(html)).toContain(`Signed in as ${viewer.name}`);
      expect(textOf(html)).toContain('Take your spot');
    });

    it('takes a suggestion only for the email that is in the field', async () => {
      const { code } = await api().make.anInvitation();
      const email = anEmail();
      const form = { name: 'Iara', email, confirmed: 'iara@gmial.com', meant: 'iara@gmail.com' };
      const { headers } = await post(api().client(), code, form);
      expect(headers.getSetCookie()[0]).toContain(`matricula_accepted=${email};`);
    });

    it('refuses a form that is not in UTF-8, percent-encoded too', async () => {
      const { id, code } = await api().make.anInvitation();
      const response = await api()
        .client()
        .fetch(`/i/${code}`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `name=Jos%E9&email=${encodeURIComponent(anEmail())}`,
        });
      expect(response.status).toBe(400);
      expect(await acceptancesOf(id)).toBe(0);
    });

    it('shows the form again behind ?form, for somebody else at the same browser', async () => {
      const { code } = await api().make.anInvitation();
      const client = api().client();
      const email = anEmail();
      await post(client, code, { name: 'Iara', email });
      const html = await (await client.fetch(`/i/${code}?form`)).text();
      expect(fieldIn(html, 'email').value).toBe('');
      expect(html).not.toContain(email);
    });

    it('is one acceptance when it is posted twice, also at the same time', async () => {
      const { id, code } = await api().make.anInvitation();
      const client = api().client();
      const fields = { name: 'Iara', email: anEmail() };
      const twice = await Promise.all([post(client, code, fields), post(client, code, fields)]);
      expect(twice.map(({ status }) => status)).toEqual([303, 303]);
      expect((await post(client, code, fields)).status).toBe(303);
      expect(await acceptancesOf(id)).toBe(1);
    });
  });

  describe('with broken rules', () => {
    it.each([
      ['name', '', 'Enter your name.'],
      ['name', ' \t ', 'Enter your name.'],
      ['name', 'x'.repeat(PERSON_NAME_MAX + 1), 'Use 100 characters or fewer.'],
      ['name', 'Win at https://evil.example', 'Enter your name without links.'],
      ['email', '', 'Enter your email.'],
      ['email', 'ana@', 'Enter an email such as ana@example.com.'],
      ['email', `ana@${'a'.repeat(EMAIL_ADDRESS_MAX)}.org`, 'Use 254 characters or fewer.'],
    ])('shows a %s of %j at its field, with what was typed', async (name, typed, error) => {
      const { id, code } = await api().make.anInvitation();
      const valid = { name: 'Iara Nunes', email: anEmail() };
      const { status, html } = await post(api().client(), code, { ...valid, [name]: typed });
      expect(status).toBe(422);
      expect(fieldIn(html, name)).toEqual({ value: typed, isInvalid: true, error });
      const other = name === 'name' ? 'email' : 'name';
      expect(fieldIn(html, other)).toEqual({ value: valid[other], isInvalid: false, error: undefined });
      expect(await acceptancesOf(id)).toBe(0);
    });

    it('shows each of them, also where no field was sent at all', async () => {
      const { code } = await api().make.anInvitation();
      const { status, html } = await post(api().client(), code, {});
      expect(status).toBe(422);
      for (const name of ['name', 'email']) expect(fieldIn(html, name).isInvalid).toBe(true);
    });
  });

  describe('with a likely typo in the email', () => {
    it('asks once, with what was typed, before anything is sent', async () => {
      const { id, code } = await api().make.anInvitation();
      const { status, html } = await post(api().client(), code, { name: 'Ana', email: 'ana@gmial.com' });
      expect(status).toBe(422);
      expect(textOf(html)).toContain('Did you mean ana@gmail.com?');
      expect(fieldIn(html, 'email')).toMatchObject({ value: 'ana@gmial.com', isInvalid: false });
      expect(fieldIn(html, 'name').value).toBe('Ana');
      expect(html).toContain('<input type="hidden" name="confirmed" value="ana@gmial.com"/>');
      expect(html).toMatch(/<button[^>]*name="meant"[^>]*value="ana@gmail.com"/);
      expect(await acceptancesOf(id)).toBe(0);
    });

    it.each([
      ['the same email again confirms it', {}, '@gmial.com'],
      ['the button takes the suggestion', { meant: '@gmail.com' }, '@gmail.com'],
    ])('%s', async (_what, button, domain) => {
      const { id, code } = await api().make.anInvitation();
      const [local] = anEmail().split('@');
      const email = `${local}@gmial.com`;
      const pressed = Object.fromEntries(Object.entries(button).map(([name, end]) => [name, `${local}${end}`]));
      const { status } = await post(api().client(), code, { name: 'Ana', email, confirmed: email, ...pressed });
      expect(status).toBe(303);
      expect(await acceptancesOf(id, `${local}${domain}`)).toBe(1);
    });

    it('asks again for another email', async () => {
      const { code } = await api().make.anInvitation();
      const fields = { name: 'Ana', email: 'bia@gmial.com', confirmed: 'ana@gmial.com' };
      const { status, html } = await post(api().client(), code, fields);
      expect(status).toBe(422);
      expect(textOf(html)).toContain('Did you mean bia@gmail.com?');
    });
  });

  describe('for an invitation that changed since its page was opened', () => {
    it.each([
      ['was deactivated', { isActive: false }, 'This invitation is no longer valid'],
      ['expired', { expiresAt: new Date(Date.now() - 60_000) }, 'This invitation has expired'],
      ['filled up', { usageLimit: 1, uses: 1 }, 'This invitation is full'],
    ])('shows that it %s, without asking to type the code again', async (_what, change, heading) => {
      const { code } = await api().make.anInvitation(change);
      const { status, html } = await post(api().client(), code, { name: 'Ana', email: anEmail() });
      expect(status).toBe(200);
      expect(headingOf(html)).toBe(heading);
      expect(html).not.toMatch(/<form|href="\/join"/);
    });

    it('shows that also where the input has issues: there is nothing to correct any more', async () => {
      const { code } = await api().make.anInvitation({ isActive: false });
      const { html } = await post(api().client(), code, { name: '', email: '' });
      expect(headingOf(html)).toBe('This invitation is no longer valid');
    });
  });

  describe('after too many attempts', () => {
    it('keeps what was typed and says how long to wait, with 429', async () => {
      const email = anEmail();
      for (let n = 0; n < 3; n += 1) {
        const { code } = await api().make.anInvitation();
        expect((await post(api().client(), code, { name: 'Ana', email })).status).toBe(303);
      }
      const { id, code } = await api().make.anInvitation();
      const { status, headers, html } = await post(api().client(), code, { name: 'Ana', email });
      expect(status).toBe(429);
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(textOf(html)).toMatch(/Too many attempts .* You can try again in \d+:\d\d/);
      expect(fieldIn(html, 'name').value).toBe('Ana');
      expect(fieldIn(html, 'email').value).toBe(email);
      expect(await acceptancesOf(id)).toBe(0);
    });
  });

  describe('by the site that sent it', () => {
    it.each([
      ['a browser that names another site', { 'sec-fetch-site': 'cross-site' }],
      ['a browser that names another host of the same domain', { 'sec-fetch-site': 'same-site' }],
      ['an older browser, with the origin of another site', { origin: 'https://evil.example' }],
      [
        'a browser whose Origin says otherwise',
        { 'sec-fetch-site': 'cross-site', origin: 'https://matricula.example' },
      ],
    ])('is refused from %s', async (_who, headers) => {
      const { id, code } = await api().make.anInvitation();
      const { status, html } = await post(api().client(), code, { name: 'Ana', email: anEmail() }, headers);
      expect([status, html]).toEqual([403, expect.stringContaining('FORBIDDEN')]);
      expect(await acceptancesOf(id)).toBe(0);
    });

    it.each([
      ['an older browser that hides the origin', { origin: 'null' }],
      ['an older browser, with our own origin', { origin: 'https://matricula.example' }],
      ['a program, which says nothing', {}],
      ['a browser that sends it again as the person asks', { 'sec-fetch-site': 'none' }],
    ])('is taken from %s', async (_who, headers) => {
      const { id, code } = await api().make.anInvitation();
      const { status } = await post(api().client(), code, { name: 'Ana', email: anEmail() }, headers);
      expect(status).toBe(303);
      expect(await acceptancesOf(id)).toBe(1);
    });
  });

  describe('as the signed-in person', () => {
    const AS_VIEWER = { as: 'viewer' };

    it.each([
      ['a page of this site', FROM_THIS_SITE],
      ['a page of this site in an older browser', { origin: 'https://matricula.example' }],
    ])('is one acceptance from %s, and leads to their courses', async (_who, headers) => {
      const { id, code } = await api().make.anInvitation();
      const client = api().client();
      const { email } = await api().make.signedIn(client, 'STUDENT');
      for (let n = 0; n < 2; n += 1) {
        expect(await post(client, code, AS_VIEWER, headers)).toMatchObject({ status: 303, location: `/i/${code}` });
      }
      expect(await acceptancesOf(id, email)).toBe(1);
      const html = await (await client.fetch(`/i/${code}`)).text();
      expect(headingOf(html)).toBe('You’re in.');
      expect(html).toMatch(/<a href="\/my-courses"/);
    });

    it.each([
      ['nothing says where it comes from', {}],
      ['the origin is hidden', { origin: 'null' }],
      ['the person sends it again', { 'sec-fetch-site': 'none' }],
    ])('accepts nothing where %s', async (_what, headers) => {
      const { id, code } = await api().make.anInvitation();
      const client = api().client();
      await api().make.signedIn(client, 'STUDENT');
      const { status, html } = await post(client, code, AS_VIEWER, headers);
      expect(status).toBe(403);
      expect(textOf(html)).toContain('Your email');
      expect(await acceptancesOf(id)).toBe(0);
    });

    it('is refused from another site', async () => {
      const { id, code } = await api().make.anInvitation();
      const client = api().client();
      await api().make.signedIn(client, 'STUDENT');
      expect((await post(client, code, AS_VIEWER, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect(await acceptancesOf(id)).toBe(0);
    });

    it('never reads the session where it is not asked to: name and email of the form count', async () => {
      const { id, code } = await api().make.anInvitation();
      const client = api().client();
      const viewer = await api().make.signedIn(client, 'STUDENT');
      const email = anEmail();
      expect((await post(client, code, { name: 'Ana', email })).status).toBe(303);
      expect(await acceptancesOf(id, email)).toBe(1);
      expect((await api().make.traces(id, viewer.email)).acceptances).toBe(0);
    });

    it('shows the form where the session has ended meanwhile', async () => {
      const { id, code } = await api().make.anInvitation();
      const { status, html } = await post(api().client(), code, AS_VIEWER);
      expect(status).toBe(422);
      expect(fieldIn(html, 'email')).toEqual({ value: '', isInvalid: false, error: undefined });
      expect(textOf(html)).not.toContain('Something went wrong');
      expect(await acceptancesOf(id)).toBe(0);
    });
  });

  describe('that is no form', () => {
    const NAME = 'name=Ana&email=ana%40example.org&more=';
    it.each([
      ['413, larger than any form', FORM, NAME + 'x'.repeat(8 * 1024), 413],
      ['415, JSON', 'application/json', '{}', 415],
      ['415, text', 'text/plain', NAME, 415],
      ['415, a form with files', 'multipart/form-data; boundary=x', '--x--', 415],
      ['400, not in UTF-8', FORM, Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3d, 0xff]), 400],
    ])('is answered %s', async (_what, type, body, status) => {
      const { id, code } = await api().make.anInvitation();
      const headers = { 'content-type': type, ...FROM_THIS_SITE };
      const response = await api().client().fetch(`/i/${code}`, { method: 'POST', headers, body });
      expect(response.status).toBe(status);
      expect(await acceptancesOf(id)).toBe(0);
    });
  });
});

describe('/join without JavaScript', () => {
  const api = apiOn(() => 'sqlite::memory:', {}, aWebBuild());
  const join = (search = '') => api().client().fetch(`/join${search}`, { redirect: 'manual' });

  it('is a form with one field for a code', async () => {
    const response = await join();
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(/<form[^>]* action="\/join"/);
    expect(fieldIn(html, 'code')).toEqual({ value: '', isInvalid: false, error: undefined });
  });

  it.each(['AB2K7MZ', ' ab2 k7-mz ', 'https://school.example.org/i/ab2k7mz?from=mail'])(
    'redirects %j to its invitation',
    async (typed) => {
      const response = await join(`?${new URLSearchParams({ code: typed })}`);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/i/AB2K7MZ']);
    },
  );

  it.each([
    ['', 'Enter your invitation code.'],
    ['AB2K7M', expect.stringMatching(/^A code has 7 letters and digits/)],
    ['"><script>', expect.stringMatching(/^A code has 7 letters and digits/)],
  ])('says what is wrong with %j at the field', async (typed, error) => {
    const response = await join(`?${new URLSearchParams({ code: typed })}`);
    expect(response.status).toBe(422);
    expect(fieldIn(await response.text(), 'code')).toEqual({ value: typed, isInvalid: true, error });
  });
});
