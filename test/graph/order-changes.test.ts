import { setTimeout as sleep } from 'node:timers/promises';
import { startRunningApp, type RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp({ ...syncing(), orderChangesAfterMs: 0 });
  await whenSynced(running);
});
afterAll(() => running.close());

const calls = (operation: string): number =>
  running.emulator.control
    .calls()
    .filter((call) => call.operation === operation)
    .reduce((sum, call) => sum + call.calls, 0);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

const QUERY = `query ($id: ID!) { order(id: $id) { items { orderItemId supplySource { id } } } }`;

describe('an order whose change came from the queue', () => {
  it('tells the supply source of each item when Orders v0 does not answer', async () => {
    await until(() => calls('createSubscription') === 2);
    const items = [
      { sku: 'MUG-SPECKLE-12', quantity: 2 },
      { sku: 'TEA-SENCHA-100', quantity: 1 },
    ];
    const { control } = running.emulator;
    for (const operation of ['getOrderV0', 'getOrdersV0']) {
      control.addFault({ kind: '503', operation });
    }
    const placed = control.placeOrder({ items });
    await until(() => calls('sqs.DeleteMessageBatch') > 0);
    const { data } = await running.request<unknown, object>(QUERY, { id: placed.amazonOrderId });
    expect(data).toEqual({
      order: {
        items: placed.items.map(({ orderItemId }) => ({
          orderItemId,
          supplySource: { id: placed.supplySourceId },
        })),
      },
    });
  });
});
