import { escapeHtml, jsonForScript } from '../html/escape-html.js';
import type { AcceptancePageData } from './page-data.js';

const DESCRIPTION_MAX = 200;

/**
 * Puts an invitation into the acceptance page's HTML: the data for the script, and the tags by which chats and
 * networks preview a link. Everything that people typed is escaped; the page is not for search engines.
 * @param html the page's production build
 */
export function renderAcceptancePage(
  html: string,
  data: AcceptancePageData,
  address: { publicUrl: string; path: string },
): string {
  const { invitationPreview: preview, institution } = data;
  const title = preview ? `${preview.title} · ${institution.name}` : `Invitation · ${institution.name}`;
  const description = preview ? describe(preview) : 'Open the link, or enter the code that you were given.';
  const image = preview?.backgroundImageUrl ?? null;
  const tags = [
    meta('name', 'description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', institution.name),
    meta('property', 'og:title', preview?.title ?? 'Invitation'),
    meta('property', 'og:description', description),
    meta('property', 'og:url', `${address.publicUrl}${address.path}`),
    ...(image ? [meta('property', 'og:image', image)] : []),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:title', preview?.title ?? 'Invitation'),
    meta('name', 'twitter:description', description),
    ...(image ? [meta('name', 'twitter:image', image), preloadImage(image)] : []),
    `<script type="application/json" id="preview">${jsonForScript(data)}</script>`,
  ];
  // As functions, so that a "$&" in a title stays what it is.
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(withoutDirections(title))}</title>`)
    .replace('</head>', () => `${tags.join('\n    ')}\n  </head>`);
}

/** The course, then the description's beginning, on one line. */
function describe({ courseTitle, description }: NonNullable<AcceptancePageData['invitationPreview']>): string {
  const whole = [courseTitle, description].filter(Boolean).join(' · ').replace(/\s+/g, ' ');
  const symbols = [...whole];
  return symbols.length > DESCRIPTION_MAX ? `${symbols.slice(0, DESCRIPTION_MAX - 1).join('')}…` : whole;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(withoutDirections(content))}" />`;
}

/**
 * Text without the characters that change its direction: a browser's tab or a chat would apply them to what stands
 * beside it. Where a title is shown on the page, an element isolates it.
 */
function withoutDirections(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The same two widths that the page's image element offers, so that it is fetched once, and before the script runs. */
function preloadImage(image: string): string {
  const widths = image.endsWith('-1600.webp')
    ? ` imagesrcset="${escapeHtml(image.replace(/-1600\.webp$/, '-640.webp'))} 640w, ${escapeHtml(image)} 1600w" imagesizes="(min-width: 60rem) 36rem, 100vw"`
    : '';
  return `<link rel="preload" as="image" fetchpriority="high" href="${escapeHtml(image)}"${widths} />`;
}
