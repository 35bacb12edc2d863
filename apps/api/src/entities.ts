import { JobEntity } from './jobs/job.entity.js';
import { OutboxEntity } from './outbox/outbox.entity.js';
import { AcceptanceEntity } from './modules/acceptances/index.js';
import { SessionEntity, UserEntity } from './modules/accounts/index.js';
import {
  CourseEntity,
  CourseProfessorEntity,
  CourseWordEntity,
  EnrollmentChangeEntity,
  EnrollmentEntity,
} from './modules/courses/index.js';
import {
  InvitationCodeEntity,
  InvitationEntity,
  InvitationTagEntity,
  InvitationWordEntity,
} from './modules/invitations/index.js';
import { MailDeliveryEntity } from './modules/mail/index.js';
import { SettingsEntity } from './modules/settings/index.js';

/** Every table that TypeORM knows. */
export const entities = [
  UserEntity,
  CourseEntity,
  CourseProfessorEntity,
  CourseWordEntity,
  EnrollmentEntity,
  EnrollmentChangeEntity,
  InvitationEntity,
  InvitationCodeEntity,
  InvitationTagEntity,
  InvitationWordEntity,
  AcceptanceEntity,
  OutboxEntity,
  MailDeliveryEntity,
  JobEntity,
  SessionEntity,
  SettingsEntity,
];
