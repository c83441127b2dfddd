import { pino } from 'pino';
import { startPurchaseBackground } from '../../../src/app/purchase-background.js';
import { TroubleLog } from '../../../src/app/trouble-log.js';
import type { ContextPorts } from '../../../src/context/seller-scope.js';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import type { Store } from '../../../src/store/store.js';
import { sqlite } from '../store/sqlite-place.js';
import {
  expectAddresses,
  keepAddresses,
  KEY,
  NEXT_KEY,
  sell,
} from '../store/suites/personal-data-fixture.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';

describe('the retention of the server', () => {
  const fresh = inFreshPlace(sqlite);

  /** Runs the background work until the first walk has ended. Returns what it logged. */
  async function walk(store: Store): Promise<object[]> {
    const lines: object[] = [];
    const write = (line: string): void => void lines.push(JSON.parse(line) as object);
    const logger = pino({ level: 'info' }, { write });
    const now = () => 0;
    const worked = Promise.withResolvers<void>();
    const rounds = new RoundHealth(now, {
      watched: () => undefined,
      failed: () => undefined,
      worked: (task) => (task === 'retention' ? worked.resolve() : undefined),
    });
    const stop = startPurchaseBackground({
      runtimes: new Map(),
      ports: { store } as ContextPorts,
      logger,
      rounds,
      troubles: new TroubleLog({ logger, now }),
      // The rows of the fixture are years old.
      personalDataDays: 30,
    });
    await worked.promise;
    await stop();
    return lines;
  }

  it('deletes personal data of old purchases, confirmations and indexed orders', async () => {
    const { store } = fresh;
    const id = await sell(store, 'key');
    await keepAddresses(store);
    await expectAddresses(store);
    expect(await walk(store)).toMatchObject([{ type: 'personal-data-forgotten', count: 3 }]);
    const page = { sort: 'CREATED_DESC', first: 1, after: null } as const;
    const left = [
      await store.purchases.label(id),
      await store.purchases.answer(id),
      await store.confirmations.ofOrders(SELLER, ['order-1']),
      await store.orders.list({ sellerId: SELLER }, page),
    ];
    expect(JSON.stringify(left)).not.toMatch(/Alder Street|Robin Vale|Depot North/);
  });

  it('logs rows that do not open with their number and the missing key, without ids', async () => {
    await fresh.store.close();
    const old = await fresh.place.open({ keys: () => [KEY] });
    await keepAddresses(old, 'lost', 'lost');
    await old.close();
    const lines = await walk(await fresh.place.open({ keys: () => [NEXT_KEY] }));
    expect(lines).toMatchObject([
      {
        task: 'retention',
        cause: 'SEALED',
        count: 2,
        message: expect.stringContaining('file of encryption keys'),
      },
    ]);
  });
});
