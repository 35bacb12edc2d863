/** The names of the built-in cover images; each is under /media in two widths. */
export const COVERS = ['aurora', 'dunes', 'harbour', 'orchard', 'library', 'night'] as const;
export type Cover = (typeof COVERS)[number];

/** A built-in cover as an invitation's background image. */
export function coverUrl(cover: Cover): string {
  return `/media/cover-${cover}-1600.webp`;
}

/** The 640 px wide version of a built-in cover; any other image stays as it is. */
export function thumbnailOf(imageUrl: string): string {
  return COVERS.some((cover) => imageUrl.endsWith(coverUrl(cover)))
    ? imageUrl.replace(/-1600\.webp$/, '-640.webp')
    : imageUrl;
}
