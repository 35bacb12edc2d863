/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { useMutation, type QueryOptions, useQuery } from '../executor/executor.js';
export type AcceptInvitationInput = {
  readonly code: string;
  readonly email: string;
  readonly name: string;
};

/** Exactly one holds at any time. Where several causes apply, the first of this order is told. */
export type InvitationStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'INACTIVE'
  | 'LIMIT_REACHED';

export type InvitationUnavailableReason =
  | 'EXPIRED'
  | 'LIMIT_REACHED'
  | 'UNKNOWN_OR_INACTIVE';

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | { readonly __typename: 'AcceptInvitationSuccess', readonly courseTitle: string, readonly email: string }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly path: string, readonly code: string }> }
    | { readonly __typename: 'InvitationUnavailableError', readonly reason: InvitationUnavailableReason }
    | { readonly __typename: 'TooManyAttemptsError', readonly retryAfterSeconds: number }
   };

export type InvitationPreviewQueryVariables = Exact<{
  code: string;
}>;


export type InvitationPreviewQuery = { readonly invitationPreview: { readonly code: string, readonly title: string, readonly description: string | null, readonly courseTitle: string, readonly backgroundImageUrl: string | null, readonly status: InvitationStatus, readonly expiresAt: string | null, readonly remainingSpots: number | null } | null, readonly institution: { readonly name: string, readonly timeZone: string } };

const AcceptInvitationDocument = "mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){__typename ...on AcceptInvitationSuccess{courseTitle email}...on InvitationUnavailableError{reason}...on InvalidInputError{issues{path code}}...on TooManyAttemptsError{retryAfterSeconds}}}";
export function useAcceptInvitationMutation() {
  return useMutation<AcceptInvitationMutation, AcceptInvitationMutationVariables>(AcceptInvitationDocument);
}
const InvitationPreviewDocument = "query InvitationPreview($code:String!){invitationPreview(code:$code){code title description courseTitle backgroundImageUrl status expiresAt remainingSpots}institution{name timeZone}}";
export function useInvitationPreviewQuery(options: QueryOptions<InvitationPreviewQuery, InvitationPreviewQueryVariables>) {
  return useQuery<InvitationPreviewQuery, InvitationPreviewQueryVariables>(InvitationPreviewDocument, options);
}