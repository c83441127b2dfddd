import { graphql } from '../support/generated/gql.js';
import type { ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, orderId, Quote, Shipping } from './shipping-fixture.js';

const ByStatus = graphql(`
  query ObstaclesByStatus($open: OrderFilterInput!) {
    seller {
      orders(first: 1, filter: $open) {
        nodes {
          amazonOrderId
          shippingObstacle
        }
      }
    }
  }
`);

const ById = graphql(`
  query ObstacleById($id: ID!) {
    seller {
      order(id: $id) {
        shippingObstacle
      }
    }
  }
`);

const BuyPending = graphql(`
  mutation BuyPending($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      keyIsFree
      error {
        __typename
        code
        message
        path
        nextStep
      }
    }
  }
`);

const BuyPendings = graphql(`
  mutation BuyPendings($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      refusals {
        reason
        message
      }
      error {
        __typename
        message
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const maxPrice = { amount: '99.00', currencyCode: 'USD' };

const firstWith = async (status: 'PENDING' | 'CANCELLED' | 'SHIPPED') =>
  (await running.query(ByStatus, { open: { statuses: [status] } })).seller!.orders!.nodes[0]!;

/** Returns a request that leaves the items to the server. */
function requestFor(id: string) {
  const { package: size } = shipping.parcel();
  return { orderId: id, parcel: { package: size }, choose: { shippingServiceId: 'UPS_PTP_GND' } };
}

describe('a pending order', () => {
  it('gets no label, and the client is asked to wait', async () => {
    const { amazonOrderId } = await firstWith('PENDING');
    const input = { key: 'early', maxPrice, request: requestFor(amazonOrderId) };
    expect((await running.query(BuyPending, { input })).buyShipping).toMatchObject({
      keyIsFree: true,
      error: {
        __typename: 'OrderPending',
        code: 'ORDER_PENDING',
        path: ['input', 'request', 'orderId'],
        nextStep: 'WAIT',
        message: expect.stringContaining(`Order ${amazonOrderId} is pending`),
      },
    });
  });

  it('is left out of a batch for this reason', async () => {
    const { amazonOrderId } = await firstWith('PENDING');
    const purchases = [
      { key: 'early', maxPrice, request: requestFor(amazonOrderId) },
      { key: 'fit', ...shipping.purchase(1) },
    ];
    const input = { key: 'batch', purchases, skipRefused: true };
    expect((await running.query(BuyPendings, { input })).buyShippingBatch).toMatchObject({
      error: null,
      refusals: [{ reason: 'ORDER_PENDING', message: expect.stringContaining('is pending') }],
    });
    const whole = { ...input, key: 'whole', skipRefused: false };
    expect((await running.query(BuyPendings, { input: whole })).buyShippingBatch).toMatchObject({
      error: { message: expect.stringContaining('pending') },
    });
  });
});

describe('more units than are ordered', () => {
  it('are refused at their quantity, with and without a place', async () => {
    const [item] = shipping.parcel().items!;
    const items = [{ ...item!, quantity: 99 }];
    for (const shipFrom of [shipping.parcel().shipFrom, null]) {
      const input = { key: 'many', ...shipping.purchase(1, { items, shipFrom }) };
      expect((await running.query(BuyPending, { input })).buyShipping?.error).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'request', 'parcel', 'items', '0', 'quantity'],
        message: expect.stringContaining('the units that are ordered'),
      });
    }
  });
});

describe('the obstacle to shipping an order', () => {
  it.each([
    ['PENDING', 'PENDING'],
    ['CANCELLED', 'CANCELLED'],
    ['SHIPPED', 'ALL_SHIPPED'],
  ] as const)('of a %s order is %s', async (status, obstacle) => {
    expect(await firstWith(status)).toMatchObject({ shippingObstacle: obstacle });
  });

  it('is missing until all of it has a label', async () => {
    const obstacle = async () =>
      (await running.query(ById, { id: orderId() })).seller!.order!.shippingObstacle;
    expect(await obstacle()).toBeNull();
    await shipping.bought();
    expect(await obstacle()).toMatch(/^ALL_/);
  });

  it('keeps no offer from a parcel that names its items, as after a cancelled label', async () => {
    const { shipmentId } = await shipping.bought();
    await running.query(Cancel, { input: { shipmentId } });
    expect((await running.query(ById, { id: orderId() })).seller!.order).toEqual({
      shippingObstacle: 'ALL_SHIPPED',
    });
    const { items, ...parcel } = shipping.parcel();
    const offers = async (of: ParcelInput) =>
      (await running.query(Quote, { id: orderId(), parcel: of, sortBy: 'CHEAPEST' })).seller!.order!
        .shippingQuote?.offers;
    expect(await offers(parcel)).toBeUndefined();
    expect((await offers({ ...parcel, items }))?.length).toBeGreaterThan(0);
  });
});
