/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { useMutation } from '../executor/executor.js';
/** The current password and the new one. */
export type ChangePasswordInput = {
  /** The current password, or the access password. */
  readonly currentPassword: string;
  /** 8 to 128 characters. Not a common password, the person's email or name, or the current password. */
  readonly newPassword: string;
};

/** The rule that was broken. Stable, for translation. */
export type InputIssueCode =
  /** A usage limit below the uses so far. */
  | 'BELOW_CURRENT_USES'
  /** Something else has this value already. */
  | 'DUPLICATE'
  /** The idempotency key was used before with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Not an invitation code: seven letters and digits. */
  | 'INVALID_CODE'
  /** Not of the form #rrggbb, or without enough contrast. */
  | 'INVALID_COLOR'
  /** Not a date that exists. */
  | 'INVALID_DATE'
  /** Not an email address. */
  | 'INVALID_EMAIL'
  /** Not a BCP 47 language tag. */
  | 'INVALID_LANGUAGE'
  /** Not a name: it has line breaks, control characters or a web address. */
  | 'INVALID_NAME'
  /** Characters that are not allowed here, such as control characters. */
  | 'INVALID_TEXT'
  /** Not the IANA name of a time zone. */
  | 'INVALID_TIME_ZONE'
  /** Not a URL that is allowed here, or nothing is there. */
  | 'INVALID_URL'
  /** An instant that has passed. */
  | 'IN_THE_PAST'
  /** A number below the least or above the greatest. */
  | 'OUT_OF_RANGE'
  /** Nothing was entered. */
  | 'REQUIRED'
  /** The current password again. */
  | 'SAME_PASSWORD'
  /** More characters than the most. */
  | 'TOO_LONG'
  /** More items than the most. */
  | 'TOO_MANY'
  /** Fewer characters than the least. */
  | 'TOO_SHORT'
  /** A password that is easy to guess. */
  | 'WEAK_PASSWORD';

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The account's email, in any case. */
  readonly email: string;
};

/** The mailed token and the new password. */
export type ResetPasswordInput = {
  /** 8 to 128 characters. Not a common password, the person's email or name, or the current password. */
  readonly newPassword: string;
  /** What follows the # in the mailed link's URL. */
  readonly token: string;
};

/** Who signs in. */
export type SignInInput = {
  /** The account's email, in any case. */
  readonly email: string;
  /** The password. An access password may be typed in any case, without hyphens. */
  readonly password: string;
};

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { readonly viewer: { readonly email: string | null, readonly requireChangePassword: boolean } | null, readonly institution: { readonly name: string } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword:
    | { readonly __typename: 'ChangePasswordSuccess' }
    | { readonly __typename: 'InvalidCredentialsError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset:
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'RequestPasswordResetSuccess', readonly email: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword:
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'InvalidTokenError' }
    | { readonly __typename: 'ResetPasswordSuccess', readonly email: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn:
    | { readonly __typename: 'InvalidCredentialsError' }
    | { readonly __typename: 'SignInSuccess', readonly viewer: { readonly email: string | null, readonly requireChangePassword: boolean } }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

export type SignOutOfAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfAccountMutation = { readonly signOut: { readonly __typename: 'SignOutSuccess' } | null };

export const AccountPageDocument = "query AccountPage{viewer{email requireChangePassword}institution{name}}";
export const ChangePasswordDocument = "mutation ChangePassword($input:ChangePasswordInput!){changePassword(input:$input){__typename ...on InvalidInputError{issues{path code}}...on InvalidCredentialsError{message}...on TooManyAttemptsError{retryAfterSeconds}}}";
export function useChangePasswordMutation() {
  return useMutation<ChangePasswordMutation, ChangePasswordMutationVariables>(ChangePasswordDocument);
}
export const RequestPasswordResetDocument = "mutation RequestPasswordReset($input:RequestPasswordResetInput!){requestPasswordReset(input:$input){__typename ...on RequestPasswordResetSuccess{email}...on InvalidInputError{issues{path code}}...on TooManyAttemptsError{retryAfterSeconds}}}";
export function useRequestPasswordResetMutation() {
  return useMutation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>(RequestPasswordResetDocument);
}
export const ResetPasswordDocument = "mutation ResetPassword($input:ResetPasswordInput!){resetPassword(input:$input){__typename ...on ResetPasswordSuccess{email}...on InvalidInputError{issues{path code}}...on TooManyAttemptsError{retryAfterSeconds}}}";
export function useResetPasswordMutation() {
  return useMutation<ResetPasswordMutation, ResetPasswordMutationVariables>(ResetPasswordDocument);
}
export const SignInDocument = "mutation SignIn($input:SignInInput!){signIn(input:$input){__typename ...on SignInSuccess{viewer{email requireChangePassword}}...on TooManyAttemptsError{retryAfterSeconds}}}";
export function useSignInMutation() {
  return useMutation<SignInMutation, SignInMutationVariables>(SignInDocument);
}
export const SignOutOfAccountDocument = "mutation SignOutOfAccount{signOut{__typename}}";
export function useSignOutOfAccountMutation() {
  return useMutation<SignOutOfAccountMutation, SignOutOfAccountMutationVariables>(SignOutOfAccountDocument);
}