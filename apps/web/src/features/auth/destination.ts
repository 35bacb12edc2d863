interface Place {
  readonly pathname: string;
  readonly search?: string;
  readonly hash?: string;
}

/** Stands in for this site where a destination is taken apart; any other site's name would do. */
const HERE = 'https://here.invalid';
/** Pages on the way, never the end of it. */
const ON_THE_WAY: readonly string[] = ['/sign-in', '/choose-password'];

/** The address of a page on the way that leads on to where somebody wanted to be. */
export function pathLeadingTo(page: '/sign-in' | '/choose-password', place: Place): string {
  const to = `${place.pathname}${place.search ?? ''}${place.hash ?? ''}`;
  return to === '/' ? page : `${page}?${new URLSearchParams({ to }).toString()}`;
}

/**
 * Where `?to=` leads: a path of this site, or the start page. An address of another site is not followed, however it is
 * written, since a link to our sign-in page would else end wherever its author likes.
 */
export function destinationFrom(to: string | null): string {
  if (to === null || !to.startsWith('/') || !URL.canParse(to, HERE)) return '/';
  const url = new URL(to, HERE);
  if (url.origin !== HERE || url.pathname.startsWith('//') || ON_THE_WAY.includes(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
