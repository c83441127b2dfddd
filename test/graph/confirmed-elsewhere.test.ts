import { graphql } from '../support/generated/gql.js';
import type {
  BatchPurchaseInput,
  ConfirmationRouteChoice,
  ConfirmedPackageInput,
  ConfirmShipmentInput,
} from '../support/generated/graphql.js';
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

function confirmation(
  quantity: number,
  { via = 'FEED', ...over }: Partial<ConfirmedPackageInput> & { via?: ConfirmationRouteChoice },
): ConfirmShipmentInput {
  const parcel: ConfirmedPackageInput = {
    orderId: ORDER,
    packageReferenceId: '1',
    carrierCode: 'UPS',
    serviceName: 'Ground',
    trackingNumber: '1Z-ELSEWHERE',
    shipDate: SHIP_DATE,
    items: [{ orderItemId: SOCKS, quantity }],
    ...over,
  };
  return { package: parcel, via };
}

/** Puts a confirmation of units of the order with a label from elsewhere on record. Returns its id. */
async function confirm(quantity: number): Promise<string> {
  const { confirmShipment } = await running.query(Confirm, { input: confirmation(quantity, {}) });
  if (!confirmShipment?.confirmation) throw new Error(JSON.stringify(confirmShipment));
  return confirmShipment.confirmation.id;
}

/** Resolves when a confirmation of the order has this state. */
async function whenConfirmed(state: string): Promise<void> {
  for (;;) {
    const { data } = await running.request(
      `{ seller { order(id: "${ORDER}") { confirmations { state } } } }`,
    );
    if (JSON.stringify(data).includes(`"${state}"`)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
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

  it('are those of a replaced confirmation too, while its correction has no outcome', async () => {
    await confirm(3);
    running.emulator.control.addFault({ kind: '429', operation: 'confirmShipment', next: 50 });
    const correcting = running.request(Confirm, { input: confirmation(1, { via: 'API' }) });
    await whenConfirmed('UNKNOWN');
    expect(await buy(purchase(1))).toMatchObject({ error: { __typename: 'PurchaseGuarded' } });
    const other = confirmation(1, { packageReferenceId: '2' });
    expect((await running.query(Confirm, { input: other })).confirmShipment).toMatchObject({
      error: { message: expect.stringContaining('covers all 3 ordered unit(s)') },
    });
    expect((await correcting).errors?.[0]?.extensions.code).toBe('UPSTREAM_THROTTLED');
    await whenConfirmed('RECORDED');
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
