import { openStateOf, stateChangesAt } from '../../../src/domains/supply-sources/open-state.js';
import {
  OperatingHours,
  WEEKDAYS,
} from '../../../src/domains/supply-sources/operational-configuration.type.js';
import type { SupplySourceDetail } from '../../../src/domains/supply-sources/supply-source.type.js';

const MINUTE = 60_000;

/** Hours of a location by weekday, from Monday. */
function detailOf(timeZone: string, days: readonly (readonly [string, string][])[]) {
  const operatingHoursByDay = Object.fromEntries(
    WEEKDAYS.map((day, index) => [
      day,
      (days[index] ?? []).map(([startTime, endTime]) => new OperatingHours({ startTime, endTime })),
    ]),
  );
  const configuration = { timeZone, operationalConfiguration: { operatingHoursByDay } };
  return { configuration, capabilities: null } as unknown as SupplySourceDetail;
}

const ALWAYS: [string, string][] = [['00:00', '23:59']];
const SHOP: [string, string][] = [
  ['09:02', '12:31'],
  ['13:16', '18:07'],
];

describe('a state that was computed at a moment is the same until the time that it names', () => {
  it.each<[string, SupplySourceDetail]>([
    ['of a shop', detailOf('America/New_York', [SHOP, SHOP, SHOP, SHOP, SHOP])],
    [
      'of one that never closes',
      detailOf(
        'Asia/Kolkata',
        WEEKDAYS.map(() => ALWAYS),
      ),
    ],
    [
      'of one that closes once a week',
      detailOf('Europe/Berlin', [[], ...WEEKDAYS.slice(1).map(() => ALWAYS)]),
    ],
    ['of one that opens once a week', detailOf('Australia/Lord_Howe', [[], [], SHOP])],
    ['of one that never opens', detailOf('UTC', [])],
  ])('%s', (_, detail) => {
    const shown = (ms: number) => {
      const state = openStateOf(detail, null, new Date(ms), []);
      return [state?.isOpen, state?.opensAt, state?.closesAt];
    };
    // Over the end of daylight saving time in New York and Berlin.
    for (
      let at = Date.parse('2026-10-23T00:07:00Z');
      at < Date.parse('2026-11-03T00:00:00Z');
      at += 137 * MINUTE
    ) {
      const until = stateChangesAt(openStateOf(detail, null, new Date(at), []), new Date(at));
      expect(until).toBeGreaterThan(at);
      for (const later of [at + 1, Math.floor((at + until) / 2), until - 1])
        expect([at, later, shown(later)]).toEqual([at, later, shown(at)]);
    }
  });
});
