import { pino } from 'pino';
import { startOldOrders } from '../../../src/app/old-orders-background.js';
import type { NoteSlice } from '../../../src/store/order-marks/clean-notes.js';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { until } from '../../graph/until.js';

const DAY = 86_400_000;

function setUp(keptDays: number) {
  const lines: { msg: string; count?: number }[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const asked: { sellerId: string; before: number }[] = [];
  const slices = [50, 7, 0, 0];
  const orders = {
    coverage: async () =>
      new Map([
        ['A', null],
        ['B', 1],
      ]),
    deleteOld: async (request: { sellerId: string; before: number }) => {
      asked.push(request);
      return slices[asked.length - 1] ?? 0;
    },
  };
  const cleaned: NoteSlice[] = [];
  const orderMarks = {
    cleanUnindexed: async (slice: NoteSlice) => {
      cleaned.push(slice);
      return slice.sellerId === 'B' && slice.after === null ? 'x' : null;
    },
  };
  const rounds = new RoundHealth(Date.now);
  const stop = startOldOrders({
    store: { orders, orderMarks } as never,
    rounds,
    logger,
    keptDays,
    pace: { everyMs: 1 },
  });
  return { lines, asked, cleaned, stop };
}

describe('the loop that deletes old orders', () => {
  it('goes on with each seller until none is left, and logs how many there were', async () => {
    const { lines, asked, stop } = setUp(10);
    await until(async () => lines.some(({ count }) => count === 57));
    await stop();
    expect(asked.slice(0, 4).map(({ sellerId }) => sellerId)).toEqual(['A', 'A', 'A', 'B']);
    expect(asked[0]?.before).toBeGreaterThan(Date.now() - 10 * DAY - 60_000);
    expect(asked[0]?.before).toBeLessThanOrEqual(Date.now() - 10 * DAY);
  });

  it('deletes no orders when all are kept', async () => {
    const { asked, cleaned, stop } = setUp(0);
    await until(async () => cleaned.length > 3);
    await stop();
    expect(asked).toEqual([]);
  });

  it('cleans the marks of each seller, slice by slice, up to what was read of its orders', async () => {
    const { cleaned, stop } = setUp(0);
    await until(async () => cleaned.length > 2);
    await stop();
    expect(cleaned.slice(0, 3)).toEqual([
      { sellerId: 'A', after: null, coveredUntil: null },
      { sellerId: 'B', after: null, coveredUntil: 1 },
      { sellerId: 'B', after: 'x', coveredUntil: 1 },
    ]);
  });
});
