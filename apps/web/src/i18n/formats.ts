import type { Locale } from './locale.js';

/** The sentence for each plural form that the language has; `#` stands for the number. English: one and other. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * The form of a sentence that fits a number, the number put in as the language writes it.
 *
 * @example plural('en', 1200, { one: '# spot left', other: '# spots left' }) // 1,200 spots left
 */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', formatNumber(locale, count));
}

/** A number with the language's separators: 1,200. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/**
 * An instant with day and time in a zone, the zone named beside it:
 * "Sunday, November 22, 2026 at 11:59 PM (Brasilia Standard Time)".
 *
 * @param instant a Date, or an instant in UTC as the API returns it (ISO 8601)
 * @param timeZone an IANA name, as a rule the institution's (decisions, State)
 */
export function formatDateTime(locale: Locale, instant: Date | string, timeZone: string): string {
  const date = new Date(instant);
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(date);
  return `${shown} (${formatZone(locale, date, timeZone)})`;
}

/** The name of a zone at an instant, as people of the language call it: "Brasilia Standard Time". */
export function formatZone(locale: Locale, instant: Date | string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'longGeneric', timeZone }).formatToParts(
    new Date(instant),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** As {@link formatDateTime}, short enough for a table: "Nov 22, 2026, 11:59 PM". Name the zone once beside the table. */
export function formatShortDateTime(locale: Locale, instant: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant in a named zone: "November 22, 2026". */
export function formatDate(locale: Locale, instant: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(instant));
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
