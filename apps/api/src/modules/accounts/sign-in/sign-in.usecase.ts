import { normalizeEmailAddress } from '@matricula/domain';
import type { Viewer } from '../../../graphql/context.js';
import type { Credentials, PasswordTry } from '../credentials.js';
import type { SessionRepository } from '../session.repository.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly viewer: Viewer; readonly token: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** Begins a session for whoever knows an account's password. */
export class SignIn {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
  ) {}

  /** @param tokenBefore of the session that the browser has, which ends: a browser is signed in once */
  async execute(
    { email: typedEmail, password }: { readonly email: string; readonly password: string },
    from: PasswordTry,
    tokenBefore: string | null,
  ): Promise<SignInOutcome> {
    // What is no address belongs to no account: it is checked all the same, and takes the same time.
    const email = normalizeEmailAddress(typedEmail) ?? '';
    const outcome = await this.credentials.check(email, password, from);
    switch (outcome.kind) {
      case 'right': {
        const begun = await this.sessions.begin(outcome.user, outcome.now);
        if (!begun) return { kind: 'refused' };
        if (tokenBefore !== null) await this.sessions.endByToken(tokenBefore);
        return { kind: 'signed-in', ...begun };
      }
      case 'wrong':
        return { kind: 'refused' };
      case 'throttled':
        return outcome;
    }
  }
}
