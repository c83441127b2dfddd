import { cutOffOf } from '../../../src/features/end-of-day/cut-off.js';
import { dayAt } from '../../../src/features/end-of-day/local-day.js';
import type { ScheduledChangeRecord } from '../../../src/store/scheduled-changes/scheduled-change.js';
import { readSupplySource } from '../../../src/domains/supply-sources/supply-source.mapper.js';

const ZONE = 'America/Chicago';
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

interface Place {
  readonly hours?: (weekday: string) => { startTime: string; endTime: string }[];
  readonly handlingHours?: number;
  readonly status?: string;
  readonly timezone?: string | null;
}

/** Open from nine to five from Monday to Saturday. */
const NINE_TO_FIVE = (weekday: string) =>
  weekday === 'SUNDAY' ? [] : [{ startTime: '09:00', endTime: '17:00' }];

function place({
  hours = NINE_TO_FIVE,
  handlingHours,
  status = 'Active',
  timezone = ZONE,
}: Place = {}) {
  return readSupplySource('SELLER', {
    supplySourceId: 'store',
    supplySourceCode: 'store',
    status,
    configuration: {
      ...(timezone !== null && { timezone }),
      operationalConfiguration: {
        operatingHoursByDay: Object.fromEntries(
          WEEKDAYS.map((weekday) => [weekday.toLowerCase(), hours(weekday)]),
        ),
        ...(handlingHours !== undefined && {
          handlingTime: { value: handlingHours, timeUnit: 'Hours' },
        }),
      },
    },
  });
}

/** Returns the times of the location, as local wall-clock times. */
function at(moment: string, given?: Place) {
  const nowMs = Date.parse(moment);
  const found = cutOffOf(place(given), nowMs, dayAt(nowMs, ZONE), []);
  const local = (ms: number | null) =>
    ms === null
      ? null
      : new Date(ms).toLocaleString('sv-SE', { timeZone: ZONE }).slice('2026-'.length);
  return (
    found && {
      last: local(found.lastHandOverMs),
      cutOff: local(found.cutOffMs),
      earliest: local(found.earliestMs),
    }
  );
}

/** A scheduled closure of the outbound hours, first and last day included. */
function closed(from: string, until: string): ScheduledChangeRecord {
  return {
    sellerId: 'SELLER',
    changeId: 'closure',
    supplySourceId: 'store',
    from,
    until,
    levels: ['SUPPLY_SOURCE'],
    hours: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday.toLowerCase(), []])),
    note: null,
    timeZone: ZONE,
    startsAt: Date.parse(`${from}T06:00:00Z`),
    endsAt: Date.parse(`${until}T06:00:00Z`) + 86_400_000,
    key: null,
    fingerprint: '',
    state: 'SCHEDULED',
    replaced: null,
    problem: null,
    appliedAt: null,
    endedAt: null,
    cancelledAt: null,
    tries: 0,
    createdAt: 0,
    createdBy: 'local',
  };
}

// A Monday. Chicago is six hours behind UTC.
const NOON = '2026-11-30T18:00:00Z';

describe('the cut-off of a location', () => {
  it('is the last closing of the day without a handling time', () => {
    expect(at(NOON)).toEqual({
      last: '11-30 17:00:00',
      cutOff: '11-30 17:00:00',
      earliest: '11-30 12:00:00',
    });
  });

  it('is earlier by the handling time, and has passed when less is left', () => {
    expect(at(NOON, { handlingHours: 3 })).toEqual({
      last: '11-30 17:00:00',
      cutOff: '11-30 14:00:00',
      earliest: '11-30 15:00:00',
    });
    expect(at('2026-11-30T21:00:00Z', { handlingHours: 3 })).toEqual({
      last: '11-30 17:00:00',
      cutOff: '11-30 14:00:00',
      earliest: '12-01 09:00:00',
    });
  });

  it('stays known after the location has closed', () => {
    expect(at('2026-12-01T00:00:00Z')).toMatchObject({
      last: '11-30 17:00:00',
      earliest: '12-01 09:00:00',
    });
  });

  it('is null on a day on which the location does not open', () => {
    expect(at('2026-11-29T18:00:00Z')).toEqual({
      last: null,
      cutOff: null,
      earliest: '11-30 09:00:00',
    });
  });

  it('is midnight where the location is open around the clock', () => {
    const hours = () => [{ startTime: '00:00', endTime: '23:59' }];
    expect(at(NOON, { hours })).toMatchObject({ last: '12-01 00:00:00' });
  });

  it('ignores a window that ends at midnight, when the day begins', () => {
    const hours = (weekday: string) =>
      weekday === 'SATURDAY' ? [{ startTime: '18:00', endTime: '23:59' }] : [];
    expect(at('2026-11-29T18:00:00Z', { hours })).toMatchObject({ last: null, cutOff: null });
  });

  it('is as far ahead as a long handling time puts it', () => {
    expect(at(NOON, { handlingHours: 9 * 24 })).toMatchObject({ earliest: '12-09 12:00:00' });
    expect(at(NOON, { handlingHours: 60 * 24 })).toMatchObject({ earliest: '01-29 12:00:00' });
  });

  it('is after a closure of weeks', () => {
    const change = closed('2026-11-30', '2026-12-22');
    const nowMs = Date.parse(NOON);
    expect(cutOffOf(place(), nowMs, dayAt(nowMs, ZONE), [change])).toMatchObject({
      lastHandOverMs: null,
      earliestMs: Date.parse('2026-12-23T15:00:00Z'),
      tooLateBeforeMs: Date.parse('2026-12-23T15:00:00Z'),
    });
  });

  it.each<[string, Place]>([
    ['is archived', { status: 'Archived' }],
    ['is never open', { hours: () => [] }],
    ['needs more time than is searched', { handlingHours: 500 * 24 }],
  ])('has all orders of 120 days past it when the location %s', (_, given) => {
    const nowMs = Date.parse(NOON);
    expect(cutOffOf(place(given), nowMs, dayAt(nowMs, ZONE), [])).toMatchObject({
      earliestMs: null,
      tooLateBeforeMs: nowMs + 120 * 86_400_000,
    });
  });

  it('is not known without a time zone', () => {
    expect(at(NOON, { timezone: null })).toBeNull();
  });

  it('is not known of a location that Amazon does not know', () => {
    expect(cutOffOf(null, 0, dayAt(0, ZONE), [])).toBeNull();
  });
});
