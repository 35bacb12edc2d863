/** The page at a URL of the account pages: what the server renders, and what the browser continues from. */
export type AccountPage =
  | {
      readonly kind: 'sign-in';
      /** What was typed before the script was there; empty otherwise. */
      readonly email: string;
      /** The page to open afterwards. */
      readonly returnPath: string;
      /** Whether the person wanted to open another page. */
      readonly isReturning: boolean;
    }
  | { readonly kind: 'forgot-password' }
  /** The token is in the URL's fragment, which the server never sees. */
  | { readonly kind: 'reset-password' }
  | {
      readonly kind: 'choose-password';
      /** The first sign-in, with a password that was set for the person. */
      readonly isForced: boolean;
      readonly email: string;
      readonly returnPath: string;
    }
  /** The database cannot be reached. */
  | { readonly kind: 'failed' };

/** A page with whose it is. */
export interface AccountDocument {
  /** The institution's name; null where it could not be loaded. */
  readonly institutionName: string | null;
  readonly page: AccountPage;
}
