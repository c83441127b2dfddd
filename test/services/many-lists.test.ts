import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { Shipping } from '../graph/shipping-fixture.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const REQUESTS = 24;

/** Lists of each location with different periods: each of the 96 takes statements of its own. */
const lists = Array.from({ length: 6 }, (_, n) => {
  const from = new Date(Date.UTC(2020, 0, 1 + n)).toISOString();
  return `l${n}: orders(first: 1, filter: { placed: { from: "${from}" } }) { totalCount nodes { id } }`;
});
const MANY_LISTS = `{ seller { supplySources(first: 16) { nodes { ${lists.join(' ')} } } } }`;

let place: PostgresPlace;
let running: RunningApp;

beforeAll(async () => {
  place = await newDatabase();
  running = await startRunningApp(syncing({ DATABASE_URL: place.url }));
  await whenSynced(running);
}, 60_000);
afterAll(async () => {
  await running.close();
  await place.dispose();
});

describe('requests with hundreds of lists each', () => {
  it('leave connections to purchases, and all arrive', async () => {
    const shipping = new Shipping(running);
    const started = performance.now();
    const timed = Array.from({ length: REQUESTS }, async () => {
      const answer = await running.request(MANY_LISTS);
      return { errors: answer.errors, ms: performance.now() - started };
    });
    // Its answer comes when the requests before it have begun.
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    await shipping.bought({ key: 'meanwhile' });
    const boughtMs = performance.now() - started;
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    const answers = await Promise.all(timed);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    // The purchase did not wait for the lists that were requested before it.
    expect(answers.filter(({ ms }) => ms > boughtMs).length).toBeGreaterThan(REQUESTS / 2);
  }, 240_000);
});
