import { dayAnywhere, dayAt, localDay } from '../../../src/features/end-of-day/local-day.js';

const HOUR = 3_600_000;
const text = ({ fromMs, beforeMs }: ReturnType<typeof localDay>) => [
  new Date(fromMs).toISOString(),
  new Date(beforeMs).toISOString(),
];

describe('the day of a time zone', () => {
  it('lasts from midnight to midnight there', () => {
    expect(text(localDay('2026-07-04', 'America/Denver'))).toEqual([
      '2026-07-04T06:00:00.000Z',
      '2026-07-05T06:00:00.000Z',
    ]);
  });

  it.each([
    ['has 23 hours when the clock goes forward', '2026-03-08', 'America/Los_Angeles', 23],
    ['has 25 hours when the clock goes back', '2026-11-01', 'America/Los_Angeles', 25],
    ['begins at one when midnight is skipped', '2026-04-24', 'Africa/Cairo', 23],
    ['has no moment when the zone skipped it', '2011-12-30', 'Pacific/Apia', 0],
  ])('%s', (_, date, timeZone, hours) => {
    const { fromMs, beforeMs } = localDay(date, timeZone);
    expect((beforeMs - fromMs) / HOUR).toBe(hours);
  });

  it('is that of the place, not of UTC, at a moment', () => {
    const ms = Date.parse('2026-11-29T02:00:00Z');
    expect(dayAt(ms, 'America/Los_Angeles')).toEqual(localDay('2026-11-28', 'America/Los_Angeles'));
    expect(dayAt(ms, 'Asia/Tokyo')).toEqual(localDay('2026-11-29', 'Asia/Tokyo'));
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Apia', 'UTC', 'Asia/Kolkata'])(
    'is within the period of all zones: %s',
    (timeZone) => {
      const day = localDay('2026-11-29', timeZone);
      const all = dayAnywhere('2026-11-29');
      expect(all.fromMs).toBeLessThanOrEqual(day.fromMs);
      expect(all.beforeMs).toBeGreaterThanOrEqual(day.beforeMs);
    },
  );

  it.each(['0001-01-01', '9999-12-31'])('exists at the ends of the calendar: %s', (date) => {
    const { fromMs, beforeMs } = localDay(date, 'Asia/Tokyo');
    expect(beforeMs - fromMs).toBe(24 * HOUR);
  });
});
