/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import * as ApolloReact from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether the email had an account before. */
export type AcceptanceOutcome =
  /** No account had this email: one was created, with the role STUDENT. */
  | 'ACCOUNT_CREATED'
  /** An account with this email existed: it was enrolled in the course. */
  | 'ACCOUNT_ENROLLED';

/** Which invitation to activate. */
export type ActivateInvitationInput = {
  /** Of the Invitation. */
  readonly id: string;
};

/** A new course. */
export type CreateCourseInput = {
  /** At most 5,000 characters; may have several lines. */
  readonly description?: string | null | undefined;
  /** The id of this course in another system of the institution: at most 100 characters, unique. */
  readonly externalId?: string | null | undefined;
  /** The name that the client gives to this creation, 1 to 64 characters. Repeated within 24 hours with the same input, it creates nothing and returns what was created then. */
  readonly idempotencyKey?: string | null | undefined;
  /** 1 to 200 characters on one line. */
  readonly title: string;
};

/** A new invitation. */
export type CreateInvitationInput = {
  /** An image on this server: its URL, or /media/<name>.webp. */
  readonly backgroundImageUrl?: string | null | undefined;
  /** Of the Course. It never changes. */
  readonly courseId: string;
  /** At most 5,000 characters; may have several lines. */
  readonly description?: string | null | undefined;
  /** As DateTime; a string, so that a wrong one is an issue of its field. Without an offset it is read in the time zone of the institution, and a date without a time means the end of that day. */
  readonly expiresAt?: string | null | undefined;
  /** The id of this invitation in another system of the institution: at most 100 characters, unique. */
  readonly externalId?: string | null | undefined;
  /** The name that the client gives to this creation, 1 to 64 characters. Repeated within 24 hours with the same input, it creates nothing and returns what was created then. */
  readonly idempotencyKey?: string | null | undefined;
  /** For staff: at most 5,000 characters. */
  readonly note?: string | null | undefined;
  /** At most 20, each of 1 to 40 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** 1 to 200 characters on one line. */
  readonly title: string;
  /** 1 to 1,000,000; null = unlimited. */
  readonly usageLimit?: number | null | undefined;
};

/** Which invitation to deactivate. */
export type DeactivateInvitationInput = {
  /** Of the Invitation. */
  readonly id: string;
};

/** What is known of a mail. */
export type EmailDeliveryStatus =
  /** The provider reported a bounce or a drop. */
  | 'BOUNCED'
  /** The provider reported delivery. */
  | 'DELIVERED'
  /** Given up after the last attempt. */
  | 'FAILED'
  /** Waiting in the outbox, for its first attempt or a later one. */
  | 'QUEUED'
  /** Accepted by the mail provider. */
  | 'SENT';

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

/** The orders of a list of invitations. */
export type InvitationOrder =
  /** The oldest first. */
  | 'CREATED_AT_ASC'
  /** The newest first. */
  | 'CREATED_AT_DESC'
  /** Those still to come, soonest first; then those without an expiration; then the past ones, most recent first. As seen at the instant at which the first page was read. */
  | 'EXPIRES_AT_ASC'
  /** By title, without regard to case. */
  | 'TITLE_ASC'
  /** The most accepted first. They move while people accept. */
  | 'USES_DESC';

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

/** What an account may do; each role includes what the next one may. */
export type Role =
  /** Everything but what only owners may. */
  | 'ADMIN'
  /** Everything, and appoints owners and admins. */
  | 'OWNER'
  /** Creates courses, and invites to those that they created or teach. */
  | 'PROFESSOR'
  /** Sees the courses in which they have an enrollment. */
  | 'STUDENT';

export type CourseCardFragment = { readonly __typename: 'Enrollment', readonly id: string, readonly enrolledAt: string, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly isArchived: boolean } };

export type CourseOptionFragment = { readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly createdAt: string };

