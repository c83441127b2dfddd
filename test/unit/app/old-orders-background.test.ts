import { pino } from 'pino';
import { startOldOrders } from '../../../src/app/old-orders-background.js';
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
  const rounds = new RoundHealth(Date.now);
  const stop = startOldOrders({
    store: { orders } as never,
    rounds,
    logger,
    keptDays,
    pace: { everyMs: 1 },
  });
  return { lines, asked, stop };
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

  it('does not run when all are kept', async () => {
    const { asked, stop } = setUp(0);
    await new Promise((resolve) => setImmediate(resolve));
    await stop();
    expect(asked).toEqual([]);
  });
});
