import { DAY, HOUR, MINUTE, SECOND } from './duration.js';

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** ISO 8601 as RFC 3339 writes it; without an offset it is a time of day in the institution's zone. */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/i;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/**
 * The instant that a text names in a time zone; null where it names none, such as 2026-02-30. One rule for the page and
 * the API:
 * - 2026-11-22T05:31:00.000Z, or with another offset: that instant
 * - 2026-11-22T05:31: that time of day in the zone. Where clocks go back it comes twice, where they go forward not at
 *   all: both are read as the later of the two instants that it can mean, so that nobody is refused too early.
 * - 2026-11-22: the end of that day in the zone, the last millisecond before the next day begins (decisions, Expiration)
 */
export function parseInstant(text: string, timeZone: string): Date | null {
  const day = dayNumber(text);
  if (day !== null) return new Date(startOfDay(day + DAY, timeZone) - 1);
  const [, date = '', hours = '', minutes = '', seconds = '0', fraction = '', offset] = DATE_TIME.exec(text) ?? [];
  const midnight = dayNumber(date);
  if (midnight === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const clock = midnight + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND + milliseconds;
  if (offset === undefined) return new Date(Math.max(...instantsAt(clock, timeZone).candidates));
  const offsetMs = parseOffset(offset);
  return offsetMs === null ? null : new Date(clock - offsetMs);
}

/** Midnight of a calendar date as if it were UTC; null where there is no such date. */
function dayNumber(text: string): number | null {
  const [, year, month, date] = (CALENDAR_DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  // A date that does not exist runs over into the next month.
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.getTime() : null;
}

function parseOffset(text: string): number | null {
  if (text.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/** When a day begins: at the first of two midnights, or where the clocks skip midnight, at the instant of the change. */
function startOfDay(midnight: number, timeZone: string): number {
  const { candidates, exists } = instantsAt(midnight, timeZone);
  return exists ? Math.min(...candidates) : Math.max(...candidates);
}

/**
 * The instants at which clocks of the zone can show a time. Where none does, because they were put forward over it:
 * what it would have been by the offsets before and after the change, and `exists` is false.
 */
function instantsAt(clock: number, timeZone: string): { candidates: readonly number[]; exists: boolean } {
  // No offset is more than 14 hours, so a day on either side lies before and after every change that matters here.
  const readings = [clock - DAY, clock + DAY].map((instant) => clock - offsetAt(instant, timeZone));
  const shown = readings.filter((instant) => instant + offsetAt(instant, timeZone) === clock);
  return shown.length > 0 ? { candidates: shown, exists: true } : { candidates: readings, exists: false };
}

/** The calendar date in a zone at an instant, as a date field takes it: 2026-11-22. */
export function calendarDateIn(instant: Date, timeZone: string): string {
  const clock = instant.getTime() + offsetAt(instant.getTime(), timeZone);
  return new Date(clock).toISOString().slice(0, 10);
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const numberOf = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = new Date(0);
  shown.setUTCFullYear(numberOf('year'), numberOf('month') - 1, numberOf('day'));
  shown.setUTCHours(numberOf('hour'), numberOf('minute'), numberOf('second'));
  return shown.getTime() - Math.floor(instant / SECOND) * SECOND;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
