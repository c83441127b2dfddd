import { Temporal } from 'temporal-polyfill';
import { openStateOf } from '../../../src/domains/supply-sources/open-state.js';
import { noHoursReason } from '../../../src/domains/supply-sources/schedule/dated-hours.js';
import { openWindows } from '../../../src/domains/supply-sources/open-windows.js';
import {
  OperatingHours,
  WEEKDAYS,
} from '../../../src/domains/supply-sources/operational-configuration.type.js';
import type {
  HoursByDay,
  Weekday,
} from '../../../src/domains/supply-sources/operational-configuration.type.js';
import { SupplySourceStatus } from '../../../src/domains/supply-sources/supply-source.type.js';
import type { SupplySourceDetail } from '../../../src/domains/supply-sources/supply-source.type.js';

type Windows = readonly (readonly [string, string])[];

function hours(days: Partial<Record<Weekday, Windows>>): HoursByDay {
  const entries = WEEKDAYS.map((day) => [
    day,
    (days[day] ?? []).map(([start, end]) => new OperatingHours({ startTime: start, endTime: end })),
  ]);
  return Object.fromEntries(entries) as HoursByDay;
}

const everyDay = (...windows: [string, string][]): HoursByDay =>
  hours(Object.fromEntries(WEEKDAYS.map((day) => [day, windows])));

function detailOf(week: HoursByDay, timeZone: string): SupplySourceDetail {
  const operationalConfiguration = { operatingHoursByDay: week };
  const configuration = { timeZone, operationalConfiguration };
  return { configuration, capabilities: null } as unknown as SupplySourceDetail;
}

const weekly = (week: HoursByDay) => ({
  on: ({ dayOfWeek }: Temporal.PlainDate) => ({ windows: week[WEEKDAYS[dayOfWeek - 1]!] }),
});

function state(at: string, week: HoursByDay, zone = 'America/New_York'): unknown {
  const { isOpen, opensAt, closesAt } = openStateOf(detailOf(week, zone), null, new Date(at), [])!;
  return [isOpen, opensAt?.toISOString() ?? null, closesAt?.toISOString() ?? null];
}

/** Returns the first moment at which the clock of a zone shows a time or a later one. */
function reached(time: Temporal.PlainDateTime, timeZone: string): number {
  const isReached = (moment: Temporal.ZonedDateTime) =>
    Temporal.PlainDateTime.compare(moment.toPlainDateTime(), time) >= 0;
  const moment = time.toZonedDateTime(timeZone);
  if (moment.toPlainDateTime().equals(time)) return moment.epochMilliseconds;
  // The clock skips it.
  let before = moment.subtract({ hours: 25 });
  while (!isReached(before)) before = before.add({ minutes: 1 });
  return before.epochMilliseconds;
}

describe('the reason why hours are not known', () => {
  it.each([
    ['UTC', true, null],
    [null, true, 'TIME_ZONE_UNKNOWN'],
    ['UTC', false, 'HOURS_UNKNOWN'],
    [null, false, 'HOURS_AND_TIME_ZONE_UNKNOWN'],
  ] as const)('for the zone %s and hours %s is %s', (timeZone, hasHours, reason) => {
    const operatingHoursByDay = hasHours ? everyDay(['09:00', '17:00']) : null;
    const configuration = { timeZone, operationalConfiguration: { operatingHoursByDay } };
    const detail = { configuration, capabilities: null } as unknown as SupplySourceDetail;
    expect(noHoursReason(detail, null)).toBe(reason);
    expect(openStateOf(detail, null, new Date(0), []) === null).toBe(reason !== null);
  });

  it('is that Amazon no longer knows the location', () => {
    expect(noHoursReason(null, null)).toBe('LOCATION_UNKNOWN');
  });
});

