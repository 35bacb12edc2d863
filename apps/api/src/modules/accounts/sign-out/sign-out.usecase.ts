import type { SessionRepository } from '../session.repository.js';

/** Ends the session of a browser. Succeeds without one too, so that repeating it is safe (contract, signOut). */
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  /** @param token of the browser's cookie; null where it has none */
  async execute(token: string | null): Promise<void> {
    if (token !== null) await this.sessions.endByToken(token);
  }
}
