import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const BuyAgain = graphql(`
  mutation BuyAgain($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      keyIsFree
      error {
        code
        message
        path
        nextStep
        ... on ShipmentAlreadyPurchased {
          shipmentIds
          remaining {
            orderItemId
            quantity
          }
        }
      }
    }
  }
`);

const BuyAgainInBatch = graphql(`
  mutation BuyAgainInBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      refusals {
        reason
        message
        path
      }
      error {
        code
        ... on BatchRefused {
          refusals {
            reason
            message
            path
            purchase {
              key
            }
          }
        }
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = 2;
const [SOCKS, BOOKS] = ['60000000000201', '60000000000202'];

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const units = (socks: number, books: number) => [
  ...(socks > 0 ? [{ orderItemId: SOCKS, quantity: socks }] : []),
  ...(books > 0 ? [{ orderItemId: BOOKS, quantity: books }] : []),
];

/** Returns what buys a label for the units; for a parcel that names none without them. */
const purchase = (
  key: string,
  items: ReturnType<typeof units> | null,
  additionalParcel = false,
): BuyShippingInput => ({
  key,
  ...shipping.purchase(ORDER, { items }),
  ...(additionalParcel && { additionalParcel }),
});

async function refusalOf(...args: Parameters<typeof purchase>) {
  const { buyShipping } = await running.query(BuyAgain, { input: purchase(...args) });
  return buyShipping?.error ?? null;
}

async function cancelled(...args: Parameters<typeof purchase>): Promise<void> {
  const { shipmentId } = await shipping.bought(purchase(...args));
  const { cancelShipment } = await running.query(Cancel, { input: { shipmentId } });
  expect(cancelShipment?.error).toBeNull();
}

/** Returns the refusal of the purchase as the only one of a batch. */
async function refusalInBatch(...args: Parameters<typeof purchase>) {
  const input = { key: `batch-of-${args[0]}`, purchases: [purchase(...args)] };
  const { buyShippingBatch } = await running.query(BuyAgainInBatch, { input });
  const { error } = buyShippingBatch!;
  if (!error || !('refusals' in error)) throw new Error(JSON.stringify(error));
  return error.refusals[0]!;
}

describe('units whose label was cancelled, next to another label of the order', () => {
  it.each([false, true])(
    'are named when a parcel names no items (additionalParcel: %s), and can be bought',
    async (additionalParcel) => {
      const { shipmentId } = await shipping.bought(purchase('good', units(3, 0)));
      await cancelled('bad', units(0, 2));
      const refused = await refusalOf('next', null, additionalParcel);
      expect(refused).toMatchObject({
        code: 'SHIPMENT_ALREADY_PURCHASED',
        message: expect.stringMatching(
          /The label of the purchase "bad" was cancelled: to buy a label for 2 units of order item 60000000000202 again, set `shipAgain` of the parcel, or name them in `request\.parcel\.items`/,
        ),
        path: ['input', 'request', 'parcel', 'items'],
        nextStep: 'FIX_INPUT',
        shipmentIds: [shipmentId],
        remaining: units(0, 2),
      });
      expect(refused?.message).not.toMatch(/Cancel a label|additionalParcel|"good"/);
      expect(await refusalOf('next', units(0, 2))).toBeNull();
      expect(await refusalOf('last', null)).toMatchObject({
        message: expect.stringMatching(/^Nothing is left to buy: .*Cancel a label first/),
        nextStep: 'USE_EXISTING',
        remaining: [],
      });
    },
  );

  it('are counted alike in the message and in `remaining`', async () => {
    await shipping.bought(purchase('good', units(1, 2)));
    await cancelled('bad', units(2, 0), true);
    expect(await refusalOf('next', units(3, 0), true)).toMatchObject({
      message: expect.stringMatching(/^Only 2 units of order item 60000000000201 are left: /),
      nextStep: 'FIX_INPUT',
      remaining: units(2, 0),
    });
    expect(await refusalOf('next', null, true)).toMatchObject({
      message: expect.stringContaining('set `additionalParcel`'),
      remaining: units(2, 0),
    });
    expect(await refusalOf('next', units(2, 0), true)).toBeNull();
    expect(await refusalOf('last', units(1, 0), true)).toMatchObject({
      message: expect.stringMatching(/^Nothing is left to buy of these order items: .*Cancel/),
      nextStep: 'USE_EXISTING',
      remaining: [],
    });
  });

  it('keep a good label from being cancelled when a parcel asks for all items', async () => {
    await shipping.bought(purchase('good', units(3, 0)));
    await cancelled('bad', units(0, 2));
    expect(await refusalOf('next', units(3, 2))).toMatchObject({ remaining: units(0, 2) });
    const further = await refusalOf('next', units(3, 2), true);
    expect(further).toMatchObject({
      message: expect.stringMatching(/^No unit of order item 60000000000201 is left: /),
      nextStep: 'FIX_INPUT',
      remaining: units(0, 2),
    });
    expect(further?.message).not.toContain('Cancel a label');
  });

  it('are bought again, unit by unit, until each unit has a label', async () => {
    await shipping.bought(purchase('good', units(1, 2)));
    await cancelled('bad', units(1, 0), true);
    expect(await refusalOf('next', null, true)).toBeNull();
    expect(await refusalOf('last', null, true)).toBeNull();
    expect(await refusalOf('none', null, true)).toMatchObject({ remaining: [] });
  });

  it('are named when every label was cancelled', async () => {
    await cancelled('bad', units(3, 2));
    expect(await refusalOf('next', null)).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      message: expect.stringMatching(
        /"bad" was cancelled: to buy a label for 3 units of order item 60000000000201 and 2 units of order item 60000000000202 again, set `shipAgain`/,
      ),
      nextStep: 'FIX_INPUT',
      shipmentIds: [],
      remaining: units(3, 2),
    });
    expect(await refusalOf('next', units(3, 2))).toBeNull();
  });
});

describe('a purchase of a batch for items that have a label', () => {
  it.each<[string, Parameters<typeof purchase>]>([
    ['asks for a further parcel of units that have a label', ['next', units(1, 0), true]],
    ['asks for more units than are left', ['next', units(3, 0), true]],
    ['names no items', ['next', null, true]],
    ['does not expect another label', ['next', units(1, 0)]],
  ])('is refused in the words of a single one when it %s', async (what, next) => {
    const isPartly = what.includes('more units');
    await shipping.bought(purchase('good', isPartly ? units(1, 0) : units(3, 2)));
    const single = (await refusalOf(...next))!;
    expect(await refusalInBatch(...next)).toEqual({
      reason: 'ALREADY_PURCHASED',
      message: single.message,
      path: ['input', 'purchases', '0', ...single.path!.slice(1)],
      purchase: { key: 'good' },
    });
    expect(single.message.includes('set `additionalParcel`')).toBe(!next[2]);
  });

  it('keeps its words when the batch goes on without it', async () => {
    await shipping.bought(purchase('good', units(3, 0)));
    const { message } = (await refusalOf('next', units(1, 0), true))!;
    const input = {
      key: 'day',
      skipRefused: true,
      purchases: [purchase('next', units(1, 0), true), { key: 'other', ...shipping.purchase(5) }],
    };
    for (let times = 0; times < 2; times += 1) {
      const { buyShippingBatch } = await running.query(BuyAgainInBatch, { input });
      expect(buyShippingBatch).toEqual({
        error: null,
        refusals: [
          {
            reason: 'ALREADY_PURCHASED',
            message,
            path: ['input', 'purchases', '0', 'request', 'parcel', 'items'],
          },
        ],
      });
    }
  });

  it('says that earlier purchases of the batch take the units that are left', async () => {
    const purchases = [purchase('one', units(2, 0)), purchase('two', units(2, 0), true)];
    const { buyShippingBatch } = await running.query(BuyAgainInBatch, {
      input: { key: 'day', purchases },
    });
    expect(buyShippingBatch?.error).toMatchObject({
      refusals: [
        {
          reason: 'DUPLICATE_ITEMS',
          message: expect.stringContaining('Only 1 unit of order item 60000000000201 is left'),
        },
      ],
    });
  });
});
