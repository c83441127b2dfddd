import type { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import type { PlacedOrder } from '../../../src/emulator/order-placement.js';
import { PARCEL } from './parcel.js';
import type { GraphClient } from '../graph-client.js';

const ORDER =
  'id amazonOrderId status tags shipBy { latest } items { sku quantityOrdered quantityUnfulfilled } purchases { state } confirmations { state }';

const LIST = `query ($first: Int!, $sortBy: OrderSort!, $statuses: [OrderStatus!]) { seller {
  orders(first: $first, sortBy: $sortBy, filter: { statuses: $statuses }) { nodes { ${ORDER} } pageInfo { hasNextPage } }
} }`;
const ONE = `query ($id: ID!) { seller { order(id: $id) { ${ORDER} } } }`;
const SOURCES = '{ seller { supplySources(first: 10) { nodes { supplySourceCode alias } } } }';
const SOURCE =
  'query ($id: ID!) { seller { supplySource(id: $id) { alias status openState { isOpen } } } }';
const PURCHASES = `query ($states: [PurchaseState!]) { seller {
  purchases(first: 20, filter: { states: $states }) { nodes { key state shipmentId trackingNumber } }
} }`;
const QUOTE = `query ($id: ID!, $parcel: ParcelInput) { seller { order(id: $id) {
  shippingQuote(parcel: $parcel) { offers { name price { amount } } cheapestInTime { offer { name } } }
} } }`;

/** Orders that are read alone, quoted and tagged; none of them is shipped. */
export interface ReadOrders {
  readonly read: readonly PlacedOrder[];
  readonly quoted: readonly PlacedOrder[];
  readonly supplySourceIds: readonly string[];
}

/** The reads and their shares, in percent. Quotes are few: Amazon permits 6 in a second, which purchases need too. */
const SHARES = [
  ['orders', 34],
  ['order', 30],
  ['supply sources', 14],
  ['supply source', 10],
  ['purchases', 10],
  ['quote', 2],
] as const;

/** Sends one read at random. */
export async function readOne(
  graph: GraphClient,
  random: SeededRandom,
  { read, quoted, supplySourceIds }: ReadOrders,
): Promise<void> {
  let left = random.next() * 100;
  const [name] = SHARES.find(([, share]) => (left -= share) < 0) ?? SHARES[0];
  switch (name) {
    case 'orders': {
      const sortBy = random.pick(['SHIP_BY_ASC', 'PLACED_AT_DESC', 'UPDATED_AT_DESC']);
      const statuses = random.chance(0.7) ? ['UNSHIPPED', 'PARTIALLY_SHIPPED'] : null;
      await graph.query(name, LIST, { first: random.between(5, 20), sortBy, statuses });
      return;
    }
    case 'order':
      await graph.query(name, ONE, { id: random.pick(read).amazonOrderId });
      return;
    case 'supply sources':
      await graph.query(name, SOURCES);
      return;
    case 'supply source':
      await graph.query(name, SOURCE, { id: random.pick(supplySourceIds) });
      return;
    case 'purchases':
      await graph.query(name, PURCHASES, { states: random.chance(0.5) ? ['PURCHASED'] : null });
      return;
    case 'quote': {
      const id = random.pick(quoted).amazonOrderId;
      await graph.query(name, QUOTE, { id, parcel: PARCEL });
    }
  }
}
