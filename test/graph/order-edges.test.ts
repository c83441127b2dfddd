import { graphql } from '../support/generated/gql.js';
import type { ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const Across = graphql(`
  query OrderAcross($id: ID!) {
    seller {
      order(id: $id) {
        amazonOrderId
        status
        supplySource {
          supplySourceId
          alias
        }
        items {
          orderItemId
          supplySource {
            supplySourceId
          }
        }
        purchases {
          key
          state
          price {
            amount
          }
        }
        shipments {
          shipmentId
          status
          trackingNumber
          label {
            contentType
          }
        }
      }
    }
  }
`);

const Offers = graphql(`
  query OrderOffers($id: ID!, $parcel: ParcelInput) {
    seller {
      order(id: $id) {
        shippingQuote(sortBy: CHEAPEST, parcel: $parcel) {
          offers {
            shippingServiceId
            price {
              amount
            }
            latestEstimatedDelivery
          }
        }
      }
    }
  }
`);

const Back = graphql(`
  query BackToTheOrder($filter: PurchaseFilterInput) {
    seller {
      purchases(filter: $filter) {
        nodes {
          key
          order {
            amazonOrderId
            status
            supplySource {
              supplySourceId
            }
          }
          shipment {
            order {
              amazonOrderId
              placedAt
            }
          }
        }
      }
    }
  }
`);

const BuyAndLook = graphql(`
  mutation BuyAndLook($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        shipment {
          order {
            status
            packages {
              trackingNumber
            }
          }
        }
      }
    }
  }
`);

const PACKAGE = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
} as const;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;
const across = async (number: number) => {
  const { order } = (await running.query(Across, { id: named(number) })).seller!;
  if (!order) throw new Error('no order');
  return order;
};
const offers = (number: number, parcel: ParcelInput = {}) =>
  running.request(Offers, { id: named(number), parcel: { package: PACKAGE, ...parcel } });

describe('one order across the APIs', () => {
  it('costs one call to each Orders API, and one for the supply source', async () => {
    const { supplySource, items, purchases, shipments } = await across(4);
    expect(supplySource?.alias).toEqual(expect.any(String));
    expect(items.map((item) => item.supplySource?.supplySourceId)).toEqual(
      Array(3).fill(supplySource?.supplySourceId),
    );
    expect({ purchases, shipments }).toEqual({ purchases: [], shipments: [] });
    expect(running.callsSince()).toEqual({ getOrder: 1, getOrderV0: 1, getSupplySource: 1 });
  });

  it('shows the purchases and shipments of the ledger without a call', async () => {
    const { shipmentId, trackingNumber } = await shipping.bought(shipping.purchase(2));
    await across(2);
    running.callsSince();
    const { purchases, shipments } = await across(2);
    expect(purchases).toMatchObject([{ key: 'key-1', state: 'PURCHASED' }]);
    expect(shipments).toEqual([
      {
        shipmentId,
        trackingNumber,
        status: 'PURCHASED',
        label: { contentType: expect.any(String) },
      },
    ]);
    expect(running.callsSince()).toEqual({});
  });

  it('reads a shipment that was cancelled later, and loses only that one on a failure', async () => {
    const kept = await shipping.bought({ key: 'a', ...shipping.purchase(2) });
    const secondBag = shipping.purchase(2, { items: [secondItem(2)] });
    const { shipmentId } = await shipping.bought({ key: 'b', ...secondBag });
    await running.query(Cancel, { input: { shipmentId } });
    running.callsSince();
    expect((await across(2)).shipments).toMatchObject([
      { shipmentId: kept.shipmentId, status: 'PURCHASED' },
      { shipmentId, status: 'REFUND_PENDING', label: null },
    ]);
    expect(running.callsSince()).toMatchObject({ getOrder: 1, getShipment: 1 });
    running.emulator.control.addFault({ kind: '500', operation: 'getShipment' });
    const { data, errors } = await running.request(Across, { id: named(2) });
    expect(data.seller!.order?.shipments).toMatchObject([{ shipmentId: kept.shipmentId }, null]);
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['seller.order.shipments.1']);
  });

  it('shows no shipment for a refused purchase', async () => {
    const result = await shipping.buy(shipping.purchase(9));
    expect(result.error).not.toBeNull();
    expect((await across(9)).shipments).toEqual([]);
  });

  it('has no supply source while it is pending', async () => {
    const { supplySource, items } = await across(10);
    expect([supplySource, items[0]?.supplySource]).toEqual([null, null]);
    expect(running.callsSince()).toEqual({ getOrder: 1, getOrderV0: 1 });
  });

  it('keeps the rest when its supply source fails', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'getOrderV0' });
    const { data, errors } = await running.request(Across, { id: named(1) });
    expect(data.seller!.order).toMatchObject({
      amazonOrderId: named(1),
      status: 'UNSHIPPED',
      supplySource: null,
    });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
      'seller.order.supplySource',
      'seller.order.items.0.supplySource',
    ]);
  });
});

