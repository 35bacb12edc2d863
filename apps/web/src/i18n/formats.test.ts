import {
  formatCountdown,
  formatDate,
  formatDateTime,
  formatRelativeTime,
  formatShortDateTime,
  plural,
} from './formats.js';

/** Intl puts narrow spaces where people put spaces; which of them it is differs between browsers. */
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('numbers in sentences', () => {
  const spots = { one: '# spot left', other: '# spots left' };
  it.each([
    [0, '0 spots left'],
    [1, '1 spot left'],
    [1200, '1,200 spots left'],
  ])('%d reads %j', (count, sentence) => expect(plural('en', count, spots)).toBe(sentence));
});

describe('instants in the zone of the institution', () => {
  const instant = '2026-12-01T02:59:59.000Z';
  it('shows day and time there, and names the zone', () => {
    const shown = spaced(formatDateTime('en', instant, 'America/Sao_Paulo'));
    expect(shown).toMatch(/^Monday, November 30, 2026 at 11:59 PM \(Brasilia (Standard )?Time\)$/);
  });
  it('shows another day where it is another day', () => {
    expect(formatDate('en', instant, 'America/Sao_Paulo')).toBe('November 30, 2026');
    expect(formatDate('en', instant, 'Asia/Tokyo')).toBe('December 1, 2026');
    expect(spaced(formatShortDateTime('en', new Date(instant), 'UTC'))).toBe('Dec 1, 2026, 2:59 AM');
  });
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
