import { MINUTE } from '@matricula/domain';
import type { AttemptStore } from './attempt-store.js';

/** Above this rate, wrong codes are more than typing errors (decisions, Guessing at large). */
const UNSUSPICIOUS = { max: 1_000, windowMs: MINUTE };
const ONE_WARNING = { max: 1, windowMs: MINUTE };

/** Where the warning is logged; pino's logger is one. */
export interface WrongCodesLog {
  warn(facts: object, text: string): void;
}

/** Counts wrong codes over the whole installation, from all addresses, and warns when there are suspiciously many. */
export class WrongCodes {
  constructor(
    private readonly attempts: AttemptStore,
    private readonly log: WrongCodesLog,
  ) {}

  /** Somebody tried a code that is unknown or inactive. */
  async record(): Promise<void> {
    const counted = await this.attempts.reserve([{ key: 'wrong-codes', limit: UNSUSPICIOUS }]);
    if (counted.waitMs === 0) return;
    const warning = await this.attempts.reserve([{ key: 'wrong-codes-warning', limit: ONE_WARNING }]);
    if (warning.waitMs > 0) return;
    this.log.warn(
      { perMinute: UNSUSPICIOUS.max },
      'Invitation codes are being guessed: very many wrong ones in a minute.',
    );
  }
}
