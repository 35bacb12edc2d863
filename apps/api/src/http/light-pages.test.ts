import fc from 'fast-check';
import {
  dataIn,
  headingOf,
  HOSTILE,
  skeletonOf,
  tagsOf,
  titleOf,
  unescaped,
  withoutDirections,
} from '../../test/page-html.js';
import { aWebBuild } from '../../test/web-build.js';
import { loadLightServer, type LightServer } from './light-build.js';

type Route = LightServer['LIGHT_ROUTES'][number];
type LightRequest = Parameters<Route['answer']>[0];

const SETTINGS = {
  publicUrl: 'https://matricula.example',
  assets: { acceptance: { script: '/a.js', imports: [], css: '', prefetched: [] } },
  nonce: 'NONCE',
};

/** The answers of an API in which every text is this one. */
function answers(text: string, status: string): Readonly<Record<string, unknown>> {
  const institution = { name: text, timeZone: 'UTC' };
  const invitation = {
    code: 'AB2K7MZ',
    title: text,
    description: text,
    courseTitle: text,
    backgroundImageUrl: null,
    status,
    expiresAt: '2099-05-01T02:59:59.999Z',
    remainingSpots: null,
  };
  return {
    InvitationPreview: { invitationPreview: status === 'UNKNOWN' ? null : invitation, institution },
    AcceptanceInstitution: { institution },
    AcceptanceViewer: { viewer: { name: text, email: text, requireChangePassword: false } },
  };
}

describe('Every page of the acceptance route, with any text that people type', () => {
  const webFolder = aWebBuild();
  let light: LightServer;
  beforeAll(async () => {
    light = await loadLightServer(webFolder());
  });

  /** A page whose every text is this one. */
  async function render(text: string, { status = 'ACTIVE', ...request }: Partial<LightRequest> & { status?: string }) {
    const { method = 'GET', path = '/i/AB2K7MZ' } = request;
    const url = path === '/join' ? path : '/i/*';
    const route = light.LIGHT_ROUTES.find((each) => each.method === method && each.url === url)!;
    const answer = await route.answer(
      {
        method,
        path,
        query: new URLSearchParams(),
        form: new URLSearchParams(),
        cookies: {},
        hasSession: false,
        isSameOrigin: true,
        execute: async (document) => ({ data: answers(text, status)[/^query (\w+)/.exec(document)![1]!] }),
        ...request,
      },
      SETTINGS,
    );
    if (!('html' in answer)) throw new Error('It redirects.');
    return answer.html;
  }

  const PAGES: readonly (readonly [string, (text: string) => Parameters<typeof render>[1]])[] = [
    ['an invitation', () => ({})],
    ['an invitation for a signed-in person', () => ({ hasSession: true })],
    [
      'a form that was posted with issues',
      // Something that is invalid however it begins.
      (text) => ({
        method: 'POST',
        form: new URLSearchParams({ name: `${text} https://x.example`, email: `${text}@` }),
      }),
    ],
    ['“You’re in”', (text) => ({ cookies: { matricula_accepted: text } })],
    ['an expired invitation', () => ({ status: 'EXPIRED' })],
    ['a full invitation', () => ({ status: 'LIMIT_REACHED' })],
    ['a link that is not valid', (text) => ({ status: 'UNKNOWN', path: `/i/${encodeURIComponent(text)}` })],
    ['/join with a wrong code', (text) => ({ path: '/join', query: new URLSearchParams({ code: `${text}!` }) })],
  ];

  const symbol = fc.oneof(
    fc.constantFrom(...'<>&"\'$`/!-=\\;', ...HOSTILE),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  );
  // Short enough not to be folded.
  const anyText = fc.array(symbol, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

  it.each(PAGES)('keeps it whole, and lets none of it be more than text: %s', async (_what, requestOf) => {
    const harmless = skeletonOf(await render('harmless', requestOf('harmless')));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const html = await render(text, requestOf(text));
        expect(skeletonOf(html)).toBe(harmless);
        expect(dataIn<{ institution: unknown }>(html).institution).toEqual({ name: text, timeZone: 'UTC' });
        expect(titleOf(html)).toContain(` · ${withoutDirections(text)}`);
        expect(unescaped(/<header[^>]*>([^<]*)</.exec(html)![1]!)).toBe(text);
      }),
    );
  });

  it('shows and unfurls an invitation’s texts as they were typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const html = await render(text, {});
        expect(headingOf(html)).toBe(text);
        expect(tagsOf(html)).toMatchObject({ 'og:title': withoutDirections(text) });
      }),
    );
  });
});
