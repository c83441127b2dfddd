import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput, ParcelInput, PurchaseGuard } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Buy = graphql(`
  mutation BuyByGuards($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      keyIsFree
      purchase {
        despite
      }
      error {
        __typename
        code
        message
        path
        nextStep
        ... on PurchaseGuarded {
          guards {
            guard
            message
            orderItemIds
            orderItems {
              orderItemId
              shippingConstraints {
                ageCheck
              }
            }
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  mutation BatchByGuards($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const Recorded = graphql(`
  query PurchasesByGuards {
    seller {
      purchases(first: 10) {
        nodes {
          key
          state
          despite
          rejection {
            code
          }
        }
      }
    }
  }
`);

const OTHER_PROGRAM = 13;
const AGE_CHECK = 14;
const DAY = 86_400_000;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  shipping = new Shipping(running);
  await whenSynced(running);
});
afterEach(() => running.close());

const buy = async (input: BuyShippingInput) => (await running.query(Buy, { input })).buyShipping!;

/** Returns a purchase of a showcase order by UPS Ground, chosen from fresh offers. */
function purchase(
  number: number,
  { parcel = {}, ...changes }: Partial<BuyShippingInput> & { readonly parcel?: ParcelInput } = {},
): BuyShippingInput {
  return { key: `order-${number}`, ...shipping.purchase(number, parcel), ...changes };
}

/** Returns the guards that stop a purchase; none when it is bought. */
async function stopping(input: BuyShippingInput): Promise<PurchaseGuard[]> {
  const { error } = await buy(input);
  if (error === null) return [];
  if (error.__typename !== 'PurchaseGuarded') throw new Error(error.message);
  return error.guards.map(({ guard }) => guard);
}

async function recorded(key: string) {
  const { seller } = await running.query(Recorded);
  return seller!.purchases!.nodes.find((one) => one.key === key);
}

/** Returns a purchase of a batch once its turn is over. */
async function settled(key: string) {
  for (;;) {
    const found = await recorded(key);
    if (found && found.state !== 'INTENT' && found.state !== 'SENDING') return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('an order of a program with other labels', () => {
  it('gets none, without a call, until the purchase says that it is meant', async () => {
    running.callsSince();
    const refused = await buy(purchase(OTHER_PROGRAM));
    expect(refused).toMatchObject({
      keyIsFree: true,
      error: {
        __typename: 'PurchaseGuarded',
        path: ['input', 'despite'],
        nextStep: 'OVERRIDE',
        guards: [
          {
            guard: 'OTHER_LABEL_PROGRAM',
            message: expect.stringContaining('DELIVERY_BY_AMAZON'),
            orderItemIds: [],
            orderItems: [],
          },
        ],
      },
    });
    const { searchOrders: _, ...calls } = running.callsSince();
    expect(calls).toEqual({});
    const meant = await buy(purchase(OTHER_PROGRAM, { despite: ['OTHER_LABEL_PROGRAM'] }));
    expect(meant).toMatchObject({ error: null, purchase: { despite: ['OTHER_LABEL_PROGRAM'] } });
    expect(await recorded(`order-${OTHER_PROGRAM}`)).toMatchObject({
      state: 'PURCHASED',
      despite: ['OTHER_LABEL_PROGRAM'],
    });
  });

  it('gets none from a batch, which looks at it when the turn of the purchase comes', async () => {
    const purchases = [
      purchase(OTHER_PROGRAM),
      purchase(AGE_CHECK, { despite: ['CONSTRAINT_UNMET'] }),
    ];
    const { buyShippingBatch } = await running.query(Batch, { input: { key: 'day', purchases } });
    expect(buyShippingBatch).toEqual({ error: null });
    expect(await settled(`order-${OTHER_PROGRAM}`)).toMatchObject({
      state: 'REJECTED',
      despite: [],
      rejection: { code: 'PURCHASE_GUARDED' },
    });
    expect(await settled(`order-${AGE_CHECK}`)).toMatchObject({
      state: 'PURCHASED',
      despite: ['CONSTRAINT_UNMET'],
    });
  });
});

describe('an order whose items ask something of the carrier', () => {
  it('gets no label that does less, and the items are named', async () => {
    const parcel = { deliveryConfirmation: 'WITHOUT_SIGNATURE' as const };
    const { error } = await buy(purchase(AGE_CHECK, { parcel }));
    const { orderItemId } = purchase(AGE_CHECK).request!.parcel!.items![0]!;
    expect(error).toMatchObject({
      code: 'PURCHASE_GUARDED',
      message: expect.stringContaining('ADULT_SIGNATURE'),
      path: ['input', 'request', 'parcel', 'deliveryConfirmation'],
      nextStep: 'FIX_INPUT',
      guards: [
        {
          guard: 'CONSTRAINT_UNMET',
          orderItemIds: [orderItemId],
          orderItems: [{ orderItemId, shippingConstraints: { ageCheck: true } }],
        },
      ],
    });
  });

  it.each([
    ['by default', {}],
    ['when the parcel says so', { parcel: { deliveryConfirmation: 'ADULT_SIGNATURE' as const } }],
  ])('gets a label that does what they ask for %s', async (_, changes) => {
    expect(await stopping(purchase(AGE_CHECK, changes))).toEqual([]);
  });
});

describe('an offer that misses the promise', () => {
  it('is not bought by its id, without a call', async () => {
    const shipDate = new Date(Date.now() + 5 * DAY).toISOString();
    const offer = await shipping.offer({ parcel: { shipDate } });
    running.callsSince();
    const input = { key: 'late', offerId: offer.id };
    expect(await buy(input)).toMatchObject({
      error: {
        guards: [{ guard: 'LATE', message: expect.stringContaining('must leave by') }],
      },
    });
    const { searchOrders: _, ...calls } = running.callsSince();
    expect(calls).toEqual({});
    expect(await stopping({ ...input, despite: ['LATE'] })).toEqual([]);
  });

  it('is not bought when it is chosen from fresh offers', async () => {
    const shipDate = new Date(Date.now() + 5 * DAY).toISOString();
    const input = purchase(1, { parcel: { shipDate } });
    expect(await stopping(input)).toEqual(['LATE']);
    expect(await recorded('order-1')).toBeUndefined();
  });

  it('is bought when the dates are in time', async () => {
    expect(await stopping({ key: 'in-time', offerId: (await shipping.offer()).id })).toEqual([]);
  });
});

describe('a cancelled order', () => {
  it('gets no label, with an error of its own, without a call', async () => {
    running.callsSince();
    expect(await buy(purchase(9, { despite: ['CANCELLATION_REQUESTED'] }))).toMatchObject({
      keyIsFree: true,
      error: { __typename: 'OrderCancelled', code: 'ORDER_CANCELLED', nextStep: 'STOP' },
    });
    const { searchOrders: _, ...calls } = running.callsSince();
    expect(calls).toEqual({});
  });
});
