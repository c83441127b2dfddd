import { workingDays } from '../../../src/features/end-of-day/next-working-day.js';
import { readSupplySource } from '../../../src/domains/supply-sources/supply-source.mapper.js';

const ZONE = 'America/Chicago';
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NINE_TO_FIVE = [{ startTime: '09:00', endTime: '17:00' }];

interface Place {
  readonly open?: readonly string[];
  readonly hours?: readonly object[];
  readonly timezone?: string;
  readonly changes?: readonly object[];
}

function place({ open = DAYS, hours = NINE_TO_FIVE, timezone = ZONE }: Place) {
  return readSupplySource('SELLER', {
    supplySourceId: 'store',
    supplySourceCode: 'store',
    status: 'Active',
    configuration: {
      timezone,
      operationalConfiguration: {
        operatingHoursByDay: Object.fromEntries(
          DAYS.map((day) => [day, open.includes(day) ? hours : []]),
        ),
      },
    },
  });
}

/** Returns the next working day of a place, and both days as clocks there show them. */
async function daysAt(moment: string, given: Place | null) {
  const source = given && place(given);
  const scope = {
    account: { marketplaceIds: ['ATVPDKIKX0DER'] },
    supplySources: { byId: () => Promise.resolve(source) },
    scheduledChanges: { records: { deciding: () => Promise.resolve(given?.changes ?? []) } },
  };
  const now = new Date(moment);
  const days = await workingDays(scope as never, given && 'store', now);
  const timeZone = given?.timezone ?? (given ? ZONE : 'America/Los_Angeles');
  const local = (ms: number) => new Date(ms).toLocaleString('sv-SE', { timeZone });
  expect(local(days.next.fromMs)).toBe(`${days.nextDate} 00:00:00`);
  return { next: days.nextDate, todayEnds: local(days.today.beforeMs) };
}

function closed(from: string, until: string) {
  const hours = Object.fromEntries(DAYS.map((day) => [day, []]));
  return { from, until, hours, levels: ['SUPPLY_SOURCE'], state: 'SCHEDULED', cancelledAt: null };
}

// 27 November 2026 is a Friday.
const FRIDAY = '2026-11-27T23:30:00Z';

describe('the next working day', () => {
  it.each([
    ['the next day when it is open', {}, '2026-11-28'],
    ['after the days without hours', { open: ['monday', 'friday'] }, '2026-11-30'],
    ['a week later when only this weekday is open', { open: ['friday'] }, '2026-12-04'],
    [
      'after days whose hours start and end at the same time',
      { hours: [{ startTime: '00:00', endTime: '00:00' }] },
      '2026-11-30',
    ],
    ['from Monday to Friday when it is closed on every day', { open: [] }, '2026-11-30'],
    ['after a holiday', { changes: [closed('2026-11-28', '2026-12-08')] }, '2026-12-09'],
    [
      'from Monday to Friday when it is closed for months',
      { changes: [closed('2026-11-28', '2027-02-28')] },
      '2026-11-30',
    ],
  ] as const)('is %s', async (_, given, next) => {
    expect(await daysAt(FRIDAY, given)).toEqual({ next, todayEnds: '2026-11-28 00:00:00' });
  });

  it('is counted in the time zone of the place', async () => {
    const tokyo = { timezone: 'Asia/Tokyo' };
    expect(await daysAt(FRIDAY, tokyo)).toEqual({
      next: '2026-11-29',
      todayEnds: '2026-11-29 00:00:00',
    });
  });

  it('is from Monday to Friday without a location, in the zone of the marketplace', async () => {
    expect(await daysAt('2026-11-28T07:30:00Z', null)).toEqual({
      next: '2026-11-30',
      todayEnds: '2026-11-28 00:00:00',
    });
    expect(await daysAt('2026-12-01T20:00:00Z', null)).toMatchObject({ next: '2026-12-02' });
  });
});
