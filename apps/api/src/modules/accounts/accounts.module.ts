import type { Module, ModuleDeps } from '../../module.js';
import { PersonAccess } from '../../access/person-access.js';
import { AccessPasswords } from './access-password.js';
import { ChangePasswordResolver } from './change-password/change-password.resolver.js';
import { ChangePassword } from './change-password/change-password.usecase.js';
import { Credentials } from './credentials.js';
import { PasswordResetEntity } from './password-reset.entity.js';
import { PasswordResets } from './password-resets.js';
import { PersonResolver } from './person.resolver.js';
import { toPerson } from './person.type.js';
import { purgePasswordResetsJob } from './purge-password-resets.js';
import { purgeSessionsJob } from './purge-sessions.js';
import { passwordResetTask } from './request-password-reset/password-reset-task.js';
import { RequestPasswordResetResolver } from './request-password-reset/request-password-reset.resolver.js';
import { RequestPasswordReset } from './request-password-reset/request-password-reset.usecase.js';
import { ResetPasswordResolver } from './reset-password/reset-password.resolver.js';
import { ResetPassword } from './reset-password/reset-password.usecase.js';
import { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignIn } from './sign-in/sign-in.usecase.js';
import { SignOutResolver } from './sign-out/sign-out.resolver.js';
import { SignOut } from './sign-out/sign-out.usecase.js';
import { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';
import { UserResolver } from './user.resolver.js';
import { toUser } from './user.type.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Users, their credentials and their sessions. */
export function accountsModule({ config, database, attempts }: ModuleDeps) {
  const users = new UserRepository(database);
  const sessions = new SessionRepository(database);
  const personAccess = new PersonAccess(database);
  const credentials = new Credentials(database, users, attempts);
  const accessPasswords = new AccessPasswords(database, config.appSecret);
  const resets = new PasswordResets(database, config.appSecret);
  return {
    name: 'accounts',
    entities: [UserEntity, SessionEntity, PasswordResetEntity],
    resolvers: [
      new ViewerResolver(),
      new UserResolver(sessions),
      new PersonResolver(personAccess),
      new SignInResolver(new SignIn(credentials, sessions)),
      new SignOutResolver(new SignOut(sessions)),
      new ChangePasswordResolver(new ChangePassword(database, credentials, sessions)),
      new RequestPasswordResetResolver(new RequestPasswordReset(database), attempts),
      new ResetPasswordResolver(new ResetPassword(database, resets, credentials, sessions, attempts)),
    ],
    nodes: [
      {
        type: 'User',
        async find(key, context) {
          if (!(await context.can('user.read', { userId: key }))) return null;
          const user = await context.load(users.findById, key);
          return user && toUser(user);
        },
      },
      {
        type: 'Person',
        async find(key, context) {
          if (!(await context.load(personAccess.isVisible, key))) return null;
          const user = await context.load(users.findById, key);
          return user && toPerson(user);
        },
      },
    ],
    tasks: [passwordResetTask({ database, users, resets, accessPasswords })],
    jobs: [purgeSessionsJob(sessions), purgePasswordResetsJob(resets)],
    users,
    sessions,
    accessPasswords,
    resets,
  } satisfies Module & Record<string, unknown>;
}

export type AccountsModule = ReturnType<typeof accountsModule>;
