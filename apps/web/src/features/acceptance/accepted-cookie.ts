import { MINUTE, SECOND } from '@matricula/domain';

/**
 * Remembers in the browser, for one invitation's page, with which email it was just accepted: "You're in" survives a
 * reload, and no URL has the email. It proves nothing and is read only to show that page.
 */
export const ACCEPTED_COOKIE = 'matricula_accepted';

/** How long "You're in" is shown in place of the form, in seconds. */
export const ACCEPTED_COOKIE_SECONDS = (10 * MINUTE) / SECOND;

/** Sets the cookie from the page, as the server does after a form that was posted without JavaScript. */
export function rememberAccepted(code: string, email: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${ACCEPTED_COOKIE}=${encodeURIComponent(email)}; Path=/i/${code}; Max-Age=${ACCEPTED_COOKIE_SECONDS}; SameSite=Lax${secure}`;
  // ?form, for somebody else at this browser, has done its work: a reload shows "You're in".
  if (new URLSearchParams(location.search).has('form')) history.replaceState(history.state, '', location.pathname);
}
