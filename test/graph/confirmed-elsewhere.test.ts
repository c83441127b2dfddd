import { graphql } from '../support/generated/gql.js';
import type { BatchPurchaseInput, ConfirmedPackageInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Confirm = graphql(`
  mutation ConfirmElsewhere($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        id
      }
      error {
        __typename
        message
      }
    }
  }
`);

const BuyGuarded = graphql(`
  mutation BuyConfirmed($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        __typename
        message
        path
        ... on PurchaseGuarded {
          guards {
            guard
            orderItemIds
            confirmations {
              id
              state
            }
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  mutation BatchOfConfirmed($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const Rejection = graphql(`
  query RejectionOfConfirmed($key: String!) {
    seller {
      purchase(key: $key) {
        state
        rejection {
          code
        }
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = '112-1000002-1000002';
const SOCKS = '60000000000201';

/** Recorded confirmations wait in this process and are not sent. */
const WAITING = { gatherMs: 3_600_000 };

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), confirmations: WAITING });
  await whenSynced(running);
});
afterEach(() => running.close());

/** Puts a confirmation of units of the order with a label from elsewhere on record. Returns its id. */
async function confirm(quantity: number, trackingNumber = '1Z-ELSEWHERE'): Promise<string> {
  const confirmation: ConfirmedPackageInput = {
    orderId: ORDER,
    carrierCode: 'UPS',
    serviceName: 'Ground',
    trackingNumber,
    shipDate: SHIP_DATE,
    items: [{ orderItemId: SOCKS, quantity }],
  };
  const input = { package: confirmation, via: 'FEED' as const };
  const { confirmShipment } = await running.query(Confirm, { input });
  if (!confirmShipment?.confirmation) throw new Error(JSON.stringify(confirmShipment));
  return confirmShipment.confirmation.id;
}

function purchase(quantity: number): BatchPurchaseInput {
  return {
    key: `of ${quantity}`.replace(' ', '-'),
    ...new Shipping(running).purchase(ORDER, { items: [{ orderItemId: SOCKS, quantity }] }),
  };
}

const buy = async (input: BatchPurchaseInput) =>
  (await running.query(BuyGuarded, { input })).buyShipping;

/** Returns a purchase once it is no INTENT any more. */
async function leftIntent(key: string) {
  for (;;) {
    const { purchase: found } = (await running.query(Rejection, { key })).seller!;
    if (found!.state !== 'INTENT') return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('units that are confirmed with another label', () => {
  it('get no label, and the confirmation is named, until the purchase says that it is meant', async () => {
    const id = await confirm(2);
    running.callsSince();
    expect(await buy(purchase(2))).toMatchObject({
      error: {
        __typename: 'PurchaseGuarded',
        path: ['input', 'despite'],
        message: expect.stringContaining('1Z-ELSEWHERE'),
        guards: [
          {
            guard: 'CONFIRMED_ELSEWHERE',
            orderItemIds: [SOCKS],
            confirmations: [{ id, state: 'RECORDED' }],
          },
        ],
      },
    });
    const { searchOrders: _, ...calls } = running.callsSince();
    expect(calls).toEqual({});
    const meant = await buy({ ...purchase(2), despite: ['CONFIRMED_ELSEWHERE'] });
    expect(meant?.error).toBeNull();
  });

  it('leave a label to the units that the order has besides', async () => {
    await confirm(2);
    expect(await buy(purchase(1))).toEqual({ error: null });
  });

  it('count once for a confirmation that corrects an earlier one of its package', async () => {
    await confirm(1);
    await confirm(1);
    expect(await buy(purchase(2))).toEqual({ error: null });
  });

  it('get no label from a batch: the guard is checked when the turn of the purchase comes', async () => {
    await confirm(3);
    const input = { key: 'day', purchases: [purchase(1)] };
    const { buyShippingBatch } = await running.query(Batch, { input });
    expect(buyShippingBatch).toEqual({ error: null });
    expect(await leftIntent('of-1')).toEqual({
      state: 'REJECTED',
      rejection: { code: 'PURCHASE_GUARDED' },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });
});
