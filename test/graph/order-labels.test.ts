import { graphql } from '../support/generated/gql.js';
import type { BuyShippingForOrdersInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { idsOf, OrderLabels, USD } from './order-labels-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { aUnit, saveUnits } from './packing-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Marks = graphql(`
  mutation MarkForLabels($hold: HoldOrdersInput!, $claim: ClaimOrdersInput!) {
    holdOrders(input: $hold) {
      error {
        message
      }
    }
    claimOrders(input: $claim) {
      error {
        message
      }
    }
  }
`);

const Fitting = graphql(`
  query OrdersForLabels($filter: OrderFilterInput!) {
    seller {
      orders(first: 100, filter: $filter, sortBy: SHIP_BY_ASC) {
        nodes {
          amazonOrderId
        }
      }
    }
  }
`);

let running: RunningApp;
let labels: OrderLabels;
const start = async (): Promise<void> => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  labels = new OrderLabels(running);
};

const refusedAs = (reason: string, position: number, path: string[], more: object = {}) => ({
  position,
  reason,
  path,
  message: expect.stringMatching(/^\S.*[.!]$/s),
  missingSkus: [],
  guards: [],
  purchase: null,
  ...more,
});

describe('labels for orders of every kind', () => {
  beforeAll(start);
  afterAll(() => running.close());

  it('are bought by the rule, and each refused order says why', async () => {
    await new Shipping(running).bought({ key: 'before' });
    const hold = { orderIds: idsOf(2), reason: 'Miss Kaia Lund called' };
    const claim = { orderIds: idsOf(8), by: 'station 4' };
    await running.query(Marks, { hold, claim });
    const orderIds = idsOf(3, 1, 9, 10, 2, 8, 11, 15, 13, 14, 7);
    const { error, batch, refusals } = await labels.buy({ orderIds });
    expect(error).toBeNull();
    expect(batch).toEqual({
      key: 'day',
      totalCount: 3,
      createdBy: expect.any(String),
      maxTotalPrice: null,
    });
    const at = (position: number) => ['input', 'orderIds', String(position)];
    const guarded = (guard: string) => ({ guards: [guard] });
    const despite = ['input', 'despite'];
    expect(refusals).toMatchObject([
      refusedAs('ALREADY_PURCHASED', 1, at(1), { purchase: { key: 'before' } }),
      refusedAs('ORDER_CANCELLED', 2, at(2)),
      refusedAs('ORDER_PENDING', 3, at(3)),
      refusedAs('PURCHASE_GUARDED', 4, despite, guarded('ORDER_ON_HOLD')),
      refusedAs('PURCHASE_GUARDED', 5, despite, guarded('CLAIMED_BY_ANOTHER')),
      refusedAs('NOTHING_TO_SHIP', 6, at(6)),
      refusedAs('PURCHASE_GUARDED', 7, despite, guarded('CANCELLATION_REQUESTED')),
      refusedAs('PURCHASE_GUARDED', 8, despite, guarded('OTHER_LABEL_PROGRAM')),
    ]);
    expect(refusals!.map(({ amazonOrderId }) => amazonOrderId)).toEqual(
      idsOf(1, 9, 10, 2, 8, 11, 15, 13),
    );
    expect(refusals!.every(({ key, amazonOrderId }) => key === `day:${amazonOrderId}`)).toBe(true);
    // What a person wrote about an order is not kept with the batch.
    expect(JSON.stringify(refusals)).not.toMatch(/Kaia|Ordered by mistake|station 4/);
    const { purchases, refusals: kept } = await labels.done();
    expect(kept).toHaveLength(8);
    expect(purchases!.nodes.map(({ amazonOrderId }) => amazonOrderId)).toEqual(idsOf(3, 14, 7));
    const states = purchases!.nodes.map(({ state }) => state);
    expect(states).toEqual(['PURCHASED', 'PURCHASED', 'PURCHASED']);
  });
});

