import { dayIn, instantOf } from './expiration-input.js';

describe('an expiration as it is typed', () => {
  it.each([
    ['UTC', '2026-11-22', '2026-11-22T23:59:59.999Z'],
    ['America/Sao_Paulo', '2026-11-22', '2026-11-23T02:59:59.999Z'],
    ['Asia/Kolkata', '2026-11-22', '2026-11-22T18:29:59.999Z'],
    ['Pacific/Auckland', '2026-12-31', '2026-12-31T10:59:59.999Z'],
    ['Europe/Madrid', '2027-03-28', '2027-03-28T21:59:59.999Z'],
  ])('means the end of that day in %s where no time is given', (zone, day, instant) => {
    expect(instantOf(day, '', zone).toISOString()).toBe(instant);
  });

  it('means the very minute where a time is given', () => {
    expect(instantOf('2026-11-22', '18:30', 'America/Sao_Paulo').toISOString()).toBe('2026-11-22T21:30:00.000Z');
  });

  it('ends a day whose last hour comes twice after its second coming', () => {
    // In 2018 Brazil put its clocks back at midnight, from 24:00 to 23:00.
    expect(instantOf('2018-02-17', '', 'America/Sao_Paulo').toISOString()).toBe('2018-02-18T02:59:59.999Z');
  });

  it('ends a day after which midnight is skipped where the next one begins', () => {
    // In 2018 Brazil put its clocks forward at midnight, from 0:00 to 1:00.
    expect(instantOf('2018-11-03', '', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T02:59:59.999Z');
  });

  it('is no instant where the day is none', () => {
    expect(instantOf('', '', 'UTC').getTime()).toBeNaN();
  });

  it('knows which day it is in the zone', () => {
    expect(dayIn(new Date('2026-11-22T02:00:00.000Z'), 'America/Sao_Paulo')).toBe('2026-11-21');
  });
});
