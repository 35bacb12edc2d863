import { normalizeEmailAddress } from '@matricula/domain';
import type { UserEntity } from '../../members/index.js';
import type { Credentials, PasswordTry } from '../credentials.js';
import type { SessionRepository } from '../session.repository.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly user: UserEntity; readonly token: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** Begins a session for whoever knows an account's password. */
export class SignIn {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(typedEmail: string, password: string, from: PasswordTry): Promise<SignInOutcome> {
    // What is no address belongs to no account: it is checked all the same, and takes the same time.
    const email = normalizeEmailAddress(typedEmail) ?? '';
    const outcome = await this.credentials.check(email, password, from);
    switch (outcome.kind) {
      case 'right':
        return {
          kind: 'signed-in',
          user: outcome.user,
          token: await this.sessions.begin(outcome.user.id, outcome.now),
        };
      case 'wrong':
        return { kind: 'refused' };
      case 'throttled':
        return outcome;
    }
  }
}
