import type { TypedDocumentString } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;

/** Returns the data of a request, and the calls that it alone made. */
async function ask<Data>(
  document: TypedDocumentString<Data, object> | string,
  variables: object = {},
): Promise<{ readonly data: Data; readonly calls: Readonly<Record<string, number>> }> {
  const { data, errors, extensions } = await running.request(document, variables);
  expect(errors).toBeUndefined();
  return { data, calls: extensions.cost.calls };
}

/** Polls until there is a result. The test's own time limit ends it. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const FACTS = 'amazonOrderId status total { amount } packages { carrierName } items { sku }';

interface OneOrder {
  readonly seller: { readonly order: Record<string, unknown> | null };
}

describe('an order of the index', () => {
  it('costs no call, and says when it was read', async () => {
    const before = Date.now();
    const { data, calls } = await ask<OneOrder>(
      `{ seller { order(id: "${named(1)}") { ${FACTS} readAt } } }`,
    );
    expect(data.seller.order).toMatchObject({ amazonOrderId: named(1), status: 'UNSHIPPED' });
    const readAt = Date.parse(String(data.seller.order?.['readAt']));
    expect(readAt).toBeLessThanOrEqual(before);
    expect(readAt).toBeGreaterThan(before - 60_000);
    expect(calls).toEqual({});
  });

  it('is read from Amazon when the client asks for a fresh one', async () => {
    const asked = Date.now();
    const { data, calls } = await ask<OneOrder>(
      `{ seller { order(id: "${named(1)}", fresh: true) { ${FACTS} readAt } } }`,
    );
    expect(calls).toEqual({ getOrder: 1 });
    expect(Date.parse(String(data.seller.order?.['readAt']))).toBeGreaterThanOrEqual(asked);
  });

  it('is read from Amazon with all parts at once when the recipient is selected', async () => {
    const { data, calls } = await ask<OneOrder>(
      `{ seller { order(id: "${named(2)}") { ${FACTS} recipient { address { city } } } } }`,
    );
    expect(data.seller.order).toMatchObject({ recipient: { address: { city: 'Chicago' } } });
    expect(calls).toEqual({ getOrder: 1 });
  });

  it('is read from Amazon when it is not in the index', async () => {
    const { data, calls } = await ask<OneOrder>(
      '{ seller { order(id: "902-0000000-0000000") { status } } }',
    );
    expect(data.seller.order).toBeNull();
    expect(calls).toEqual({ getOrder: 1 });
  });

  it('costs no call by any id, nor from its items and packages', async () => {
    const [order] = (
      await ask<{ seller: { orders: { nodes: { id: string; items: { id: string }[] }[] } } }>(
        `{ seller { orders(first: 1, filter: { statuses: [SHIPPED] }) { nodes { id items { id } } } } }`,
      )
    ).data.seller.orders.nodes;
    const [item] = order!.items;
    const { data, calls } = await ask<{ nodes: object[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Order { status items { order { total { amount } } } packages { order { placedAt } } }
        ... on OrderItem { sku order { status } } } }`,
      { ids: [order!.id, item!.id] },
    );
    expect(data.nodes).toMatchObject([
      {
        status: 'SHIPPED',
        items: expect.arrayContaining([{ order: { total: { amount: expect.any(String) } } }]),
        packages: [{ order: { placedAt: expect.any(String) } }],
      },
      { sku: expect.any(String), order: { status: 'SHIPPED' } },
    ]);
    expect(calls).toEqual({});
  });
});

describe('the order of an item that Amazon was asked for', () => {
  it('has all that is selected of it for the same call', async () => {
    const { data, calls } = await ask<{ seller: { order: { items: unknown[] } } }>(
      `{ seller { order(id: "${named(1)}", fresh: true) {
        items { order { status total { amount } packages { trackingNumber } } } } } }`,
    );
    expect(data.seller.order.items[0]).toEqual({
      order: { status: 'UNSHIPPED', total: { amount: expect.any(String) }, packages: [] },
    });
    expect(calls).toEqual({ getOrder: 1 });
  });
});

describe('purchases', () => {
  it('show the SKUs of 40 of them for no call', async () => {
    const { control } = running.emulator;
    const placed = Array.from({ length: 40 }, () =>
      control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] }),
    );
    // Amazon shows no change that is younger than two minutes.
    control.advanceClock(150_000);
    await until(async () => {
      const { data } = await ask<{ seller: { orders: { nodes: { amazonOrderId: string }[] } } }>(
        '{ seller { orders(first: 40) { nodes { amazonOrderId } } } }',
      );
      const listed = new Set(data.seller.orders.nodes.map(({ amazonOrderId }) => amazonOrderId));
      return placed.every(({ amazonOrderId }) => listed.has(amazonOrderId)) ? listed : undefined;
    });
    const purchases = placed.map(({ amazonOrderId, items: [item] }, n) => ({
      key: `label-${n}`,
      ...shipping.purchase(amazonOrderId, {
        items: [{ orderItemId: item!.orderItemId, quantity: 1 }],
      }),
    }));
    await running.request(
      'mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) { __typename } }',
      { input: { key: 'labels', purchases } },
    );
    const { data, calls } = await ask<{ seller: { purchases: { nodes: object[] } } }>(
      '{ seller { purchases(first: 100) { nodes { order { items { sku } } } } } }',
    );
    const label = { order: { items: [{ sku: 'MUG-SPECKLE-12' }] } };
    expect(data.seller.purchases.nodes).toEqual(placed.map(() => label));
    expect(calls).toEqual({});
  });

  it('lead to their orders for no call, also before the index has the changes', async () => {
    await shipping.bought({ key: 'a', ...shipping.purchase(1) });
    await shipping.bought({ key: 'b', ...shipping.purchase(2) });
    const { data, calls } = await ask<{ seller: { purchases: { nodes: object[] } } }>(
      `{ seller { purchases { nodes {
        order { amazonOrderId placedAt items { sku title } }
        shipment { order { items { sku } } } } } } }`,
    );
    expect(data.seller.purchases.nodes).toHaveLength(2);
    for (const node of data.seller.purchases.nodes)
      expect(node).toMatchObject({
        order: { items: expect.arrayContaining([expect.any(Object)]) },
        shipment: { order: { items: expect.arrayContaining([{ sku: expect.any(String) }]) } },
      });
    expect(calls).toEqual({});
  });
});

describe('an order with a label of this API', () => {
  it('is never shown as unshipped, and costs no call once the index has it', async () => {
    await shipping.bought({ key: 'a', ...shipping.purchase(1) });
    const look = () =>
      ask<{ seller: { purchase: { order: { status: string } } } }>(
        '{ seller { purchase(key: "a") { order { status } } } }',
      );
    const seen: string[] = [];
    await until(async () => {
      const { data, calls } = await look();
      seen.push(data.seller.purchase.order.status);
      return Object.keys(calls).length === 0 ? calls : undefined;
    });
    expect([...new Set(seen)]).toEqual(['SHIPPED']);
  });
});
