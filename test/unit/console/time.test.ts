import {
  dayName,
  clock,
  dayOf,
  deadlineOf,
  duration,
  timeLeft,
  zoneName,
} from '../../../src/console/model/time.js';

const LA = 'America/Los_Angeles';
// Sunday, 8 PM in Los Angeles.
const NOW = Date.parse('2026-11-30T04:00:00Z');
const later = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();
const spaced = (text: string): string => text.replaceAll('\u202f', ' ');

it.each([
  [42_000, '42 s'],
  [12 * 60_000, '12 min'],
  [3_600_000, '1 h'],
  [38 * 3_600_000 + 46 * 60_000, '38 h 46 min'],
  [5 * 86_400_000, '5 days'],
])('writes a duration of %i ms as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('says how much is left and how late it is', () => {
  expect(timeLeft(later(3), NOW)).toBe('3 h left');
  expect(timeLeft(later(-0.2), NOW)).toBe('12 min late');
});

describe('the clock of a place', () => {
  it.each([
    [0.5, '8:30 PM'],
    [50, 'Tue 10:00 PM'],
    [24 * 20, 'Dec 19, 2026, 8:00 PM'],
  ])('in %i hours', (hours, text) => {
    expect(spaced(clock(later(hours), LA, NOW, 'en-US'))).toBe(text);
  });

  it('is that of the location, wherever the browser is', () => {
    expect(spaced(clock(later(0), 'Asia/Tokyo', NOW, 'en-US'))).toBe('1:00 PM');
    expect(dayOf(NOW, LA)).toBe('2026-11-29');
    expect(dayOf(NOW, 'Asia/Tokyo')).toBe('2026-11-30');
    expect([zoneName(LA), zoneName('UTC')]).toEqual(['Los Angeles time', 'UTC']);
  });
});

describe('a past day', () => {
  it.each([
    [1, 'Today'],
    [24, 'Saturday'],
    [24 * 9, 'Friday, November 20, 2026'],
  ])('of %i hours ago is %s', (hours, name) => {
    expect(dayName(later(-hours), LA, NOW, 'en-US')).toBe(name);
  });
});

describe('the group of a deadline', () => {
  it.each([
    [-1, 'late', 'Late'],
    [2, 'today', 'Today'],
    [5, 'tomorrow', 'Tomorrow'],
    [27, 'tomorrow', 'Tomorrow'],
    [29, 'day', 'Tuesday'],
    [24 * 9, 'later', 'Tuesday, December 8, 2026'],
  ])('in %i hours is %s', (hours, kind, title) => {
    expect(deadlineOf(later(hours), LA, NOW, 'en-US')).toMatchObject({ kind, title });
  });

  it('is not known without a deadline', () => {
    expect(deadlineOf(null, LA, NOW)).toMatchObject({ kind: 'none', title: 'Deadline not known' });
  });

  it('is tomorrow also over the night in which clocks change', () => {
    // Clocks go forward at 2 AM on March 8, and back on November 1.
    for (const night of ['2026-03-08T07:30:00Z', '2026-11-01T06:30:00Z'])
      expect(
        deadlineOf(new Date(Date.parse(night) + 3_600_000).toISOString(), LA, Date.parse(night)),
      ).toMatchObject({
        kind: 'tomorrow',
      });
  });
});
