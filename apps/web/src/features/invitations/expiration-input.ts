import { TZDate } from '@date-fns/tz';

/**
 * The instant that somebody means by a day and, if they like, a time of day, in the institution's zone. A day without a
 * time means its end: the last millisecond before the next day begins (decisions, Expiration).
 *
 * @param day as a date field gives it: 2026-11-22
 * @param time as a time field gives it: 23:59; empty for the end of the day
 * @returns an invalid Date where the day is none
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  if (time === '') return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime() - 1);
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime());
}

/** Today in a zone, as a date field takes it. */
export function dayIn(now: Date, timeZone: string): string {
  const there = new TZDate(now.getTime(), timeZone);
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${there.getFullYear()}-${twoDigits(there.getMonth() + 1)}-${twoDigits(there.getDate())}`;
}
