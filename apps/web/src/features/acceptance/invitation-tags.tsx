import { withoutDirections } from '../../ui/light/light-document.js';
import { imageWidths } from '../../ui/invitation/hero.js';
import type { Institution, Preview } from './page-state.js';

const DESCRIPTION_MAX = 200;

interface InvitationTagsProps {
  /** Null where the code is unknown or inactive: these are not distinguished. */
  readonly invitation: Preview | null;
  readonly institution: Institution;
  /** The page's own URL. */
  readonly url: string;
}

/** The tags by which chats and networks preview a link, and the image's preload. */
export function InvitationTags({ invitation, institution, url }: InvitationTagsProps) {
  const title = withoutDirections(invitation?.title ?? 'Invitation');
  const description = withoutDirections(
    invitation ? summaryOf(invitation) : 'Open the link, or enter the code that you were given.',
  );
  const image = invitation?.backgroundImageUrl ?? null;
  const widths = image === null ? undefined : imageWidths(image);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={withoutDirections(institution.name)} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      {image && <meta property="og:image" content={image} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {image && <meta name="twitter:image" content={image} />}
      {image && (
        <link
          rel="preload"
          as="image"
          fetchPriority="high"
          href={image}
          imageSrcSet={widths?.srcSet}
          imageSizes={widths?.sizes}
        />
      )}
    </>
  );
}

/** The course, then the description's beginning, on one line. */
function summaryOf({ courseTitle, description }: Preview): string {
  const whole = [courseTitle, description].filter(Boolean).join(' · ').replace(/\s+/g, ' ');
  const symbols = [...whole];
  return symbols.length > DESCRIPTION_MAX ? `${symbols.slice(0, DESCRIPTION_MAX - 1).join('')}…` : whole;
}