describe('labels that are not bought', () => {
  beforeAll(start);
  afterAll(() => running.close());

  it('need the size of every SKU when the input gives no package', async () => {
    await saveUnits(running, [aUnit('MUG-SPECKLE-12')]);
    const { result, calls } = await labels.counted({
      orderIds: idsOf(1, 6, 3),
      package: null,
      key: 'sized',
      maxPrice: USD('0.01'),
    });
    const { refusals, batch } = result;
    // The SKUs of the two other orders are read together.
    expect(calls).toEqual({ searchListingsItems: 1 });
    expect(batch?.totalCount).toBe(2);
    expect(refusals).toMatchObject([
      refusedAs('PACKAGE_UNKNOWN', 1, ['input', 'package'], { missingSkus: ['ROWER-HOME'] }),
    ]);
    expect(refusals![0]!.message).toMatch(/^package must be given: .*"ROWER-HOME".*setPackedUnits/);
  });

  it('says for each order what keeps the label from being bought', async () => {
    const rejected = async (key: string, input: Partial<BuyShippingForOrdersInput>) => {
      expect(await labels.buy({ key, ...input })).toMatchObject({ error: null, refusals: [] });
      return (await labels.done(key)).purchases!.nodes[0]!.rejection;
    };
    const orderIds = idsOf(5);
    const unavailable = (message: string) => ({
      code: 'OFFER_UNAVAILABLE',
      path: ['input', 'choose'],
      message: expect.stringContaining(message),
    });
    // Only overnight services are in time, and they cost more.
    expect(await rejected('dear', { orderIds, maxPrice: USD('9.00') })).toMatchObject({
      path: ['input', 'maxPrice'],
      code: 'PRICE_ABOVE_MAXIMUM',
    });
    const ofCarrier = (name: string) => ({ orderIds, offers: { carrierNames: [name] } });
    expect(await rejected('late', ofCarrier('Amazon Shipping'))).toMatchObject(
      unavailable('by the dates'),
    );
    expect(await rejected('none', ofCarrier('SLOW'))).toMatchObject(
      unavailable('`offers.carrierNames`'),
    );
    const choose = { shippingServiceId: 'NO_SUCH_SERVICE' };
    expect(await rejected('named', { orderIds, choose })).toMatchObject(
      unavailable('NO_SUCH_SERVICE'),
    );
    const currency = { maxPrice: { amount: '99.00', currencyCode: 'CAD' } };
    expect(await rejected('dollar', { orderIds, ...currency })).toMatchObject(unavailable('CAD'));
  });

  it('are bought for those that can leave, the most urgent first', async () => {
    const statuses = ['UNSHIPPED', 'PARTIALLY_SHIPPED'] as const;
    const filter = { skus: ['TEA-SENCHA-100', 'SOAP-CEDAR-3', 'LAMP-DESK-BRS'] };
    const fitting = (
      await running.query(Fitting, { filter: { ...filter, statuses: [...statuses] } })
    ).seller!.orders!.nodes.map(({ amazonOrderId }) => amazonOrderId);
    expect(fitting).not.toContain(orderId(9));
    const { result, calls } = await labels.counted({ key: 'all', filter, maxPrice: USD('0.01') });
    const { batch, refusals, error } = result;
    expect(error).toBeNull();
    expect(calls).toEqual({});
    const { purchases } = await labels.done('all');
    const recorded = purchases!.nodes.map(({ amazonOrderId }) => amazonOrderId);
    const refused = refusals!.map(({ amazonOrderId }) => amazonOrderId);
    expect(recorded).toHaveLength(batch!.totalCount);
    expect(recorded.length).toBeGreaterThan(1);
    expect(recorded).toEqual(fitting.filter((id) => !refused.includes(id)));
    expect(refusals).toContainEqual(expect.objectContaining({ path: ['input', 'despite'] }));
  });

  it('are refused as a whole when the filter has too many values, or fits no order', async () => {
    const statuses = ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CANCELLED'] as const;
    const { error } = await labels.buy({
      key: 'many',
      filter: { ids: idsOf(...Array(101).keys()) },
    });
    expect(error).toMatchObject({ path: ['input', 'filter', 'ids'] });
    const none = await labels.buy({ key: 'many', filter: { statuses: [...statuses], ids: [] } });
    expect(none.error).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'filter'] });
  });
});

describe('labels that are bought', () => {
  beforeAll(start);
  afterAll(() => running.close());

  it('are those of the record when the request is sent again, whatever fits by then', async () => {
    const filter = { ids: idsOf(3, 14), hasLabel: false };
    const first = await labels.buy({ filter });
    expect(first).toMatchObject({ error: null, isReplay: false, batch: { totalCount: 2 } });
    const { purchases } = await labels.done();
    expect(purchases!.nodes.map(({ state }) => state)).toEqual(['PURCHASED', 'PURCHASED']);
    // Both orders have a label now, so the filter fits none.
    const again = await labels.counted({ filter });
    expect(again).toEqual({ result: { ...first, isReplay: true }, calls: {} });
    expect(await labels.buy({ key: 'next', filter })).toMatchObject({
      batch: null,
      error: {
        code: 'INVALID_INPUT',
        path: ['input', 'filter'],
        message: expect.stringContaining('fits none'),
      },
    });
  });

  it('pass the guards that the input names, and the claim of who buys', async () => {
    const hold = { orderIds: idsOf(2), reason: 'The address is in doubt' };
    await running.query(Marks, { hold, claim: { orderIds: idsOf(1), by: 'station 4' } });
    const { refusals } = await labels.buy({
      key: 'guards',
      orderIds: idsOf(1, 2),
      claimedBy: 'station 4',
      despite: ['ORDER_ON_HOLD'],
    });
    expect(refusals).toEqual([]);
    const { purchases } = await labels.done('guards');
    expect(purchases!.nodes.map(({ state }) => state)).toEqual(['PURCHASED', 'PURCHASED']);
  });
});
