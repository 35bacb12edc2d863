import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { apiOn } from '../../test/api.js';
import { onEveryDatabase } from '../../test/databases.js';
import { aWebBuild } from '../../test/web-build.js';
import { renderAcceptancePage } from './acceptance-page.js';
import type { AcceptancePageData } from './page-data.js';

/** What ends elements, attributes, comments or strings, what replaces in a replacement, and what reads the wrong way. */
const HOSTILE = [
  `"><script>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `</title></head><body onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  `$& $\` $' $1 $$ $<name>`,
  `<!-- <script>`,
  `--> ]]> &lt;b&gt; &amp;amp;`,
  `\\u003c/script> \\" \\`,
  `a line\u2028and another\u2029`,
  `\u202eltr eht rof \u0645\u0631\u062d\u0628\u0627`,
  `👩🏽‍🚀 first flight 🇧🇷`,
  `http-equiv="refresh" content="0;url=https://evil.example"`,
];

/** The page without the texts that people typed: what is left is ours. */
function skeleton(html: string): string {
  return html
    .replace(/content="[^"]*"/g, 'content=""')
    .replace(/<title>[^<]*<\/title>/, '<title></title>')
    .replace(/(<script type="application\/json" id="preview">)[^<]*(<\/script>)/, '$1$2');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string) => text.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The tags of the head by their names. */
function tagsOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, unescaped(content!)]));
}

/** What a browser's tab and a chat get: no character that would turn what stands beside it around. */
const withoutDirections = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

const titleOf = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)![1]!);

/** The data as the page's own script reads it. */
function embeddedIn(html: string): AcceptancePageData {
  // The test compares it with what was stored.
  return JSON.parse(
    /<script type="application\/json" id="preview">([^<]*)<\/script>/.exec(html)![1]!,
  ) as AcceptancePageData;
}

