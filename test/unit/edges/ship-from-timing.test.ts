import { handOverOf, plannedShipDateOf } from '../../../src/features/ship-from/ship-from-timing.js';

const HOUR = 3_600_000;
/** Opening hours as hours since midnight of the first day. */
const open = (...windows: [from: number, until: number][]) =>
  windows.map(([from, until]) => ({ fromMs: from * HOUR, untilMs: until * HOUR }));
const hours = (ms: number | null): number | null => (ms === null ? null : ms / HOUR);

/** Nine to five on three days. */
const DAYS = open([9, 17], [33, 41], [57, 65]);

function plan(now: number, handling: number, shipBy: number | null, windows = DAYS) {
  const found = handOverOf({
    windows,
    lastWindows: windows,
    handlingMs: handling * HOUR,
    nowMs: now * HOUR,
    shipByMs: shipBy === null ? null : shipBy * HOUR,
  });
  return {
    earliest: hours(found.earliestMs),
    latest: hours(found.latestMs),
    startBy: hours(found.startByMs),
    inTime: found.inTime,
  };
}

describe('the hand-over of an order', () => {
  it('is now at an open location without handling time', () => {
    expect(plan(10, 0, 16)).toEqual({ earliest: 10, latest: 16, startBy: 16, inTime: true });
  });

  it('is after the handling time, which begins at the opening', () => {
    expect(plan(6, 2, 16)).toMatchObject({ earliest: 11, startBy: 14, inTime: true });
  });

  it('is at the next opening when the order is ready while closed', () => {
    expect(plan(16, 4, 40)).toMatchObject({ earliest: 33, latest: 40, startBy: 36 });
  });

  it('is at the latest at the last closing before the ship-by time', () => {
    expect(plan(10, 1, 30)).toEqual({ earliest: 11, latest: 17, startBy: 16, inTime: true });
  });

  it('is in time when work begins within opening hours', () => {
    expect(plan(10, 12, 40)).toEqual({ earliest: 33, latest: 40, startBy: 17, inTime: true });
    expect(plan(18, 12, 40)).toMatchObject({ earliest: 57, startBy: 17, inTime: false });
  });

  it('is late one moment after the ship-by time', () => {
    expect(plan(10, 6, 16).inTime).toBe(true);
    expect(plan(10, 6, 15.999).inTime).toBe(false);
  });

  it('is not in time when the location does not open before the ship-by time', () => {
    expect(plan(18, 0, 32)).toEqual({ earliest: 33, latest: null, startBy: null, inTime: false });
  });

  it('is null when the location does not open again', () => {
    expect(plan(70, 0, 80)).toEqual({ earliest: null, latest: null, startBy: null, inTime: false });
    expect(plan(10, 0, 16, open()).inTime).toBe(false);
  });

  it('is not in time after the ship-by time', () => {
    expect(plan(12, 0, 11)).toEqual({ earliest: 12, latest: null, startBy: null, inTime: false });
  });

  it('is possible at any time when the hours are unknown', () => {
    const found = handOverOf({
      windows: null,
      lastWindows: null,
      handlingMs: HOUR,
      nowMs: 0,
      shipByMs: 5 * HOUR,
    });
    expect(found).toEqual({
      earliestMs: HOUR,
      latestMs: 5 * HOUR,
      startByMs: 4 * HOUR,
      inTime: true,
    });
  });

  it('is neither in time nor late without a ship-by time', () => {
    expect(plan(10, 1, null)).toEqual({ earliest: 11, latest: null, startBy: null, inTime: null });
  });
});

describe('the ship date for a request of offers', () => {
  const planned = (earliest: number | null, latest: number | null): number | null => {
    const ms = (hour: number | null): number | null => (hour === null ? null : hour * HOUR);
    const handOver = { earliestMs: ms(earliest), latestMs: ms(latest), startByMs: null };
    return hours(plannedShipDateOf({ ...handOver, inTime: null }, 10 * HOUR));
  };

  it('is null when the order can leave now or never', () => {
    expect([planned(10, 16), planned(null, null)]).toEqual([null, null]);
  });

  it('is a full hour when that is still in time', () => {
    expect(planned(10.25, 16)).toBe(11);
    expect(planned(11, 16)).toBe(11);
    expect(planned(10.25, null)).toBe(11);
    expect(planned(10.25, 10.5)).toBe(10.5);
    expect(planned(10.25, 10)).toBe(10.25);
  });
});
