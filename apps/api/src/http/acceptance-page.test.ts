import { apiOn } from '../../test/api.js';
import { onEveryDatabase } from '../../test/databases.js';
import {
  dataIn,
  headingOf,
  HOSTILE,
  skeletonOf,
  tagsOf,
  textOf,
  titleOf,
  withoutDirections,
} from '../../test/page-html.js';
import { aWebBuild, LIGHT_CSS } from '../../test/web-build.js';

interface PageData {
  readonly institution: { readonly name: string; readonly timeZone: string };
  readonly page: Readonly<Record<string, unknown>>;
}

onEveryDatabase('The HTML of an acceptance page', (databaseUrl) => {
  const api = apiOn(databaseUrl, {}, aWebBuild());

  async function open(code: string, path = `/i/${code}`, client = api().client()) {
    const response = await client.fetch(path);
    const html = await response.text();
    const nonce = /<style nonce="([^"]+)">/.exec(html)![1]!;
    return { response, nonce, html: html.replaceAll(nonce, 'NONCE') };
  }

  it('has the invitation, the form and the style sheet in it: nothing else has to arrive before it is usable', async () => {
    const course = await api().make.aCourse({ title: 'Urban Gardening' });
    const expiresAt = new Date('2099-05-01T02:59:59.999Z');
    const { code } = await api().make.anInvitation({
      courseId: course.id,
      title: 'Balcony gardeners',
      description: 'Sun or shade.\nWe begin with soil.',
      usageLimit: 5,
      uses: 2,
      expiresAt,
    });
    const { html } = await open(code);
    const { institution } = dataIn<PageData>(html);
    expect(headingOf(html)).toBe('Balcony gardeners');
    for (const shown of [institution.name, 'Urban Gardening', '3 spots left', 'Expires', 'We begin with soil.']) {
      expect(textOf(html)).toContain(shown);
    }
    expect(html).toContain(`action="/i/${code}#accept"`);
    expect(html).toMatch(/<input[^>]*name="name"/);
    expect(html).toMatch(/<input[^>]*name="email"/);
    expect(html).toContain(`<style nonce="NONCE">${LIGHT_CSS}</style>`);
    expect(html).not.toMatch(/rel="stylesheet"/);
  });

  it('carries the data from which its script continues', async () => {
    const expiresAt = new Date('2099-05-01T02:59:59.999Z');
    const image = '/media/cover-orchard-1600.webp';
    const { code } = await api().make.anInvitation({ title: 'Balcony', backgroundImageUrl: image, expiresAt });
    expect(dataIn((await open(code)).html)).toEqual({
      institution: { name: expect.any(String), timeZone: expect.any(String) },
      page: {
        kind: 'invitation',
        invitation: {
          code,
          title: 'Balcony',
          description: null,
          courseTitle: expect.any(String),
          backgroundImageUrl: `https://matricula.example${image}`,
          status: 'ACTIVE',
          expiresAt: expiresAt.toISOString(),
          remainingSpots: null,
        },
        viewer: null,
        typed: { name: '', email: '' },
        state: { stage: 'form', issues: {} },
      },
    });
  });

  it('has the tags by which a link unfurls, with the image where there is one', async () => {
    const course = await api().make.aCourse({ title: 'Urban Gardening' });
    const image = '/media/cover-orchard-1600.webp';
    const { code } = await api().make.anInvitation({
      courseId: course.id,
      title: 'Balcony gardeners',
      description: 'Sun or shade.\nWe begin with soil.',
      backgroundImageUrl: image,
    });
    const { html } = await open(code);
    const { institution } = dataIn<PageData>(html);
    const description = 'Urban Gardening · Sun or shade. We begin with soil.';
    expect(titleOf(html)).toBe(`Balcony gardeners · ${institution.name}`);
    expect(tagsOf(html)).toMatchObject({
      robots: 'noindex',
      description,
      'og:type': 'website',
      'og:site_name': institution.name,
      'og:title': 'Balcony gardeners',
      'og:description': description,
      'og:url': `https://matricula.example/i/${code}`,
      'og:image': `https://matricula.example${image}`,
      'twitter:card': 'summary_large_image',
      'twitter:title': 'Balcony gardeners',
      'twitter:description': description,
      'twitter:image': `https://matricula.example${image}`,
    });
    const preload = /<link rel="preload"[^>]*>/.exec(html)![0];
    expect(preload).toContain('href="https://matricula.example/media/cover-orchard-1600.webp"');
    expect(preload).toContain('https://matricula.example/media/cover-orchard-640.webp 640w');
    const without = await open((await api().make.anInvitation()).code);
    expect(tagsOf(without.html)).toMatchObject({ 'twitter:card': 'summary' });
    expect(without.html).not.toMatch(/og:image|twitter:image|rel="preload"/);
  });

  it('unfurls a long description by its beginning, cut between symbols', async () => {
    const { code } = await api().make.anInvitation({ description: '👩🏽‍🚀'.repeat(300) });
    const { description } = tagsOf((await open(code)).html);
    expect([...description!]).toHaveLength(200);
    expect(description).toMatch(/…$/);
    expect(description).not.toMatch(/\p{Cs}/u);
  });

  it.each(HOSTILE)('escapes what people typed wherever it stands, and keeps it whole: %j', async (typed) => {
    const course = await api().make.aCourse({ title: typed });
    const { code } = await api().make.anInvitation({ courseId: course.id, title: typed, description: typed });
    const harmless = await api().make.anInvitation({ description: 'harmless' });
    const { html } = await open(code);
    const { page, institution } = dataIn<PageData>(html);
    expect(page.invitation).toMatchObject({ title: typed, description: typed, courseTitle: typed });
    expect(headingOf(html)).toBe(typed);
    const shown = withoutDirections(typed);
    expect(tagsOf(html)).toMatchObject({ 'og:title': shown, 'twitter:title': shown });
    expect(titleOf(html)).toBe(`${shown} · ${institution.name}`);
    expect(skeletonOf(html)).toBe(skeletonOf((await open(harmless.code)).html));
  });

  it('is not for search engines', async () => {
    for (const code of [(await api().make.anInvitation()).code, 'ZZZZZZ9']) {
      const { response, html } = await open(code);
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
      expect(tagsOf(html).robots).toBe('noindex');
    }
  });

  it('is the same to the byte for codes that are unknown, inactive or none', async () => {
    const archived = await api().make.aCourse({ isArchived: true });
    const codes = [
      'ZZZZZZ9',
      (await api().make.anInvitation({ isActive: false, title: 'Withdrawn', usageLimit: 1 })).code,
      (await api().make.anInvitation({ courseId: archived.id, backgroundImageUrl: '/media/cover-night-1600.webp' }))
        .code,
      'nonsense',
    ];
    const pages = [];
    for (const code of codes) {
      const { response, html } = await open(code);
      expect(response.status).toBe(200);
      pages.push(html.replaceAll(code, 'CODE'));
    }
    expect(headingOf(pages[0]!)).toBe('This invitation is not valid');
    expect(tagsOf(pages[0]!)).toMatchObject({ 'og:title': 'Invitation', 'og:url': 'https://matricula.example/i/CODE' });
    expect(new Set(pages)).toEqual(new Set([pages[0]]));
    const typed = await open('', '/i/%22%3E%3Cscript%3E');
    expect(skeletonOf(typed.html)).toBe(skeletonOf(pages[0]!));
  });

  it('distinguishes expired and full from them, naming school and course: people need to know which', async () => {
    const course = await api().make.aCourse({ title: 'Urban Gardening' });
    const of = { courseId: course.id };
    const expired = await open(
      (await api().make.anInvitation({ ...of, expiresAt: new Date(Date.now() - 60_000) })).code,
    );
    const full = await open((await api().make.anInvitation({ ...of, usageLimit: 1, uses: 1 })).code);
    expect(headingOf(expired.html)).toBe('This invitation has expired');
    expect(headingOf(full.html)).toBe('This invitation is full');
    for (const { html, response } of [expired, full]) {
      expect(response.status).toBe(200);
      expect(textOf(html)).toContain(`Urban Gardening at ${dataIn<PageData>(html).institution.name}`);
      expect(html).not.toContain('<form');
    }
  });

  it('finds an invitation however its code was passed on, at one URL for each: in any case, with hyphens, with a slash behind it', async () => {
    const { code, title } = await api().make.anInvitation();
    const paths = [`/i/${code.toLowerCase()}`, `/i/${code.slice(0, 3)}-${code.slice(3)}`, `/i/${code}/`];
    for (const path of [...paths, `/i/%20${code}`, `/i/${code}?utm_source=chat`]) {
      const { html, response } = await open(code, path);
      expect(headingOf(html)).toBe(title);
      expect(new URL(response.url).pathname.replace(/\/$/, '')).toBe(`/i/${code}`);
    }
    const kept = await api().client().fetch(`/i/${code.toLowerCase()}?utm_source=chat`, { redirect: 'manual' });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `/i/${code}?utm_source=chat`]);
  });

  it('runs no script of its own, and the policy would let none run: nothing unsafe-inline', async () => {
    const { code } = await api().make.anInvitation();
    const { response, html, nonce } = await open(code);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("form-action 'self'");
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!.trim());
    expect(scripts).toEqual(['type="module" src="/assets/acceptance-4f2a.js"', 'type="application/json" id="data"']);
    expect(html).toContain('<link rel="modulepreload" href="/assets/shared-4f2a.js"/>');
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it('is kept by nobody else, sends its origin to this site only, and is compressed', async () => {
    const { code } = await api().make.anInvitation();
    for (const path of [`/i/${code}`, '/i/ZZZZZZ9', '/join']) {
      const { response } = await open(code, path);
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
      expect(response.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    }
  });

  it('offers one tap to whoever is signed in, with whose account it is, and the form behind ?form', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    const { name, email } = await api().make.signedIn(client, 'STUDENT');
    const { html } = await open(code, `/i/${code}`, client);
    expect(textOf(html)).toContain(`Signed in as ${name} ${email}`);
    expect(html).toContain('<input type="hidden" name="as" value="viewer"/>');
    expect(html).not.toMatch(/name="email"/);
    const form = await open(code, `/i/${code}?form`, client);
    expect(form.html).toMatch(/name="email"/);
    expect(textOf(form.html)).not.toContain(email);
  });

  it('offers the form to whoever still has to choose a password', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT', { requireChangePassword: true });
    expect((await open(code, `/i/${code}`, client)).html).toMatch(/name="email"/);
  });
});