onEveryDatabase('The raw HTML of an acceptance page', (databaseUrl) => {
  const webFolder = aWebBuild();
  const api = apiOn(databaseUrl, {}, webFolder);

  async function open(code: string, path = `/i/${code}`) {
    const response = await api().client().fetch(path);
    const html = await response.text();
    const nonce = /<meta name="csp-nonce" content="([^"]+)" \/>/.exec(html)![1]!;
    return { response, nonce, html: html.replaceAll(nonce, 'NONCE') };
  }

  it('carries the preview, so that the script has nothing to ask', async () => {
    const course = await api().make.aCourse({ title: 'Urban Gardening' });
    const expiresAt = new Date('2099-05-01T02:59:59.999Z');
    const { code } = await api().make.anInvitation({
      courseId: course.id,
      title: 'Balcony gardeners',
      description: 'Sun or shade.\nWe begin with soil.',
      backgroundImageUrl: '/media/cover-orchard-1600.webp',
      usageLimit: 5,
      uses: 2,
      expiresAt,
    });
    const { html } = await open(code);
    expect(embeddedIn(html)).toEqual({
      invitationPreview: {
        code,
        title: 'Balcony gardeners',
        description: 'Sun or shade.\nWe begin with soil.',
        courseTitle: 'Urban Gardening',
        backgroundImageUrl: 'https://matricula.example/media/cover-orchard-1600.webp',
        status: 'ACTIVE',
        expiresAt: expiresAt.toISOString(),
        remainingSpots: 3,
      },
      institution: { name: expect.any(String), timeZone: expect.any(String) },
    });
  });

  it("is the data of the page's own query, which brings the same when it is sent", async () => {
    const query = readFileSync(join(webFolder(), 'invitation-preview.graphql'), 'utf8');
    const { code } = await api().make.anInvitation({ description: 'The same', usageLimit: 3 });
    for (const variables of [{ code }, { code: 'ZZZZZZ9' }]) {
      const headers = { 'content-type': 'application/json' };
      const response = await api()
        .client()
        .fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const { data } = (await response.json()) as { data: unknown };
      expect(embeddedIn((await open(variables.code)).html)).toEqual(data);
    }
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
    const { institution } = embeddedIn(html);
    const description = 'Urban Gardening · Sun or shade. We begin with soil.';
    expect(titleOf(html)).toBe(`Balcony gardeners · ${institution.name}`);
    expect(tagsOf(html)).toEqual({
      'csp-nonce': 'NONCE',
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
    expect(html).toContain(
      '<link rel="preload" as="image" fetchpriority="high" href="https://matricula.example/media/cover-orchard-1600.webp" ' +
        'imagesrcset="https://matricula.example/media/cover-orchard-640.webp 640w, https://matricula.example/media/cover-orchard-1600.webp 1600w"',
    );
    const without = await open((await api().make.anInvitation()).code);
    expect(tagsOf(without.html)).toMatchObject({ 'twitter:card': 'summary' });
    expect(without.html).not.toMatch(/og:image|twitter:image|preload/);
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
    const { invitationPreview, institution } = embeddedIn(html);
    expect(invitationPreview).toMatchObject({ title: typed, description: typed, courseTitle: typed });
    const shown = withoutDirections(typed);
    expect(tagsOf(html)).toMatchObject({ 'og:title': shown, 'twitter:title': shown });
    expect(titleOf(html)).toBe(`${shown} · ${institution.name}`);
    expect(skeleton(html)).toBe(skeleton((await open(harmless.code)).html));
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
      '%22%3E%3Cscript%3E',
    ];
    const pages = [];
    for (const code of codes) {
      const { response, html } = await open(code);
      expect(response.status).toBe(200);
      pages.push(html.replaceAll(code, 'CODE'));
    }
    expect(embeddedIn(pages[0]!).invitationPreview).toBeNull();
    expect(tagsOf(pages[0]!)).toMatchObject({ 'og:title': 'Invitation', 'og:url': 'https://matricula.example/i/CODE' });
    expect(new Set(pages)).toEqual(new Set([pages[0]]));
  });

  it('distinguishes expired and full from them: people need to know which', async () => {
    const expired = await api().make.anInvitation({ expiresAt: new Date(Date.now() - 60_000) });
    const full = await api().make.anInvitation({ usageLimit: 1, uses: 1 });
    expect(embeddedIn((await open(expired.code)).html).invitationPreview).toMatchObject({ status: 'EXPIRED' });
    expect(embeddedIn((await open(full.code)).html).invitationPreview).toMatchObject({
      status: 'LIMIT_REACHED',
      remainingSpots: 0,
    });
  });

  it('finds an invitation however its code was passed on: in any case, with hyphens, with a slash behind it', async () => {
    const { code } = await api().make.anInvitation();
    const paths = [`/i/${code.toLowerCase()}`, `/i/${code.slice(0, 3)}-${code.slice(3)}`, `/i/${code}/`];
    for (const path of [...paths, `/i/%20${code}`, `/i/${code}?utm_source=chat`]) {
      const { html } = await open(code, path);
      expect(embeddedIn(html).invitationPreview).toMatchObject({ code });
    }
  });

  it('runs no script of its own, and the policy would let none run: nothing unsafe-inline', async () => {
    const { code } = await api().make.anInvitation();
    const { response, html, nonce } = await open(code);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!.trim());
    expect(scripts).toEqual([
      'type="module" crossorigin src="/assets/join-4f2a.js"',
      'type="application/json" id="preview"',
    ]);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });
});

describe('renderAcceptancePage', () => {
  const BUILT = '<!doctype html><html><head><title>Invitation</title></head><body></body></html>';
  const page = (typed: string) =>
    renderAcceptancePage(
      BUILT,
      {
        invitationPreview: {
          code: 'AB2K7MZ',
          title: typed,
          description: typed,
          courseTitle: typed,
          backgroundImageUrl: null,
          status: 'ACTIVE',
          expiresAt: null,
          remainingSpots: null,
        },
        institution: { name: typed, timeZone: 'UTC' },
      },
      { publicUrl: 'https://matricula.example', path: `/i/${encodeURIComponent('AB2K7MZ')}` },
    );

  it('keeps any text whole, and lets none of it be more than text', () => {
    const symbol = fc.oneof(fc.constantFrom(...'<>&"\'$`/!-=\\;', ...HOSTILE), fc.string({ unit: 'grapheme' }));
    const text = fc.array(symbol, { minLength: 1 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const html = page(typed);
        expect(skeleton(html)).toBe(skeleton(page('harmless')));
        expect(embeddedIn(html).invitationPreview!.title).toBe(typed);
        expect(tagsOf(html)['og:title']).toBe(withoutDirections(typed));
      }),
    );
  });
});