describe('many orders of one request', () => {
  it('load their assignments in one call', async () => {
    const fields = [1, 2, 3, 4, 5, 6]
      .map(
        (number) => `o${number}: order(id: "${named(number)}") { supplySource { supplySourceId } }`,
      )
      .join(' ');
    const { data } = await running.request<
      { seller: Record<string, { supplySource: object }> },
      object
    >(`{ seller { ${fields} } }`);
    expect(Object.values(data.seller).filter(({ supplySource }) => supplySource)).toHaveLength(6);
    expect(running.callsSince()).toMatchObject({ getOrder: 6, getOrdersV0: 1 });
  });

  it('have the same assignments as single orders', async () => {
    const ask = async (of: RunningApp, numbers: readonly number[]) => {
      const fields = numbers.map(
        (n) => `o${n}: order(id: "${named(n)}") { supplySource { supplySourceId } }`,
      );
      const text = `{ seller { ${fields.join(' ')} } }`;
      return (await of.request<{ seller: object }, object>(text)).data.seller;
    };
    const together = await ask(running, [1, 2]);
    const fresh = await startRunningApp();
    const [one, two] = [await ask(fresh, [1]), await ask(fresh, [2])];
    const { getOrderV0, getOrdersV0 } = fresh.callsSince();
    await fresh.close();
    expect(together).toEqual({ ...one, ...two });
    expect([getOrderV0, getOrdersV0]).toEqual([2, undefined]);
  });
});

describe('offers for an order', () => {
  it('cover the unshipped items, from the assigned supply source', async () => {
    const { data, errors } = await offers(12);
    expect(errors).toBeUndefined();
    expect(data.seller!.order?.shippingQuote?.offers.length).toBeGreaterThan(3);
    expect(running.callsSince()).toEqual({
      getOrder: 1,
      getOrderV0: 1,
      getSupplySource: 1,
      getEligibleShipmentServices: 1,
    });
  });

  it('equal the offers for the same package alone', async () => {
    const shipFrom = { supplySourceId: running.emulator.showcase.supplySourceId };
    const { data } = await offers(1, { shipFrom });
    const alone = await shipping.quote();
    expect(
      data.seller!.order?.shippingQuote?.offers.map((offer) => offer.shippingServiceId),
    ).toEqual(alone.offers.map((offer) => offer.shippingServiceId));
    expect(running.callsSince()).toMatchObject({ getOrder: 1, getSupplySource: 1 });
  });

  it('respect the arguments', async () => {
    const all = (await offers(1)).data.seller!.order?.shippingQuote?.offers ?? [];
    const times = all.map((offer) => offer.latestEstimatedDelivery ?? '').toSorted();
    const mustArriveBy = new Date(Date.parse(times.at(-1) ?? '') - 1000).toISOString();
    const { data } = await offers(1, { mustArriveBy });
    const some = data.seller!.order?.shippingQuote?.offers ?? [];
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it('cover the given items, and refuse more than was ordered', async () => {
    const units = (quantity: number) => ({ items: [{ orderItemId: '60000000001201', quantity }] });
    expect((await offers(12, units(1))).errors).toBeUndefined();
    expect((await offers(12, units(2))).errors).toBeUndefined();
    expect((await offers(12, units(4))).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const none = (await offers(12, units(0))).errors?.[0];
    expect(none?.message).toBe('parcel.items.0.quantity must be a whole number of one or more.');
  });

  it.each([
    [9, 'cancelled'],
    [10, 'pending'],
    [11, 'shipped'],
  ])('are null for order %i, which is %s, at no further call', async (number) => {
    const { data, errors } = await offers(number);
    expect([data.seller!.order, errors]).toEqual([{ shippingQuote: null }, undefined]);
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('report issues by the names of the arguments', async () => {
    const { errors } = await offers(1, {
      package: { ...PACKAGE, weight: { value: 0, unit: 'OZ' } },
      items: [],
    });
    const issues = errors?.[0]?.extensions['issues'] as { path: string[]; message: string }[];
    expect(issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'shippingQuote.parcel.items',
      'shippingQuote.parcel.package.weight.value',
    ]);
    expect(issues.map(({ message }) => message)).toContain(
      'parcel.package.weight.value must be a number above zero.',
    );
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('fail for an unknown supply source', async () => {
    const { errors } = await offers(1, {
      shipFrom: { supplySourceId: '00000000-0000-4000-8000-000000000000' },
    });
    expect(errors?.[0]).toMatchObject({
      message: 'parcel.shipFrom.supplySourceId must be the id of a supply source of this seller.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('the edge back to the order', () => {
  it('costs one call for each order, whatever the number of its purchases', async () => {
    await shipping.bought({ key: 'a', ...shipping.purchase(2) });
    await shipping.bought({ key: 'b', ...shipping.purchase(2, { items: [secondItem(2)] }) });
    await shipping.bought({ key: 'c', ...shipping.purchase(1) });
    running.callsSince();
    const { purchases } = (await running.query(Back, {})).seller!;
    expect(
      purchases?.nodes.map(({ key, order }) => [key, order?.amazonOrderId, order?.status]),
    ).toEqual([
      ['c', named(1), 'SHIPPED'],
      ['b', named(2), 'PARTIALLY_SHIPPED'],
      ['a', named(2), 'PARTIALLY_SHIPPED'],
    ]);
    expect(purchases?.nodes.map((node) => node.shipment?.order?.amazonOrderId)).toEqual([
      named(1),
      named(2),
      named(2),
    ]);
    const { getOrder, getOrdersV0, getOrderV0 } = running.callsSince();
    expect({ getOrder, getOrdersV0, getOrderV0 }).toEqual({
      getOrder: 2,
      getOrdersV0: 1,
      getOrderV0: undefined,
    });
  });

  it('leads from a new purchase to the current order', async () => {
    await running.request(
      `{ seller { order(id: "${named(1)}") { status packages { trackingNumber } } } }`,
    );
    const { buyShipping } = await running.query(BuyAndLook, {
      input: { key: 'k', ...shipping.purchase() },
    });
    expect(buyShipping).toMatchObject({
      purchase: { shipment: { order: { status: 'SHIPPED', packages: [{}] } } },
    });
  });
});

function secondItem(number: number) {
  const orderItemId = `600000000${String(number).padStart(3, '0')}02`;
  return { orderItemId, quantity: 1 };
}
