import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const LOOKUP = `query ($code: String!) { seller { lookup(code: $code) { matchedBy node { __typename
  ... on Order { amazonOrderId } ... on OrderItem { orderItemId } ... on Purchase { key }
  ... on Shipment { shipmentId } ... on Listing { sku } } } } }`;

interface Match {
  readonly matchedBy: string;
  readonly node: { readonly __typename: string } | null;
}
interface Found {
  readonly seller: { readonly lookup: readonly Match[] | null };
}

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

/** Returns the matches of a code, and the calls to Amazon that they took. */
async function lookUp(code: string) {
  const { data, errors, extensions } = await running.request<Found, { code: string }>(LOOKUP, {
    code,
  });
  return { found: data.seller.lookup, calls: extensions.cost.calls, errors };
}

const order = { __typename: 'Order', amazonOrderId: orderId(1) };

describe('Seller.lookup', () => {
  it('finds an order by its id, as a scanner sends it, for no call', async () => {
    const digits = orderId(1).replaceAll('-', '');
    const spaced = orderId(1).replaceAll('-', ' ');
    for (const code of [orderId(1), `]C0${orderId(1)}\r`, digits, spaced])
      expect(await lookUp(code)).toMatchObject({
        found: [{ matchedBy: 'ORDER_ID', node: order }],
        calls: {},
      });
  });

  it("finds an order by the seller's own number, and an item by its id, for no call", async () => {
    const { data } = await running.request<
      {
        seller: { orders: { nodes: { amazonOrderId: string; sellerOrderId: string }[] } };
      },
      object
    >('{ seller { orders(first: 100) { nodes { amazonOrderId sellerOrderId } } } }');
    const named = data.seller.orders.nodes.find(({ sellerOrderId }) =>
      sellerOrderId?.startsWith('WEB-'),
    )!;
    const { amazonOrderId, sellerOrderId } = named;
    expect(await lookUp(sellerOrderId)).toMatchObject({
      found: [{ matchedBy: 'SELLER_ORDER_ID', node: { amazonOrderId } }],
      calls: {},
    });
    expect(await lookUp('60000000000101')).toMatchObject({
      found: [{ matchedBy: 'ORDER_ITEM_ID', node: { orderItemId: '60000000000101' } }],
      calls: {},
    });
  });

  it('finds an object by its id in this graph, and none of another seller', async () => {
    const [first, second] = running.emulator.sellers;
    const idOf = (sellerId = '') => `Order:${sellerId}:${orderId(1)}`;
    expect((await lookUp(idOf(first?.sellerId))).found).toEqual([{ matchedBy: 'ID', node: order }]);
    expect((await lookUp(idOf(second?.sellerId))).found).toEqual([]);
  });

  it('finds a label by its tracking number, its key and its shipment, for no call', async () => {
    const { shipmentId, trackingNumber } = await new Shipping(running).bought({ key: 'parcel-1' });
    const purchase = { __typename: 'Purchase', key: 'parcel-1' };
    const shipment = { __typename: 'Shipment', shipmentId };
    expect(await lookUp(`${trackingNumber!.toLowerCase()}\n`)).toMatchObject({
      found: [
        { matchedBy: 'TRACKING_NUMBER', node: purchase },
        { matchedBy: 'TRACKING_NUMBER', node: shipment },
        { matchedBy: 'TRACKING_NUMBER', node: order },
      ],
      calls: {},
    });
    expect((await lookUp('parcel-1')).found).toEqual([
      { matchedBy: 'PURCHASE_KEY', node: purchase },
    ]);
    expect((await lookUp(shipmentId)).found).toEqual([
      { matchedBy: 'SHIPMENT_ID', node: purchase },
      { matchedBy: 'SHIPMENT_ID', node: shipment },
    ]);
  });

  it('finds the items to ship with a SKU, and its listing', async () => {
    const { found, calls } = await lookUp('MUG-SPECKLE-12');
    const types = found!.map(({ node }) => node?.__typename);
    expect(types.at(-1)).toBe('Listing');
    expect(new Set(types.slice(0, -1))).toEqual(new Set(['OrderItem']));
    // The listing itself.
    expect(calls).toEqual({ searchListingsItems: 1 });
  });

  it('finds a listing by its product number, for one call', async () => {
    expect(await lookUp('0400000000015')).toMatchObject({
      found: [{ matchedBy: 'PRODUCT_NUMBER', node: { __typename: 'Listing' } }],
      calls: { searchListingsItems: 1 },
    });
    expect(await lookUp('B0EMX00001')).toMatchObject({
      found: [{ matchedBy: 'PRODUCT_NUMBER', node: { sku: 'BOWL-ASH-22' } }],
      calls: { searchListingsItems: 1 },
    });
    expect(await lookUp('APRON-DENIM')).toMatchObject({
      found: [{ matchedBy: 'SKU', node: { sku: 'APRON-DENIM' } }],
      calls: { searchListingsItems: 1 },
    });
  });

  it('returns an empty list for an unknown code, after one call at most', async () => {
    expect(await lookUp('112-9999999-9999999')).toMatchObject({
      found: [],
      calls: { getOrder: 1 },
    });
    expect(await lookUp('036000291452')).toMatchObject({
      found: [],
      calls: { searchListingsItems: 1 },
    });
    expect(await lookUp('\r\n')).toMatchObject({ found: [], calls: {} });
  });

  it('refuses a text that no code has the length of', async () => {
    expect(await lookUp('x'.repeat(201))).toMatchObject({
      found: null,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
