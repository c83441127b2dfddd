import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Buy = graphql(`
  mutation BuyOrFail($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        __typename
        ... on ShipmentAlreadyPurchased {
          remaining {
            orderItemId
            quantity
          }
        }
      }
    }
  }
`);

const Related = graphql(`
  query RelatedOrders($id: ID!) {
    seller {
      order(id: $id) {
        relatedOrders {
          amazonOrderId
          order {
            amazonOrderId
            status
          }
        }
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const [SOCKS, BOOKS] = ['60000000000201', '60000000000202'];

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const purchase = (key: string, quantity: number): BuyShippingInput => ({
  key,
  ...shipping.purchase(2, { items: [{ orderItemId: SOCKS, quantity }] }),
});

describe('items that have a label', () => {
  it('name what is left of the order', async () => {
    const first = await running.query(Buy, { input: purchase('first', 2) });
    expect(first.buyShipping).toEqual({ error: null });
    const second = await running.query(Buy, { input: purchase('second', 2) });
    expect(second.buyShipping?.error).toEqual({
      __typename: 'ShipmentAlreadyPurchased',
      remaining: [
        { orderItemId: SOCKS, quantity: 1 },
        { orderItemId: BOOKS, quantity: 2 },
      ],
    });
    const refused = async (key: string, quantity: number) => {
      const input = { ...purchase(key, quantity), additionalParcel: true };
      const { data } = await running.request(
        'mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { error { message path } } }',
        { input },
      );
      return (data as { buyShipping: { error: unknown } }).buyShipping.error;
    };
    expect(await refused('second', 2)).toEqual({
      message: expect.stringMatching(
        /^Only 1 unit of order item 60000000000201 is left: the purchase "first" /,
      ),
      path: ['input', 'request', 'parcel', 'items'],
    });
    const input = { ...purchase('second', 1), additionalParcel: true };
    const rest = await running.query(Buy, { input });
    expect(rest.buyShipping).toEqual({ error: null });
    expect(await refused('third', 1)).toMatchObject({
      message: expect.stringMatching(
        /^No unit of order item 60000000000201 is left: the purchase "first" /,
      ),
    });
  });
});

describe('a purchase that Amazon does not take', () => {
  it('says that its key is free, also from a compiled query', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 500 });
    for (let times = 0; times < 3; times += 1) {
      const { data, errors } = await running.request(Buy, { input: purchase('throttled', 1) });
      expect(data.buyShipping).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'UPSTREAM_THROTTLED',
        keyIsFree: true,
      });
    }
    running.emulator.control.clearFaults();
    const { buyShipping } = await running.query(Buy, { input: purchase('throttled', 2) });
    expect(buyShipping).toEqual({ error: null });
  });

  it('does not say so when the outcome is unclear', async () => {
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
    const { data, errors } = await running.request(Buy, { input: purchase('lost', 1) });
    expect(errors).toBeUndefined();
    expect(data.buyShipping).toEqual({ error: { __typename: 'PurchaseOutcomeUnknown' } });
  });
});

describe('a replacement', () => {
  it('leads to the order that it replaces', async () => {
    const { seller } = await running.query(Related, { id: '112-1000014-1000014' });
    const amazonOrderId = '112-1000011-1000011';
    expect(seller!.order!.relatedOrders).toEqual([
      { amazonOrderId, order: { amazonOrderId, status: 'SHIPPED' } },
    ]);
  });
});

describe('an id that is none', () => {
  it('is refused with the argument', async () => {
    const { errors } = await running.request(
      '{ node(id: "mug") { id } nodes(ids: ["cup"]) { id } }',
    );
    const said = errors?.map(({ message, extensions }) => [extensions['argument'], message]);
    expect(new Map(said as [string, string][])).toEqual(
      new Map([
        ['id', expect.stringMatching(/^`id` must be an id of this graph.*got "mug"\.$/)],
        ['ids', expect.stringMatching(/^`ids\.0` must be an id of this graph.*got "cup"\.$/)],
      ]),
    );
  });
});
