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

describe('when an order can leave a location', () => {
  it('is now when it is open and needs no time', () => {
    expect(plan(10, 0, 16)).toEqual({ earliest: 10, latest: 16, startBy: 16, inTime: true });
  });

  it('is after the handling time, which begins when it opens', () => {
    expect(plan(6, 2, 16)).toMatchObject({ earliest: 11, startBy: 14, inTime: true });
  });

  it('is at the next opening when it is ready while nobody is there', () => {
    expect(plan(16, 4, 40)).toMatchObject({ earliest: 33, latest: 40, startBy: 36 });
  });

  it('is until it closes last before the order must have left', () => {
    expect(plan(10, 1, 30)).toEqual({ earliest: 11, latest: 17, startBy: 16, inTime: true });
  });

  it('is in time when work begins while it is open', () => {
    expect(plan(10, 12, 40)).toEqual({ earliest: 33, latest: 40, startBy: 17, inTime: true });
    expect(plan(18, 12, 40)).toMatchObject({ earliest: 57, startBy: 17, inTime: false });
  });

  it('is too late by a moment', () => {
    expect(plan(10, 6, 16).inTime).toBe(true);
    expect(plan(10, 6, 15.999).inTime).toBe(false);
  });

  it('is not in time when it does not open before the order must have left', () => {
    expect(plan(18, 0, 32)).toEqual({ earliest: 33, latest: null, startBy: null, inTime: false });
  });

  it('is never when it does not open again', () => {
    expect(plan(70, 0, 80)).toEqual({ earliest: null, latest: null, startBy: null, inTime: false });
    expect(plan(10, 0, 16, open()).inTime).toBe(false);
  });

  it('is not in time once the moment has passed', () => {
    expect(plan(12, 0, 11)).toEqual({ earliest: 12, latest: null, startBy: null, inTime: false });
  });

  it('is any time when the hours are not known', () => {
    const found = handOverOf({ windows: null, handlingMs: HOUR, nowMs: 0, shipByMs: 5 * HOUR });
    expect(found).toEqual({
      earliestMs: HOUR,
      latestMs: 5 * HOUR,
      startByMs: 4 * HOUR,
      inTime: true,
    });
  });

  it('is neither in time nor late when nobody knows by when', () => {
    expect(plan(10, 1, null)).toEqual({ earliest: 11, latest: null, startBy: null, inTime: null });
  });
});

describe('the ship date to ask for offers with', () => {
  const planned = (earliest: number | null, latest: number | null): number | null => {
    const ms = (hour: number | null): number | null => (hour === null ? null : hour * HOUR);
    const handOver = { earliestMs: ms(earliest), latestMs: ms(latest), startByMs: null };
    return hours(plannedShipDateOf({ ...handOver, inTime: null }, 10 * HOUR));
  };

  it('is now, when it can leave now, or never', () => {
    expect([planned(10, 16), planned(null, null)]).toEqual([null, null]);
  });

  it('is a full hour where that is still in time', () => {
    expect(planned(10.25, 16)).toBe(11);
    expect(planned(11, 16)).toBe(11);
    expect(planned(10.25, null)).toBe(11);
    expect(planned(10.25, 10.5)).toBe(10.5);
    expect(planned(10.25, 10)).toBe(10.25);
  });
});
