import type { Locale } from './locale.js';

/** A number with the language's separators: 1,200. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/**
 * An instant with day and time in a zone: "Nov 22, 2026, 11:59 PM". It is the one format for dates with a time
 * (decisions, Dates shown); where the zone is not named beside it, use {@link formatDateTimeInZone}.
 *
 * @param instant a Date, or an instant in UTC as the API returns it (ISO 8601)
 * @param timeZone an IANA name, as a rule the institution's
 */
export function formatDateTime(locale: Locale, instant: Date | string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  // Some versions of ICU put a narrow no-break space before PM, others a space.
  return format.format(new Date(instant)).replaceAll('\u202f', ' ');
}

/** As {@link formatDateTime}, with the zone: "Nov 22, 2026, 11:59 PM, Sao Paulo time (GMT-3)". */
export function formatDateTimeInZone(locale: Locale, instant: Date | string, timeZone: string): string {
  return `${formatDateTime(locale, instant, timeZone)}, ${formatZone(locale, instant, timeZone)}`;
}

/** The day of an instant in a zone: "Nov 22, 2026". */
export function formatDate(locale: Locale, instant: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(instant));
}

/** How each language names a zone by its city. */
const CITY_TIME: Readonly<Record<Locale, (city: string) => string>> = { en: (city) => `${city} time` };

/**
 * The one name of a zone: its city, and its offset at an instant: "Sao Paulo time (GMT-3)". A zone without a city, such
 * as UTC, is named by its offset alone.
 */
export function formatZone(locale: Locale, instant: Date | string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'shortOffset', timeZone }).formatToParts(
    new Date(instant),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const [area, ...place] = timeZone.split('/');
  if (area === 'Etc' || place.length === 0) return /^GMT([+-]0)?$/.test(offset) ? 'UTC' : offset;
  return `${CITY_TIME[locale](place.at(-1)!.replaceAll('_', ' '))} (${offset})`;
}

const UNITS = [
  ['year', 365 * 24 * 60 * 60],
  ['month', 30 * 24 * 60 * 60],
  ['week', 7 * 24 * 60 * 60],
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
  ['second', 1],
] as const;

/** How far an instant is from another, in the largest unit that it fills: "in 3 days", "2 hours ago", "now". */
export function formatRelativeTime(locale: Locale, instant: Date | string, now: Date): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** A wait as a clock counts it down: 14:05, or 1:02:00 from an hour on. */
export function formatCountdown(totalSeconds: number): string {
  const seconds = Math.max(0, Math.ceil(totalSeconds));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
