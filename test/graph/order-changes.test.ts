import { setTimeout as sleep } from 'node:timers/promises';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
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

const QUERY = `query ($id: ID!) {
  seller { order(id: $id) { items { orderItemId supplySource { supplySourceId } } } }
}`;

describe('an order change from the queue', () => {
  it('shows the supply source of each item when Orders v0 fails', async () => {
    await until(() => calls('createSubscription') === 1);
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
      seller: {
        order: {
          items: placed.items.map(({ orderItemId }) => ({
            orderItemId,
            supplySource: { supplySourceId: placed.supplySourceId },
          })),
        },
      },
    });
  });

  it('is read from an SNS envelope with keys in another case', async () => {
    const { control, queueUrl, sellers } = running.emulator;
    const placed = control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] });
    const before = calls('sqs.DeleteMessageBatch');
    const notification = {
      notificationType: 'ORDER_CHANGE',
      payloadVersion: '1.0',
      payload: JSON.stringify({
        orderChangeNotification: {
          sellerId: sellers[0]?.sellerId,
          amazonOrderId: placed.amazonOrderId,
          orderChangeTrigger: { timeOfOrderChange: '2099-01-01T00:00:00Z' },
          summary: {
            orderItems: placed.items.map(({ orderItemId }) => ({
              orderItemId,
              supplySourceId: 'another-place',
            })),
          },
        },
      }),
    };
    const body = { Type: 'Notification', Message: JSON.stringify(notification) };
    await until(() => calls('sqs.DeleteMessageBatch') > before);
    const sent = await fetch(new URL(queueUrl).origin, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.SendMessage',
      },
      body: JSON.stringify({ QueueUrl: queueUrl, MessageBody: `\uFEFF${JSON.stringify(body)}` }),
    });
    expect(sent.status).toBe(200);
    await until(() => calls('sqs.DeleteMessageBatch') > before + 1);
    // An unreadable message stays in the queue, so only the metric shows that it was processed.
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toContain('order_changes_total{outcome="recorded"} 3');
    expect(metrics).not.toContain('outcome="unreadable"');
  });
});
