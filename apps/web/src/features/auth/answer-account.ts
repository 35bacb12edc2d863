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

/** In `?next=`: signing in was asked for on the way to a new password. */
const NEXT_CHOOSE_PASSWORD = 'choose-password';

type AccountAnswer = LightAnswer<AccountDocument>;

/**
 * A page to sign in or about a password. A `POST` is a form that was sent before its script was there: it is shown again. Whoever is signed in already goes where the sign-in would lead;
 * whoever is not, and wants to choose a password, signs in first.
 */
export async function answerAccount({ path, query, form, execute }: LightRequest): Promise<AccountAnswer> {
  const { data } = await execute<AccountPageQuery>(AccountPageDocument, {});
  if (!data) return { status: 503, page: { institutionName: null, page: { kind: 'failed' } } };
  const page = pageOf(path.replace(/\/$/, ''), query, form, data.viewer);
  if (typeof page === 'string') return { status: 303, redirectTo: page };
  return { status: 200, page: { institutionName: data.institution?.name ?? null, page } };
}

/** The page, or the path of another one that comes first. */
function pageOf(
  path: string,
  query: URLSearchParams,
  form: URLSearchParams,
  viewer: AccountPageQuery['viewer'],
): AccountPage | string {
  const returnPath = returnPathFrom(query.get('to'));
  const choosePath = withReturnPath(CHOOSE_PASSWORD_PATH, { pathname: returnPath });
  const nextPath = query.get('next') === NEXT_CHOOSE_PASSWORD ? choosePath : returnPath;
  switch (path) {
    case FORGOT_PASSWORD_PATH:
      return { kind: 'forgot-password' };
    case RESET_PASSWORD_PATH:
      return { kind: 'reset-password' };
    case CHOOSE_PASSWORD_PATH: {
      if (!viewer) return `${SIGN_IN_PATH}?${new URLSearchParams({ to: returnPath, next: NEXT_CHOOSE_PASSWORD })}`;
      const { email, requireChangePassword: isForced } = viewer;
      return { kind: 'choose-password', isForced: isForced === true, email: email ?? '', returnPath };
    }
    default:
      if (!viewer) {
        const isReturning = query.has('to');
        return { kind: 'sign-in', email: form.get('email') ?? '', returnPath: nextPath, isReturning };
      }
      return viewer.requireChangePassword ? choosePath : nextPath;
  }
}
