interface Place {
  readonly pathname: string;
  readonly search?: string;
  readonly hash?: string;
}

export const SIGN_IN_PATH = '/sign-in';
export const CHOOSE_PASSWORD_PATH = '/choose-password';
export const FORGOT_PASSWORD_PATH = '/forgot-password';
export const RESET_PASSWORD_PATH = '/reset-password';

/** Stands for this site's origin while a path is parsed; any other reserved name would do. */
const ORIGIN = 'https://here.invalid';
/** Pages that lead on to another one; returning to them would go in a circle. */
const INTERMEDIATE: readonly string[] = [SIGN_IN_PATH, CHOOSE_PASSWORD_PATH, FORGOT_PASSWORD_PATH, RESET_PASSWORD_PATH];

/** The URL of an intermediate page that leads on to a place afterwards. */
export function withReturnPath(page: typeof SIGN_IN_PATH | typeof CHOOSE_PASSWORD_PATH, place: Place): string {
  const to = `${place.pathname}${place.search ?? ''}${place.hash ?? ''}`;
  return to === '/' ? page : `${page}?${new URLSearchParams({ to }).toString()}`;
}

/**
 * The path in `?to=`, or the start page. A URL of another site is not followed, however it is written: otherwise a link
 * to our sign-in page could end on any site that its author likes.
 */
export function returnPathFrom(to: string | null): string {
  if (to === null || !to.startsWith('/') || !URL.canParse(to, ORIGIN)) return '/';
  const url = new URL(to, ORIGIN);
  if (url.origin !== ORIGIN || url.pathname.startsWith('//') || INTERMEDIATE.includes(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
