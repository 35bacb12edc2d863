/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { useMutation } from '../executor/executor.js';
/** Which invitation the signed-in person accepts. */
export type AcceptInvitationAsViewerInput = {
  /** The invitation's code in any case, with spaces or hyphens, or the whole link. */
  readonly code: string;
};

/** Who accepts which invitation. */
export type AcceptInvitationInput = {
  /** The invitation's code in any case, with spaces or hyphens, or the whole link. */
  readonly code: string;
  /** The person's email. */
  readonly email: string;
  /** The person's name, 1 to 100 characters. */
  readonly name: string;
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

/** Exactly one holds at any time: the first of this order that applies. */
export type InvitationStatus =
  /** It can be accepted. */
  | 'ACTIVE'
  /** Its expiration is past. */
  | 'EXPIRED'
  /** It is deactivated, or its course is archived. */
  | 'INACTIVE'
  /** No spots remain. */
  | 'LIMIT_REACHED';

/** Why an invitation cannot be accepted. Checked in this order: UNKNOWN_OR_INACTIVE, OTHER_EMAIL, EXPIRED, LIMIT_REACHED. */
export type InvitationUnavailableReason =
  /** The expiration has passed, by the clock of the database. */
  | 'EXPIRED'
  /** All uses are consumed. */
  | 'LIMIT_REACHED'
  /** The code was made for one person, with another email. */
  | 'OTHER_EMAIL'
  /** The code does not exist, or its invitation or course is not active. These cases are not distinguished. */
  | 'UNKNOWN_OR_INACTIVE';

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | { readonly __typename: 'AcceptInvitationSuccess', readonly courseTitle: string, readonly email: string }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'InvitationUnavailableError', readonly reason: InvitationUnavailableReason }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

export type AcceptInvitationAsViewerMutationVariables = Exact<{
  input: AcceptInvitationAsViewerInput;
}>;


export type AcceptInvitationAsViewerMutation = { readonly acceptInvitationAsViewer:
    | { readonly __typename: 'AcceptInvitationSuccess', readonly courseTitle: string, readonly email: string }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'InvitationUnavailableError', readonly reason: InvitationUnavailableReason }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   | null };

type AcceptanceOutcome_AcceptInvitationSuccess_Fragment = { readonly __typename: 'AcceptInvitationSuccess', readonly courseTitle: string, readonly email: string };

type AcceptanceOutcome_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> };

type AcceptanceOutcome_InvitationUnavailableError_Fragment = { readonly __typename: 'InvitationUnavailableError', readonly reason: InvitationUnavailableReason };

type AcceptanceOutcome_TooManyAttemptsError_Fragment = { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number };

export type AcceptanceOutcomeFragment =
  | AcceptanceOutcome_AcceptInvitationSuccess_Fragment
  | AcceptanceOutcome_InvalidInputError_Fragment
  | AcceptanceOutcome_InvitationUnavailableError_Fragment
  | AcceptanceOutcome_TooManyAttemptsError_Fragment
;

export type AcceptanceInstitutionQueryVariables = Exact<{ [key: string]: never; }>;


export type AcceptanceInstitutionQuery = { readonly institution: { readonly name: string, readonly timeZone: string } | null };

export type AcceptanceViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AcceptanceViewerQuery = { readonly viewer: { readonly name: string | null, readonly email: string | null, readonly requireChangePassword: boolean } | null };

export type InvitationPreviewQueryVariables = Exact<{
  code: string;
}>;


export type InvitationPreviewQuery = { readonly invitationPreview: { readonly code: string, readonly title: string, readonly description: string | null, readonly courseTitle: string, readonly backgroundImageUrl: string | null, readonly status: InvitationStatus, readonly expiresAt: string | null, readonly remainingSpots: number | null } | null, readonly institution: { readonly name: string, readonly timeZone: string } | null };

export const AcceptInvitationDocument = "mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){...AcceptanceOutcome}}fragment AcceptanceOutcome on AcceptInvitationResult{__typename ...on AcceptInvitationSuccess{courseTitle email}...on InvitationUnavailableError{reason}...on InvalidInputError{issues{path code}}...on TooManyAttemptsError{retryAfterSeconds}}";
export function useAcceptInvitationMutation() {
  return useMutation<AcceptInvitationMutation, AcceptInvitationMutationVariables>(AcceptInvitationDocument);
}
export const AcceptInvitationAsViewerDocument = "mutation AcceptInvitationAsViewer($input:AcceptInvitationAsViewerInput!){acceptInvitationAsViewer(input:$input){...AcceptanceOutcome}}fragment AcceptanceOutcome on AcceptInvitationResult{__typename ...on AcceptInvitationSuccess{courseTitle email}...on InvitationUnavailableError{reason}...on InvalidInputError{issues{path code}}...on TooManyAttemptsError{retryAfterSeconds}}";
export function useAcceptInvitationAsViewerMutation() {
  return useMutation<AcceptInvitationAsViewerMutation, AcceptInvitationAsViewerMutationVariables>(AcceptInvitationAsViewerDocument);
}
export const AcceptanceInstitutionDocument = "query AcceptanceInstitution{institution{name timeZone}}";
export const AcceptanceViewerDocument = "query AcceptanceViewer{viewer{name email requireChangePassword}}";
export const InvitationPreviewDocument = "query InvitationPreview($code:String!){invitationPreview(code:$code){code title description courseTitle backgroundImageUrl status expiresAt remainingSpots}institution{name timeZone}}";