export type CourseSelectQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type CourseSelectQuery = { readonly courses: { readonly __typename: 'CourseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly createdAt: string }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null };

export type ChosenCourseQueryVariables = Exact<{
  id: string;
}>;


export type ChosenCourseQuery = { readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly createdAt: string } | null };

export type CreateCourseMutationVariables = Exact<{
  input: CreateCourseInput;
}>;


export type CreateCourseMutation = { readonly createCourse:
    | { readonly __typename: 'CreateCourseSuccess', readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly createdAt: string } }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly __typename: 'InputIssue', readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
   | null };

export type MyCoursesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MyCoursesQuery = { readonly viewer: { readonly __typename: 'User', readonly id: string, readonly enrollments: { readonly __typename: 'EnrollmentConnection', readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Enrollment', readonly id: string, readonly enrolledAt: string, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string, readonly description: string | null, readonly isArchived: boolean } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type InvitationFactsFragment = { readonly __typename: 'Invitation', readonly id: string, readonly description: string | null, readonly backgroundImageUrl: string | null, readonly uses: number, readonly usageLimit: number | null, readonly remainingSpots: number | null, readonly expiresAt: string | null, readonly createdAt: string, readonly createdBy: { readonly __typename: 'Person', readonly id: string, readonly name: string | null }, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string } };

export type InvitationListQueryVariables = Exact<{
  search?: string | null | undefined;
  courseId?: string | null | undefined;
  statuses?: ReadonlyArray<InvitationStatus> | null | undefined;
  order?: InvitationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InvitationListQuery = { readonly invitations: { readonly __typename: 'InvitationConnection', readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Invitation', readonly id: string, readonly title: string, readonly code: string, readonly url: string, readonly status: InvitationStatus, readonly uses: number, readonly usageLimit: number | null, readonly expiresAt: string | null, readonly createdAt: string, readonly createdBy: { readonly __typename: 'Person', readonly id: string, readonly name: string | null }, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type InvitationPageQueryVariables = Exact<{
  id: string;
}>;


export type InvitationPageQuery = { readonly invitation: { readonly __typename: 'Invitation', readonly id: string, readonly title: string, readonly status: InvitationStatus, readonly isActive: boolean, readonly code: string, readonly url: string, readonly description: string | null, readonly backgroundImageUrl: string | null, readonly uses: number, readonly usageLimit: number | null, readonly remainingSpots: number | null, readonly expiresAt: string | null, readonly createdAt: string, readonly createdBy: { readonly __typename: 'Person', readonly id: string, readonly name: string | null }, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string } } | null };

export type PreviewCourseQueryVariables = Exact<{
  id: string;
}>;


export type PreviewCourseQuery = { readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string } | null };

export type InvitationRowFragment = { readonly __typename: 'Invitation', readonly id: string, readonly title: string, readonly code: string, readonly url: string, readonly status: InvitationStatus, readonly uses: number, readonly usageLimit: number | null, readonly expiresAt: string | null, readonly createdAt: string, readonly createdBy: { readonly __typename: 'Person', readonly id: string, readonly name: string | null }, readonly course: { readonly __typename: 'Course', readonly id: string, readonly title: string } };

export type CreateInvitationMutationVariables = Exact<{
  input: CreateInvitationInput;
}>;


export type CreateInvitationMutation = { readonly createInvitation:
    | { readonly __typename: 'CreateInvitationSuccess', readonly invitation: { readonly __typename: 'Invitation', readonly id: string } }
    | { readonly __typename: 'InvalidInputError', readonly issues: ReadonlyArray<{ readonly __typename: 'InputIssue', readonly path: ReadonlyArray<string>, readonly code: InputIssueCode }> }
    | { readonly __typename: 'NotAllowedError' }
    | { readonly __typename: 'NotFoundError' }
   | null };

export type SharePanelFragment = { readonly __typename: 'Invitation', readonly id: string, readonly code: string, readonly url: string, readonly status: InvitationStatus };

export type SwitchedInvitationFragment = { readonly __typename: 'Invitation', readonly id: string, readonly isActive: boolean, readonly status: InvitationStatus };

export type DeactivateInvitationMutationVariables = Exact<{
  input: DeactivateInvitationInput;
}>;


export type DeactivateInvitationMutation = { readonly deactivateInvitation:
    | { readonly __typename: 'DeactivateInvitationSuccess', readonly invitation: { readonly __typename: 'Invitation', readonly id: string, readonly isActive: boolean, readonly status: InvitationStatus } }
    | { readonly __typename: 'NotFoundError' }
   | null };

export type ActivateInvitationMutationVariables = Exact<{
  input: ActivateInvitationInput;
}>;


export type ActivateInvitationMutation = { readonly activateInvitation:
    | { readonly __typename: 'ActivateInvitationSuccess', readonly invitation: { readonly __typename: 'Invitation', readonly id: string, readonly isActive: boolean, readonly status: InvitationStatus } }
    | { readonly __typename: 'NotAllowedError' }
    | { readonly __typename: 'NotFoundError' }
   | null };

export type AcceptanceListQueryVariables = Exact<{
  invitationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AcceptanceListQuery = { readonly invitation: { readonly __typename: 'Invitation', readonly id: string, readonly acceptances: { readonly __typename: 'AcceptanceConnection', readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Acceptance', readonly id: string, readonly name: string | null, readonly email: string | null, readonly acceptedAt: string, readonly outcome: AcceptanceOutcome, readonly emailStatus: EmailDeliveryStatus }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type AcceptanceRowFragment = { readonly __typename: 'Acceptance', readonly id: string, readonly name: string | null, readonly email: string | null, readonly acceptedAt: string, readonly outcome: AcceptanceOutcome, readonly emailStatus: EmailDeliveryStatus };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly __typename: 'SignOutSuccess', readonly signedOut: boolean } | null };

export type ViewerFragment = { readonly __typename: 'User', readonly id: string, readonly name: string | null, readonly email: string | null, readonly role: Role, readonly requireChangePassword: boolean };

export type SessionInstitutionFragment = { readonly __typename: 'Institution', readonly name: string, readonly timeZone: string };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly __typename: 'User', readonly id: string, readonly name: string | null, readonly email: string | null, readonly role: Role, readonly requireChangePassword: boolean } | null, readonly institution: { readonly __typename: 'Institution', readonly name: string, readonly timeZone: string } | null };

export const CourseCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrolledAt"}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isArchived"}}]}}]}}]} as unknown as DocumentNode<CourseCardFragment, unknown>;
export const CourseOptionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseOption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Course"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CourseOptionFragment, unknown>;
export const InvitationFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"remainingSpots"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<InvitationFactsFragment, unknown>;
export const InvitationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<InvitationRowFragment, unknown>;
export const SharePanelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SharePanel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<SharePanelFragment, unknown>;
export const SwitchedInvitationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SwitchedInvitation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<SwitchedInvitationFragment, unknown>;
export const AcceptanceRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AcceptanceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Acceptance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"emailStatus"}}]}}]} as unknown as DocumentNode<AcceptanceRowFragment, unknown>;
export const ViewerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"requireChangePassword"}}]}}]} as unknown as DocumentNode<ViewerFragment, unknown>;
export const SessionInstitutionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionInstitution"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Institution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<SessionInstitutionFragment, unknown>;
export const CourseSelectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CourseSelect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"courses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"TITLE_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseOption"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseOption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Course"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CourseSelectQuery, CourseSelectQueryVariables>;
export const ChosenCourseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChosenCourse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseOption"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseOption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Course"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ChosenCourseQuery, ChosenCourseQueryVariables>;
export const CreateCourseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCourse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCourseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCourse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCourseSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseOption"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseOption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Course"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CreateCourseMutation, CreateCourseMutationVariables>;
export const MyCoursesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCourses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrollments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrolledAt"}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isArchived"}}]}}]}}]} as unknown as DocumentNode<MyCoursesQuery, MyCoursesQueryVariables>;
export const InvitationListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvitationList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"courseId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"courseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"courseId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<InvitationListQuery, InvitationListQueryVariables>;
export const InvitationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvitationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SharePanel"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SharePanel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"remainingSpots"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<InvitationPageQuery, InvitationPageQueryVariables>;
export const PreviewCourseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewCourse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<PreviewCourseQuery, PreviewCourseQueryVariables>;
export const CreateInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateInvitationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateInvitationMutation, CreateInvitationMutationVariables>;
export const DeactivateInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeactivateInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeactivateInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deactivateInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeactivateInvitationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SwitchedInvitation"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SwitchedInvitation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<DeactivateInvitationMutation, DeactivateInvitationMutationVariables>;
export const ActivateInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivateInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivateInvitationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SwitchedInvitation"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SwitchedInvitation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<ActivateInvitationMutation, ActivateInvitationMutationVariables>;
export const AcceptanceListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcceptanceList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"invitationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"invitationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AcceptanceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AcceptanceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Acceptance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"emailStatus"}}]}}]} as unknown as DocumentNode<AcceptanceListQuery, AcceptanceListQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Viewer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionInstitution"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"requireChangePassword"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionInstitution"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Institution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export function useCourseSelectQuery(options: Omit<ApolloReact.useQuery.Options<CourseSelectQuery, CourseSelectQueryVariables>, 'returnPartialData'> = {}) {
  return ApolloReact.useQuery(CourseSelectDocument, options);
}
export function useChosenCourseQuery(options: Omit<ApolloReact.useQuery.Options<ChosenCourseQuery, ChosenCourseQueryVariables>, 'returnPartialData'> | ApolloReact.SkipToken) {
  return ApolloReact.useQuery(ChosenCourseDocument, options);
}
export function useCreateCourseMutation(options: Omit<ApolloReact.useMutation.Options<CreateCourseMutation, CreateCourseMutationVariables>, 'variables'> = {}) {
  return ApolloReact.useMutation(CreateCourseDocument, options);
}
export function useMyCoursesQuery(options: Omit<ApolloReact.useQuery.Options<MyCoursesQuery, MyCoursesQueryVariables>, 'returnPartialData'> = {}) {
  return ApolloReact.useQuery(MyCoursesDocument, options);
}
export function useInvitationListQuery(options: Omit<ApolloReact.useQuery.Options<InvitationListQuery, InvitationListQueryVariables>, 'returnPartialData'> = {}) {
  return ApolloReact.useQuery(InvitationListDocument, options);
}
export function useInvitationPageQuery(options: Omit<ApolloReact.useQuery.Options<InvitationPageQuery, InvitationPageQueryVariables>, 'returnPartialData'> | ApolloReact.SkipToken) {
  return ApolloReact.useQuery(InvitationPageDocument, options);
}
export function usePreviewCourseQuery(options: Omit<ApolloReact.useQuery.Options<PreviewCourseQuery, PreviewCourseQueryVariables>, 'returnPartialData'> | ApolloReact.SkipToken) {
  return ApolloReact.useQuery(PreviewCourseDocument, options);
}
export function useCreateInvitationMutation(options: Omit<ApolloReact.useMutation.Options<CreateInvitationMutation, CreateInvitationMutationVariables>, 'variables'> = {}) {
  return ApolloReact.useMutation(CreateInvitationDocument, options);
}
export function useDeactivateInvitationMutation(options: Omit<ApolloReact.useMutation.Options<DeactivateInvitationMutation, DeactivateInvitationMutationVariables>, 'variables'> = {}) {
  return ApolloReact.useMutation(DeactivateInvitationDocument, options);
}
export function useActivateInvitationMutation(options: Omit<ApolloReact.useMutation.Options<ActivateInvitationMutation, ActivateInvitationMutationVariables>, 'variables'> = {}) {
  return ApolloReact.useMutation(ActivateInvitationDocument, options);
}
export function useAcceptanceListQuery(options: Omit<ApolloReact.useQuery.Options<AcceptanceListQuery, AcceptanceListQueryVariables>, 'returnPartialData'> | ApolloReact.SkipToken) {
  return ApolloReact.useQuery(AcceptanceListDocument, options);
}
export function useSignOutMutation(options: Omit<ApolloReact.useMutation.Options<SignOutMutation, SignOutMutationVariables>, 'variables'> = {}) {
  return ApolloReact.useMutation(SignOutDocument, options);
}
export function useViewerQuery(options: Omit<ApolloReact.useQuery.Options<ViewerQuery, ViewerQueryVariables>, 'returnPartialData'> = {}) {
  return ApolloReact.useQuery(ViewerDocument, options);
}