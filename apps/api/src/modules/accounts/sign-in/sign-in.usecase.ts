import type { Viewer } from '../../../graphql/context.js';
import type { Credentials } from '../credentials.js';
import type { SessionRepository } from '../session.repository.js';
import { failureSlots, signInQueueKey, type SignInSource } from '../sign-in-slots.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly viewer: Viewer; readonly token: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled' | 'busy'; readonly waitMs: number };

/** Begins a session for whoever knows an account's password. */
export class SignIn {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * @param email normalised; null for what is no email address, which is checked all the same and takes the same time
   * @param tokenBefore of the session that the browser has, which ends: a browser is signed in once
   */
  async execute(
    { email, password }: { readonly email: string | null; readonly password: string },
    from: SignInSource,
    tokenBefore: string | null,
  ): Promise<SignInOutcome> {
    const [key, slots] = [signInQueueKey(email, from), failureSlots(email, from)];
    const outcome = await this.credentials.check({ email, password, key, slots });
    switch (outcome.kind) {
      case 'right': {
        const begun = await this.sessions.begin(outcome.user, outcome.now);
        if (!begun) return { kind: 'refused' };
        if (tokenBefore !== null) await this.sessions.endByToken(tokenBefore);
        await this.credentials.forgiveIp(begun.viewer.email, from.ipKey);
        return { kind: 'signed-in', ...begun };
      }
      // Not distinguished: who does not know the password must not learn that it was right.
      case 'wrong':
      case 'expired':
        return { kind: 'refused' };
      case 'throttled':
      case 'busy':
        return outcome;
    }
  }
}
