import { graphql } from '../support/generated/gql.js';
import { callAsOther } from '../support/other-program.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const WithStatus = graphql(`
  query StaleOrders($filter: OrderFilterInput) {
    seller {
      orders(first: 50, filter: $filter) {
        nodes {
          amazonOrderId
          items {
            orderItemId
          }
        }
      }
    }
  }
`);

const Status = graphql(`
  query StaleStatus($id: ID!, $fresh: Boolean! = false) {
    seller {
      order(id: $id, fresh: $fresh) {
        status
      }
    }
  }
`);

const BuyStale = graphql(`
  mutation BuyStale($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        code
        path
      }
      purchase {
        state
      }
    }
  }
`);

const DAYS = 24 * 3_600_000;

let running: RunningApp;
beforeEach(async () => {
  // The index reads everything once, and looks for no changes afterwards.
  const never = 1_000 * DAYS;
  running = await startRunningApp({
    env: { ORDERS_HISTORY_DAYS: '30' },
    orderSync: { lookEveryMs: 50, freshEveryMs: never, freshEveryMeanwhileMs: never },
  });
  await whenSynced(running);
});
afterEach(() => running.close());

const ordersWith = async (status: 'PENDING' | 'UNSHIPPED') =>
  (await running.query(WithStatus, { filter: { statuses: [status] } })).seller!.orders!.nodes;
const statusOf = async (id: string, fresh: boolean) =>
  (await running.query(Status, { id, fresh })).seller?.order?.status;

/** Returns the status at Amazon, which this server does not see. */
async function atAmazon(id: string): Promise<string | undefined> {
  const path = `/orders/2026-01-01/orders/${id}?includedData=FULFILLMENT`;
  const { order } = (await callAsOther(running.emulator, 'GET', path)) as {
    order: { fulfillment?: { fulfillmentStatus?: string } };
  };
  return order.fulfillment?.fulfillmentStatus;
}

/** Advances the clock until an order of the index has another status at Amazon. */
async function changed(from: 'PENDING' | 'UNSHIPPED', to: string) {
  const orders = await ordersWith(from);
  for (let step = 0; step < 12; step += 1) {
    running.emulator.control.advanceClock(DAYS / 4);
    for (const order of orders) if ((await atAmazon(order.amazonOrderId)) === to) return order;
  }
  throw new Error(`no ${from} order became ${to}`);
}

describe('an order that has changed since the index read it', () => {
  it('keeps the newer status after a fresh read', async () => {
    const { amazonOrderId: id } = await changed('PENDING', 'UNSHIPPED');
    expect(await statusOf(id, false)).toBe('PENDING');
    expect(await statusOf(id, true)).toBe('UNSHIPPED');
    expect(await statusOf(id, false)).toBe('UNSHIPPED');
    for (;;) {
      const unshipped = await ordersWith('UNSHIPPED');
      if (unshipped.some(({ amazonOrderId }) => amazonOrderId === id)) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });

  it('is bought when it is pending no more', async () => {
    const { amazonOrderId } = await changed('PENDING', 'UNSHIPPED');
    const { package: size } = new Shipping(running).parcel();
    const request = {
      orderId: amazonOrderId,
      parcel: { package: size },
      choose: { rule: 'CHEAPEST_IN_TIME' },
    };
    const maxPrice = { amount: '99.00', currencyCode: 'USD' };
    const input = { key: 'paid', maxPrice, request } as const;
    const { buyShipping } = await running.query(BuyStale, { input: input as never });
    expect(buyShipping).not.toMatchObject({ error: { code: 'ORDER_PENDING' } });
  });

  it('is refused as cancelled, and no longer listed as open', async () => {
    const { amazonOrderId: id, items } = await changed('UNSHIPPED', 'CANCELLED');
    const shipping = new Shipping(running);
    const [{ orderItemId } = { orderItemId: '' }] = items;
    const input = {
      key: 'late',
      ...shipping.purchase(id, { items: [{ orderItemId, quantity: 1 }] }),
    };
    expect((await running.query(BuyStale, { input })).buyShipping).toMatchObject({
      error: { code: 'ORDER_CANCELLED', path: ['input', 'request', 'orderId'] },
    });
    expect(await statusOf(id, false)).toBe('CANCELLED');
  });
});