describe('an archived location', () => {
  it('is closed and never opens, whatever hours Amazon still sends', () => {
    const operatingHoursByDay = everyDay(['00:00', '23:59']);
    const stateOf = (status: SupplySourceStatus | null, timeZone: string | null = 'UTC') =>
      openStateOf(
        {
          status,
          configuration: { timeZone, operationalConfiguration: { operatingHoursByDay } },
          capabilities: null,
        } as unknown as SupplySourceDetail,
        null,
        new Date('2026-06-01T12:00:00Z'),
        [],
      );
    const { ACTIVE, INACTIVE, ARCHIVED } = SupplySourceStatus;
    expect([ACTIVE, INACTIVE, null].map((status) => stateOf(status)?.isOpen)).toEqual([
      true,
      true,
      true,
    ]);
    expect(stateOf(ARCHIVED)).toEqual({
      isOpen: false,
      opensAt: null,
      closesAt: null,
      timeZone: 'UTC',
      changes: [],
    });
    expect(stateOf(ARCHIVED, null)).toBeNull();
  });
});

describe('whether a location is open', () => {
  // 2026-06-01 is a Monday; New York is at UTC-4 then.
  const office = hours({ monday: [['09:00', '17:00']], tuesday: [['09:00', '17:00']] });

  it('is open from the opening to the closing, the closing not included', () => {
    expect(state('2026-06-01T13:00:00Z', office)).toEqual([
      true,
      '2026-06-02T13:00:00.000Z',
      '2026-06-01T21:00:00.000Z',
    ]);
    expect(state('2026-06-01T12:59:59Z', office)).toEqual([
      false,
      '2026-06-01T13:00:00.000Z',
      '2026-06-01T21:00:00.000Z',
    ]);
    expect(state('2026-06-01T21:00:00Z', office)).toEqual([
      false,
      '2026-06-02T13:00:00.000Z',
      '2026-06-02T21:00:00.000Z',
    ]);
  });

  it('skips closed days to the next week', () => {
    expect(state('2026-06-03T00:00:00Z', office)).toEqual([
      false,
      '2026-06-08T13:00:00.000Z',
      '2026-06-08T21:00:00.000Z',
    ]);
  });

  it('supports several windows a day', () => {
    const lunch = everyDay(['09:00', '12:00'], ['13:00', '18:00']);
    expect(state('2026-06-01T16:30:00Z', lunch)).toEqual([
      false,
      '2026-06-01T17:00:00.000Z',
      '2026-06-01T22:00:00.000Z',
    ]);
  });

  it('is still open after midnight in a window of the day before', () => {
    const late = hours({ friday: [['20:00', '03:40']] });
    expect(state('2026-06-06T06:00:00Z', late)).toEqual([
      true,
      '2026-06-13T00:00:00.000Z',
      '2026-06-06T07:40:00.000Z',
    ]);
    expect(state('2026-06-06T07:40:00Z', late)).toEqual([
      false,
      '2026-06-13T00:00:00.000Z',
      '2026-06-13T07:40:00.000Z',
    ]);
  });

  it('never closes when every day ends at its last minute', () => {
    expect(state('2026-06-01T13:00:00Z', everyDay(['00:00', '23:59']))).toEqual([true, null, null]);
  });

  it('joins windows that touch at midnight', () => {
    const night = hours({ monday: [['18:00', '00:00']], tuesday: [['00:00', '06:00']] });
    expect(state('2026-06-01T23:00:00Z', night)).toEqual([
      true,
      '2026-06-08T22:00:00.000Z',
      '2026-06-02T10:00:00.000Z',
    ]);
  });

  it('never opens when every day is closed', () => {
    expect(state('2026-06-01T13:00:00Z', hours({}))).toEqual([false, null, null]);
  });

  it('shortens a night window when the clock goes forward', () => {
    // 2026-03-08 02:00 EST becomes 03:00 EDT.
    const night = everyDay(['22:00', '06:00']);
    expect(state('2026-03-08T04:00:00Z', night)).toEqual([
      true,
      '2026-03-09T02:00:00.000Z',
      '2026-03-08T10:00:00.000Z',
    ]);
  });

  it.each([
    ['a start', ['02:30', '09:00'], '2026-03-08T07:00:00.000Z', '2026-03-08T13:00:00.000Z'],
    ['an end', ['01:00', '02:30'], '2026-03-08T06:00:00.000Z', '2026-03-08T07:00:00.000Z'],
    // Open from 03:00 to 03:15.
    ['all but the end', ['02:30', '03:15'], '2026-03-08T07:00:00.000Z', '2026-03-08T07:15:00.000Z'],
    // Nothing is left of it, so the next window is a week later.
    ['all', ['02:10', '02:50'], '2026-03-15T06:10:00.000Z', '2026-03-15T06:50:00.000Z'],
  ] as const)(
    'reads %s that the clock skips as the moment of the change',
    (_, window, from, until) => {
      const early = hours({ sunday: [[...window]] });
      expect(state('2026-03-08T05:59:00Z', early)).toEqual([false, from, until]);
    },
  );

  it('extends a night window when the clock goes back', () => {
    // 2026-11-01 02:00 EDT becomes 01:00 EST.
    const night = everyDay(['22:00', '06:00']);
    expect(state('2026-11-01T03:00:00Z', night)).toEqual([
      true,
      '2026-11-02T03:00:00.000Z',
      '2026-11-01T11:00:00.000Z',
    ]);
  });

  it('reads the day in the zone of the location, not in UTC', () => {
    const monday = hours({ monday: [['09:00', '10:00']] });
    expect(state('2026-05-31T22:30:00Z', monday, 'Pacific/Auckland')).toEqual([
      false,
      '2026-06-07T21:00:00.000Z',
      '2026-06-07T22:00:00.000Z',
    ]);
    expect(state('2026-05-31T21:30:00Z', monday, 'Pacific/Auckland')).toEqual([
      true,
      '2026-06-07T21:00:00.000Z',
      '2026-05-31T22:00:00.000Z',
    ]);
  });

  it.each([
    ['America/New_York', '2026-03-03T04:59:00Z'],
    ['Africa/Cairo', '2026-04-23T21:30:00Z'],
    ['Australia/Lord_Howe', '2026-09-26T13:29:00Z'],
    // Skipped a whole day.
    ['Pacific/Apia', '2011-12-29T09:59:00Z'],
  ])(
    'never close a location in %s that is open all day, also before the clocks go forward',
    (zone, last) => {
      const always = everyDay(['00:00', '23:59']);
      // Each half hour of the ten days before and after.
      for (let halfHours = -480; halfHours <= 480; halfHours += 1) {
        const at = new Date(Date.parse(last) + halfHours * 1_800_000).toISOString();
        expect([at, state(at, always, zone)]).toEqual([at, [true, null, null]]);
      }
    },
  );

  it.each([
    ['America/New_York', '2026-03-05', '2026-11-05'],
    ['Europe/Berlin', '2026-03-26', '2026-10-29'],
    // The clock changes at midnight, by half an hour, and a day is skipped.
    ['America/Santiago', '2026-04-02', '2026-09-08'],
    ['Australia/Lord_Howe', '2026-04-02', '2026-10-08'],
    ['Pacific/Apia', '2011-12-27', '2012-01-02'],
  ])('begins every window when the clock reaches it, around its changes in %s', (zone, ...days) => {
    const windows = [
      ['00:00', '02:15'],
      ['02:30', '09:00'],
      ['23:00', '01:30'],
      ['22:10', '23:59'],
    ] as const;
    for (const [startTime, endTime] of windows) {
      for (const day of days) {
        const at = new Date(`${day}T12:00:00Z`);
        const starts = openWindows(weekly(everyDay([startTime, endTime])), zone, at, 8).map(
          ({ fromMs }) => fromMs,
        );
        const today = Temporal.Instant.from(at.toISOString())
          .toZonedDateTimeISO(zone)
          .toPlainDate();
        const expected = Array.from({ length: 11 }, (_, offset) => {
          const date = today.add({ days: offset - 2 });
          const lastDate = endTime < startTime ? date.add({ days: 1 }) : date;
          const end = lastDate.toPlainDateTime(Temporal.PlainTime.from(endTime));
          const start = reached(date.toPlainDateTime(Temporal.PlainTime.from(startTime)), zone);
          return { start, end: reached(end, zone) };
        }).filter(({ start, end }) => start < end);
        const begun = expected.filter(
          ({ start }, index) => !expected.slice(0, index).some((earlier) => earlier.end >= start),
        );
        expect(starts).toEqual(begun.map(({ start }) => start));
      }
    }
  });
});
