import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { DEFAULT_RETRY_POLICY } from '../../src/sp-api/calls/retry-policy.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Buy = graphql(`
  mutation BuyOfMarkedOrder($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      keyIsFree
      purchase {
        state
        despite
      }
      error {
        code
        message
        path
        nextStep
        ... on PurchaseGuarded {
          guards {
            guard
            message
            orderItemIds
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  mutation BatchOfMarkedOrders($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

const Mark = graphql(`
  mutation MarkForPurchase($hold: HoldOrdersInput!) {
    holdOrders(input: $hold) {
      labelsUnderWay
      error {
        message
      }
    }
  }
`);

const Claim = graphql(`
  mutation ClaimForPurchase($input: ClaimOrdersInput!) {
    claimOrders(input: $input) {
      error {
        message
      }
    }
  }
`);

const States = graphql(`
  query StatesOfMarkedPurchases {
    seller {
      purchases(first: 10) {
        nodes {
          key
          state
          rejection {
            code
            message
          }
        }
      }
    }
  }
`);

const Confirm = graphql(`
  mutation ConfirmHeldOrder($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        state
        order {
          hold {
            reason
          }
        }
      }
      error {
        message
      }
    }
  }
`);

const PAUSE_MS = 400;

let running: RunningApp;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp({
    retry: { ...DEFAULT_RETRY_POLICY, firstPauseMs: PAUSE_MS, longestPauseMs: PAUSE_MS },
  });
  shipping = new Shipping(running);
});
afterAll(() => running.close());

const buy = async (order: number, input: Partial<BuyShippingInput> = {}) =>
  (
    await running.query(Buy, {
      input: { key: `order-${order}`, ...shipping.purchase(order), ...input },
    })
  ).buyShipping!;

const hold = async (order: number) => {
  const input = { orderIds: [orderId(order)], reason: 'The address is in doubt' };
  return (await running.query(Mark, { hold: input })).holdOrders!;
};

const claim = (order: number, by: string) =>
  running.query(Claim, { input: { orderIds: [orderId(order)], by } });

describe('a label of an order on hold', () => {
  it('is not bought, without a call, until the purchase says that it is meant', async () => {
    await hold(1);
    running.callsSince();
    expect(await buy(1)).toEqual({
      keyIsFree: true,
      purchase: null,
      error: {
        code: 'PURCHASE_GUARDED',
        message: expect.stringContaining('ORDER_ON_HOLD'),
        path: ['input', 'despite'],
        nextStep: 'OVERRIDE',
        guards: [
          {
            guard: 'ORDER_ON_HOLD',
            message: expect.stringContaining('"The address is in doubt"'),
            orderItemIds: [],
          },
        ],
      },
    });
    expect(running.callsSince()).toEqual({});
    expect(await buy(1, { despite: ['ORDER_ON_HOLD'] })).toMatchObject({
      error: null,
      purchase: { state: 'PURCHASED', despite: ['ORDER_ON_HOLD'] },
    });
  });

  it('is stopped by a hold that comes before its request is sent again', async () => {
    running.callsSince();
    const { control } = running.emulator;
    control.addFault({ kind: '429', operation: 'createShipment', next: 1 });
    const buying = buy(2);
    while (!control.calls().some(({ operation }) => operation === 'createShipment'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    // Amazon has sold nothing, and the request waits for its next attempt.
    expect(await hold(2)).toEqual({ labelsUnderWay: [orderId(2)], error: null });
    expect(await buying).toMatchObject({
      keyIsFree: true,
      error: { code: 'PURCHASE_GUARDED', guards: [{ guard: 'ORDER_ON_HOLD' }] },
    });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
    expect(await stateOf('order-2')).toMatchObject({ state: 'REJECTED' });
  });

  it('is not bought by a batch, which goes on with the others', async () => {
    await hold(3);
    await claim(4, 'Station 1');
    await claim(5, 'Station 2');
    const purchases = [3, 4, 5].map((order) => ({
      key: `of-batch-${order}`,
      ...shipping.purchase(order),
      claimedBy: 'Station 2',
    }));
    await running.query(Batch, { input: { key: 'day', purchases } });
    const ended = await Promise.all([3, 4, 5].map((order) => settled(`of-batch-${order}`)));
    expect(ended).toMatchObject([
      { state: 'REJECTED', rejection: { message: expect.stringContaining('on hold') } },
      { state: 'REJECTED', rejection: { message: expect.stringContaining('Station 1') } },
      { state: 'PURCHASED', rejection: null },
    ]);
  });
});

describe('a label of a claimed order', () => {
  it('is bought by the one who has claimed it, and by no other', async () => {
    await claim(6, 'Station 1');
    const refused = { error: { guards: [{ guard: 'CLAIMED_BY_ANOTHER' }] } };
    const withoutName = await buy(6);
    expect(withoutName).toMatchObject(refused);
    expect(withoutName.error!.message).toContain('claimedBy');
    expect(await buy(6, { claimedBy: 'Station 2' })).toMatchObject(refused);
    expect(await buy(6, { claimedBy: 'Station 1' })).toMatchObject({ error: null });
  });

  it('is bought by another that says so, and this stays on record', async () => {
    await claim(7, 'Station 1');
    expect(await buy(7, { despite: ['CLAIMED_BY_ANOTHER'] })).toMatchObject({
      error: null,
      purchase: { despite: ['CLAIMED_BY_ANOTHER'] },
    });
  });

  it('is a replay for each caller that repeats the request', async () => {
    running.callsSince();
    expect(await buy(6)).toMatchObject({ error: null, purchase: { state: 'PURCHASED' } });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });

  it('is refused for a name that no claim can have', async () => {
    expect(await buy(6, { key: 'blank', claimedBy: ' ' })).toMatchObject({
      error: { code: 'INVALID_INPUT', path: ['input', 'claimedBy'] },
    });
  });
});

describe('a parcel of an order on hold that has left', () => {
  it('is confirmed, and the hold stays', async () => {
    await hold(3);
    const { seller } = await running.query(
      graphql(`
        query ItemsOfHeldOrder($id: ID!) {
          seller {
            order(id: $id) {
              items {
                orderItemId
                quantityOrdered
              }
            }
          }
        }
      `),
      { id: orderId(3) },
    );
    const items = seller!.order!.items.map(({ orderItemId, quantityOrdered }) => ({
      orderItemId,
      quantity: quantityOrdered!,
    }));
    const { confirmShipment } = await running.query(Confirm, {
      input: {
        package: {
          orderId: orderId(3),
          carrierCode: 'UPS',
          trackingNumber: '1Z999AA10123456784',
          shipDate: new Date().toISOString(),
          items,
        },
      },
    });
    expect(confirmShipment).toMatchObject({
      error: null,
      confirmation: { order: { hold: { reason: 'The address is in doubt' } } },
    });
  });
});

async function stateOf(key: string) {
  const { seller } = await running.query(States);
  return seller!.purchases!.nodes.find((one) => one.key === key);
}

/** Returns a purchase of a batch once its turn is over. */
async function settled(key: string) {
  for (;;) {
    const found = await stateOf(key);
    if (found && found.state !== 'INTENT' && found.state !== 'SENDING') return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
