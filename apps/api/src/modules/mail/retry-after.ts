import { SECOND } from '@matricula/domain';

/**
 * The wait that a Retry-After header asks for: in seconds, or until a date (RFC 9110, 10.2.3).
 * @returns milliseconds, never negative; null where it says nothing that can be read
 */
export function retryAfterMs(header: unknown, now: number = Date.now()): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * SECOND;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
