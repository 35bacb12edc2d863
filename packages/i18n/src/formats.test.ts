import {
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDateTimeInZone,
  formatRelativeTime,
  formatZone,
} from './formats.js';

describe('instants in the zone of the institution', () => {
  const instant = '2026-12-01T02:59:59.000Z';
  it('shows day and time there, and names the zone by its city and offset', () => {
    const shown = formatDateTimeInZone('en', instant, 'America/Sao_Paulo');
    expect(shown).toBe('Nov 30, 2026, 11:59 PM, Sao Paulo time (GMT-3)');
  });
  it('shows another day where it is another day', () => {
    expect(formatDate('en', instant, 'America/Sao_Paulo')).toBe('Nov 30, 2026');
    expect(formatDate('en', instant, 'Asia/Tokyo')).toBe('Dec 1, 2026');
    expect(formatDateTime('en', new Date(instant), 'UTC')).toBe('Dec 1, 2026, 2:59 AM');
  });
  it.each([
    ['America/Sao_Paulo', '2026-07-01T00:00:00Z', 'Sao Paulo time (GMT-3)'],
    ['America/Argentina/Buenos_Aires', '2026-07-01T00:00:00Z', 'Buenos Aires time (GMT-3)'],
    ['Europe/Berlin', '2026-07-01T00:00:00Z', 'Berlin time (GMT+2)'],
    ['Europe/Berlin', '2026-12-01T00:00:00Z', 'Berlin time (GMT+1)'],
    ['Asia/Kolkata', '2026-12-01T00:00:00Z', 'Kolkata time (GMT+5:30)'],
    ['UTC', '2026-12-01T00:00:00Z', 'UTC'],
    ['Etc/GMT+3', '2026-12-01T00:00:00Z', 'GMT-3'],
  ])('names %s at %s "%s"', (timeZone, at, name) => expect(formatZone('en', at, timeZone)).toBe(name));
});

describe('times from now', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  it.each([
    ['2026-11-22T12:00:00.000Z', 'now'],
    ['2026-11-22T12:00:59.000Z', 'in 59 seconds'],
    ['2026-11-22T10:00:01.000Z', '1 hour ago'],
    ['2026-11-23T12:00:00.000Z', 'tomorrow'],
    ['2026-11-27T12:00:00.000Z', 'in 5 days'],
    ['2025-11-22T12:00:00.000Z', 'last year'],
  ])('%s is %s', (instant, text) => expect(formatRelativeTime('en', instant, now)).toBe(text));
});

describe('a countdown', () => {
  it.each([
    [0, '0:00'],
    [0.2, '0:01'],
    [65, '1:05'],
    [845, '14:05'],
    [3600, '1:00:00'],
    [3661, '1:01:01'],
  ])('%d seconds read %s', (seconds, shown) => expect(formatCountdown(seconds)).toBe(shown));
});
