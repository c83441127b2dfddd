import { randomUUID } from 'node:crypto';
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

const texts = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, () => randomUUID().slice(0, 8)));

/** Each text is new, so it is checked and executed from the start. */
const LOADS = {
  'pages of orders with what belongs to them': () =>
    'orders(first: 100) { nodes { id amazonOrderId items { id sku title } purchases { key } } }',
  'many lists with long filters': () =>
    Array.from(
      { length: 20 },
      (_, n) =>
        `o${n}: orders(first: 1, filter: { tags: ${texts(20)}, skus: ${texts(20)} }) { totalCount nodes { id } }`,
    ).join(' '),
};

describe('a caller with many open requests', () => {
  it.each(Object.entries(LOADS))('for %s delays another by a few of them', async (_, load) => {
    const greedy = await app.createKey(['READ']);
    const other = await app.createKey(['READ']);
    const read = (n: number): Promise<unknown> =>
      app.as(greedy, `{ seller(id: "${seller}") { ${load()} } } # ${n}`);
    await read(0);
    let answered = 0;
    const all = Array.from({ length: REQUESTS }, (_read, n) =>
      read(n + 1).then(() => (answered += 1)),
    );
    await app.as(other, `{ seller(id: "${seller}") { id orders(first: 1) { nodes { id } } } }`);
    expect(answered).toBeLessThan(REQUESTS / 3);
    await Promise.all(all);
  });
});
