import {
  AcceptInvitationResolver,
  AcceptanceResolver,
  InvitationAcceptancesResolver,
} from './modules/acceptances/index.js';
import { ChangePasswordResolver, SignInResolver, SignOutResolver, ViewerResolver } from './modules/accounts/index.js';
import {
  CourseResolver,
  CreateCourseResolver,
  EnrollmentResolver,
  UserEnrollmentsResolver,
} from './modules/courses/index.js';
import {
  CreateInvitationResolver,
  InvitationResolver,
  PreviewInvitationResolver,
  SetInvitationActiveResolver,
} from './modules/invitations/index.js';
import { InstitutionResolver } from './modules/settings/index.js';

/** Every resolver of the schema. */
export const resolverClasses = [
  ViewerResolver,
  SignInResolver,
  SignOutResolver,
  ChangePasswordResolver,
  InstitutionResolver,
  CourseResolver,
  EnrollmentResolver,
  UserEnrollmentsResolver,
  CreateCourseResolver,
  InvitationResolver,
  InvitationAcceptancesResolver,
  AcceptanceResolver,
  PreviewInvitationResolver,
  CreateInvitationResolver,
  SetInvitationActiveResolver,
  AcceptInvitationResolver,
] as const;
