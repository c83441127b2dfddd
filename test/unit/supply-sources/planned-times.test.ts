import {
  plannedTimes,
  todayIn,
  weekdaysOf,
} from '../../../src/domains/supply-sources/schedule/planned-times.js';
import type { StoredHours } from '../../../src/store/scheduled-changes/scheduled-change.js';

const closedOn = (...days: string[]) => Object.fromEntries(days.map((day) => [day, []]));

/** Returns the planned moments as ISO texts. */
function timesOf(from: string, until: string, timeZone: string, hours: StoredHours = {}) {
  const { startsAt, inForceAt, endsAt } = plannedTimes({ from, until, hours }, timeZone);
  return [startsAt, inForceAt, endsAt].map((ms) => new Date(ms).toISOString().slice(0, 16));
}

describe('the moments of special hours', () => {
  it.each([
    // The clock goes back on 1 November: the span has 49 hours.
    ['America/New_York', '2026-10-31', '2026-11-01', '2026-10-31T04:00', '2026-11-02T05:00'],
    // The clock goes forward on 8 March.
    ['America/New_York', '2026-03-08', '2026-03-08', '2026-03-08T05:00', '2026-03-09T04:00'],
    ['Europe/Berlin', '2026-10-24', '2026-10-25', '2026-10-23T22:00', '2026-10-25T23:00'],
    ['America/Phoenix', '2026-10-31', '2026-11-01', '2026-10-31T07:00', '2026-11-02T07:00'],
    ['Asia/Kolkata', '2026-11-08', '2026-11-08', '2026-11-07T18:30', '2026-11-08T18:30'],
    // Half an hour off, and the clock goes forward on 4 October.
    ['Australia/Adelaide', '2026-10-04', '2026-10-04', '2026-10-03T14:30', '2026-10-04T13:30'],
    // The clock goes forward at midnight, so the day begins at 01:00.
    ['America/Havana', '2026-03-08', '2026-03-08', '2026-03-08T05:00', '2026-03-09T04:00'],
  ])('are those of the days in %s from %s to %s', (zone, from, until, start, end) => {
    const [, inForceAt, endsAt] = timesOf(from, until, zone);
    expect([inForceAt, endsAt]).toEqual([start, end]);
  });

  it('begin four hours early when the day before keeps its hours', () => {
    const [startsAt] = timesOf('2026-12-24', '2026-12-25', 'UTC', closedOn('thursday', 'friday'));
    expect(startsAt).toBe('2026-12-23T20:00');
  });

  it('begin at midnight when the weekday of the day before has special hours too', () => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const [startsAt] = timesOf('2026-12-24', '2026-12-30', 'UTC', closedOn(...week));
    expect(startsAt).toBe('2026-12-24T00:00');
  });

  it('end with the last window that reaches into the next day', () => {
    const night = { thursday: [{ startTime: '20:00', endTime: '03:00' }] };
    const [, , endsAt] = timesOf('2026-12-31', '2026-12-31', 'Europe/Berlin', night);
    expect(endsAt).toBe('2027-01-01T02:00');
    const evening = { thursday: [{ startTime: '20:00', endTime: '00:00' }] };
    const [, , midnight] = timesOf('2026-12-31', '2026-12-31', 'Europe/Berlin', evening);
    expect(midnight).toBe('2026-12-31T23:00');
  });
});

describe('the weekdays of a span', () => {
  it('are each there once, also in a span of more than a week', () => {
    expect(weekdaysOf({ from: '2026-12-24', until: '2026-12-25' })).toEqual(['thursday', 'friday']);
    expect(weekdaysOf({ from: '2026-12-24', until: '2027-02-24' })).toHaveLength(7);
    expect(weekdaysOf({ from: '2026-12-24', until: '2026-12-23' })).toEqual([]);
  });
});

it('returns the present day of a time zone', () => {
  const now = Date.UTC(2026, 11, 24, 2);
  expect(todayIn('America/Los_Angeles', now)).toBe('2026-12-23');
  expect(todayIn('Pacific/Auckland', now)).toBe('2026-12-24');
});
