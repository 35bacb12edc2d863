import type { LightAnswer, LightRequest } from '../../executor/light-request.js';
import { AccountPageDocument, type AccountPageQuery } from '../../gql/account.js';
import {
  CHOOSE_PASSWORD_PATH,
  FORGOT_PASSWORD_PATH,
  RESET_PASSWORD_PATH,
  returnPathFrom,
  SIGN_IN_PATH,
  withReturnPath,
} from '../../ui/light/return-path.js';
import type { AccountDocument, AccountPage } from './page-state.js';

type AccountAnswer = LightAnswer<AccountDocument>;

/**
 * `GET` of a page to sign in or about a password. Whoever is signed in already goes where the sign-in would lead;
 * whoever is not, and wants to choose a password, signs in first.
 */
export async function answerAccount({ path, query, execute }: LightRequest): Promise<AccountAnswer> {
  const { data } = await execute<AccountPageQuery>(AccountPageDocument, {});
  if (!data) return { status: 503, page: { institutionName: null, page: { kind: 'failed' } } };
  const page = pageOf(path.replace(/\/$/, ''), query, data.viewer);
  if (typeof page === 'string') return { status: 303, redirectTo: page };
  return { status: 200, page: { institutionName: data.institution?.name ?? null, page } };
}

/** The page, or the path of another one that comes first. */
function pageOf(path: string, query: URLSearchParams, viewer: AccountPageQuery['viewer']): AccountPage | string {
  const returnPath = returnPathFrom(query.get('to'));
  const back = { pathname: returnPath };
  switch (path) {
    case FORGOT_PASSWORD_PATH:
      return { kind: 'forgot-password' };
    case RESET_PASSWORD_PATH:
      return { kind: 'reset-password' };
    case CHOOSE_PASSWORD_PATH: {
      if (!viewer) return withReturnPath(SIGN_IN_PATH, back);
      const { email, requireChangePassword: isForced } = viewer;
      return { kind: 'choose-password', isForced: isForced === true, email: email ?? '', returnPath };
    }
    default:
      if (!viewer) return { kind: 'sign-in', returnPath, isReturning: query.has('to') };
      return viewer.requireChangePassword ? withReturnPath(CHOOSE_PASSWORD_PATH, back) : returnPath;
  }
}
