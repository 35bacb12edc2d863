import type { Module, ModuleDeps } from '../../module.js';
import { AccessPasswords } from './access-password.js';
import { ChangePasswordResolver } from './change-password/change-password.resolver.js';
import { ChangePassword } from './change-password/change-password.usecase.js';
import { Credentials } from './credentials.js';
import { purgeSessionsJob } from './purge-sessions.js';
import { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignIn } from './sign-in/sign-in.usecase.js';
import { SignOutResolver } from './sign-out/sign-out.resolver.js';
import { SignOut } from './sign-out/sign-out.usecase.js';
import { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Users, their credentials and their sessions. */
export function accountsModule({ config, database, attempts }: ModuleDeps) {
  const users = new UserRepository(database);
  const sessions = new SessionRepository(database);
  const credentials = new Credentials(database, users, attempts);
  return {
    name: 'accounts',
    entities: [UserEntity, SessionEntity],
    resolvers: [
      new ViewerResolver(),
      new SignInResolver(new SignIn(credentials, sessions)),
      new SignOutResolver(new SignOut(sessions)),
      new ChangePasswordResolver(new ChangePassword(database, credentials, sessions)),
    ],
    jobs: [purgeSessionsJob(sessions)],
    users,
    sessions,
    accessPasswords: new AccessPasswords(database, config.appSecret),
  } satisfies Module & Record<string, unknown>;
}

export type AccountsModule = ReturnType<typeof accountsModule>;
