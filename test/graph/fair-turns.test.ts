import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';

const REQUESTS = 30;

let app: GuardedApp;
let seller: string;
beforeAll(async () => {
  app = await startGuardedApp();
  seller = app.running.emulator.sellers[0]!.sellerId;
});
afterAll(() => app.close());

/** Each text is new, so it is checked and executed from the start. */
function readOrders(key: string, n: number): Promise<unknown> {
  return app.as(
    key,
    `{ seller(id: "${seller}") { orders(first: 100) { nodes { id amazonOrderId items { id sku title } purchases { key } } } } } # ${n}`,
  );
}

describe('a caller with many open requests', () => {
  it('delays the request of another by a few of them', async () => {
    const greedy = await app.createKey(['READ']);
    const other = await app.createKey(['READ']);
    await readOrders(greedy, 0);
    let answered = 0;
    const all = Array.from({ length: REQUESTS }, (_, n) =>
      readOrders(greedy, n + 1).then(() => (answered += 1)),
    );
    await app.as(other, `{ seller(id: "${seller}") { id name } }`);
    expect(answered).toBeLessThan(REQUESTS / 5);
    await Promise.all(all);
  });
});
