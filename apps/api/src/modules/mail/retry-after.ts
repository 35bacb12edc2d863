import { SECOND } from '@matricula/domain';

/**
 * The wait that a Retry-After header asks for: in seconds, or until a date (RFC 9110, 10.2.3).
 * @returns milliseconds, never negative; null where it says nothing that can be read
 */
export function retryAfterMs(header: string | undefined, now: number = Date.now()): number | null {
  if (header === undefined) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * SECOND;
  const date = header.endsWith('GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
