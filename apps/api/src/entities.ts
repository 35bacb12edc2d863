import { OutboxEntity } from './outbox/outbox.entity.js';
import { AcceptanceEntity } from './modules/acceptances/index.js';
import { SessionEntity } from './modules/auth/index.js';
import { CourseEntity, CourseProfessorEntity, EnrollmentEntity } from './modules/courses/index.js';
import { InvitationEntity, InvitationWordEntity } from './modules/invitations/index.js';
import { UserEntity } from './modules/members/index.js';
import { SettingsEntity } from './modules/settings/index.js';

/** Every table that TypeORM knows. */
export const entities = [
  UserEntity,
  CourseEntity,
  CourseProfessorEntity,
  EnrollmentEntity,
  InvitationEntity,
  InvitationWordEntity,
  AcceptanceEntity,
  OutboxEntity,
  SessionEntity,
  SettingsEntity,
];
