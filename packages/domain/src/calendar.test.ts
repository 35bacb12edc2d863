import fc from 'fast-check';
import { calendarDateIn, parseInstant } from './calendar.js';
import { DAY } from './duration.js';

const read = (text: string, timeZone = 'UTC') => parseInstant(text, timeZone)?.toISOString() ?? null;

describe('an instant with its offset', () => {
  it.each([
    ['2026-11-22T05:31:00.000Z', '2026-11-22T05:31:00.000Z'],
    ['2026-11-22T05:31:00z', '2026-11-22T05:31:00.000Z'],
    ['2026-11-22T05:31Z', '2026-11-22T05:31:00.000Z'],
    ['2026-11-22T05:31:00.5-03:00', '2026-11-22T08:31:00.500Z'],
    ['2026-11-22T05:31:00.123456789+05:30', '2026-11-22T00:01:00.123Z'],
    ['2024-02-29T23:59:59.999+00:00', '2024-02-29T23:59:59.999Z'],
  ])('%s is %s, whatever the zone', (text, instant) => {
    expect([read(text), read(text, 'Asia/Kolkata')]).toEqual([instant, instant]);
  });
});

describe('a text that names no instant', () => {
  it.each([
    '',
    'tomorrow',
    '2026',
    '2026-11',
    '22.11.2026',
    '1763769600000',
    '2026-11-22 05:31',
    '2026-11-22T',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2025-02-29',
    '2026-02-30T12:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T12:60Z',
    '2026-11-22T12:00:60Z',
    '2026-11-22T12:00+24:00',
    '2026-11-22T12:00+0300',
    '2026-11-22T12Z',
    '+002026-11-22',
    '10000-01-01',
    ' 2026-11-22',
    '2026-11-22\n',
  ])('%j is null', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a date without a time', () => {
  it.each([
    ['UTC', '2026-11-22', '2026-11-22T23:59:59.999Z'],
    ['America/Sao_Paulo', '2026-11-22', '2026-11-23T02:59:59.999Z'],
    ['Asia/Kolkata', '2026-11-22', '2026-11-22T18:29:59.999Z'],
    ['Pacific/Auckland', '2026-12-31', '2026-12-31T10:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-12-31', '2026-12-31T09:59:59.999Z'],
    ['Europe/Madrid', '2027-03-28', '2027-03-28T21:59:59.999Z'],
  ])('in %s, %s means the end of that day', (zone, day, instant) => {
    expect(read(day, zone)).toBe(instant);
  });

  it('ends after its last hour has come a second time', () => {
    // In 2018 Brazil put its clocks back at midnight, from 24:00 to 23:00.
    expect(read('2018-02-17', 'America/Sao_Paulo')).toBe('2018-02-18T02:59:59.999Z');
  });

  it('ends at the change of the clocks where they skip midnight', () => {
    // In 2018 Brazil put its clocks forward at midnight, from 0:00 to 1:00.
    expect(read('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T02:59:59.999Z');
  });

  it('ends at the first of two midnights', () => {
    // On 1 November 2026 Cuba puts its clocks back from 1:00 to 0:00.
    expect(read('2026-10-31', 'America/Havana')).toBe('2026-11-01T03:59:59.999Z');
  });
});

describe('a time of day in the zone', () => {
  it('is that minute', () => {
    expect(read('2026-11-22T18:30', 'America/Sao_Paulo')).toBe('2026-11-22T21:30:00.000Z');
    expect(read('2026-07-01T12:00:30', 'Europe/Madrid')).toBe('2026-07-01T10:00:30.000Z');
  });

  it('is the second of the two instants where it comes twice', () => {
    expect(read('2026-10-25T02:30', 'Europe/Madrid')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is an hour later by the clock where the clocks skip it', () => {
    expect(read('2027-03-28T02:30', 'Europe/Madrid')).toBe('2027-03-28T01:30:00.000Z');
  });

  const zones = fc.constantFrom('UTC', 'America/Sao_Paulo', 'Europe/Madrid', 'Asia/Kolkata', 'America/Havana');
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('is never earlier than an instant at which the clocks of the zone show it', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const shown = new Date(instant.getTime());
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const readBack = parseInstant(clock.format(shown).replace(' ', 'T'), zone);
        const wait = (readBack?.getTime() ?? NaN) - Math.floor(shown.getTime() / 1000) * 1000;
        expect([0, DAY / 24]).toContain(wait);
      }),
    );
  });

  it('lies within its calendar date', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const date = calendarDateIn(instant, zone);
        const end = parseInstant(date, zone);
        expect(end?.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(calendarDateIn(end ?? instant, zone)).toBe(date);
        expect(calendarDateIn(new Date((end ?? instant).getTime() + 1), zone)).not.toBe(date);
      }),
    );
  });
});

describe('calendarDateIn', () => {
  it('is the date that the calendars of the zone show', () => {
    expect(calendarDateIn(new Date('2026-11-22T02:00:00.000Z'), 'America/Sao_Paulo')).toBe('2026-11-21');
    expect(calendarDateIn(new Date('2026-11-22T12:00:00.000Z'), 'Pacific/Auckland')).toBe('2026-11-23');
  });
});
