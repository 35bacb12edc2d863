import type { InvitationPreviewQuery } from '../../gql/acceptance.js';

/** What this route shows of an invitation. */
export type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

/** The institution that invites, and the time zone in which dates are shown. */
export type Institution = NonNullable<InvitationPreviewQuery['institution']>;

/**
 * The query's data that the server wrote into the page, as JSON in `<script type="application/json" id="preview">`, so
 * that nothing is asked before the form is there. Undefined where there is none, or none that can be read.
 */
export function embeddedPreview(page: Document): InvitationPreviewQuery | undefined {
  const written = page.getElementById('preview')?.textContent;
  if (!written) return undefined;
  try {
    // The same server wrote it, by the same schema.
    return JSON.parse(written) as InvitationPreviewQuery;
  } catch {
    return undefined;
  }
}

/** An invitation's expiration and the zone in which to show it; undefined if it never expires. */
export function deadlineOf(
  { expiresAt }: Preview,
  { timeZone }: Institution,
): { readonly expiresAt: string; readonly timeZone: string } | undefined {
  return expiresAt === null ? undefined : { expiresAt, timeZone };
}
