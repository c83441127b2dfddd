import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Newest = graphql(`
  query NewestOrders($first: Int, $filter: OrderFilterInput) {
    seller {
      orders(first: $first, filter: $filter) {
        nodes {
          amazonOrderId
          status
          packages {
            trackingNumber
          }
          items {
            sku
            supplySource {
              supplySourceId
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;
const newest = async (variables: { first?: number } = {}) =>
  (await running.query(Newest, { first: 100, ...variables })).seller!.orders?.nodes ?? [];
/** Polls until there is a result. The test's own time limit ends it. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('a label bought through this API', () => {
  afterEach(() => running.close());

  it('appears in lists long before the next search for changes', async () => {
    running = await startRunningApp({
      ...syncing(),
      orderSync: { lookEveryMs: 50, freshEveryMeanwhileMs: 3_600_000, freshEveryMs: 3_600_000 },
    });
    await whenSynced(running);
    running.callsSince();
    const { amazonOrderId, trackingNumber } = await new Shipping(running).bought();
    const shipped = await until(async () =>
      (await newest()).find(
        ({ amazonOrderId: id, status }) => id === amazonOrderId && status === 'SHIPPED',
      ),
    );
    expect(shipped.packages).toEqual([{ trackingNumber }]);
    const calls = running.callsSince();
    expect(calls['searchOrders']).toBeUndefined();
    expect(calls['getOrder']).toBeLessThanOrEqual(5);
  });
});

describe('a new order', () => {
  afterEach(() => running.close());

  it('appears with its assigned supply source', async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
    const { control } = running.emulator;
    const placed = control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] });
    // Amazon shows no change that is younger than two minutes.
    control.advanceClock(150_000);
    const order = await until(async () => {
      const [first] = await newest({ first: 1 });
      const isAssigned = first?.items.every(({ supplySource }) => supplySource !== null);
      return first?.amazonOrderId === placed.amazonOrderId && isAssigned ? first : undefined;
    });
    expect(order.items).toEqual([
      { sku: 'MUG-SPECKLE-12', supplySource: { supplySourceId: placed.supplySourceId } },
    ]);
  });
});
