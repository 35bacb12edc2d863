import type { InvitationPreviewQuery } from '../../gql/acceptance.js';

/** An invitation's public face, as this route asks for it. */
export type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

/** Whose invitation it is, and the zone in which its dates are shown. */
export type Institution = InvitationPreviewQuery['institution'];

/**
 * The query's data that the server wrote into the page, as JSON in `<script type="application/json" id="preview">`, so
 * that nothing is asked before the form is there. Undefined where there is none, or none that can be read.
 */
export function embeddedPreview(page: Document): InvitationPreviewQuery | undefined {
  const written = page.getElementById('preview')?.textContent;
  if (!written) return undefined;
  try {
    // Written by the server of this very page, by the same schema.
    return JSON.parse(written) as InvitationPreviewQuery;
  } catch {
    return undefined;
  }
}

/** Until when an invitation is open, and the zone to tell it in; undefined where it never expires. */
export function deadlineOf(
  { expiresAt }: Preview,
  { timeZone }: Institution,
): { readonly expiresAt: string; readonly timeZone: string } | undefined {
  return expiresAt === null ? undefined : { expiresAt, timeZone };
}
