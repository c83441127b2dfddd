import type { EmulatedSeller } from '../api.js';
import type { World } from '../world.js';
import { inventBuyer, inventDomesticAddress, inventForeignAddress } from './addresses.js';
import { withPackageThatLeft } from './left-packages.js';
import { inventedLocations, shipFromOf, type Location } from './locations.js';
import type { Order, OrderItem, OrderStatus } from './order.js';
import { productBySku, PRODUCTS } from './products.js';
import { seededDigits, SeededRandom } from './seeded-random.js';
import { SHOWCASE_ORDERS, type ShowcaseOrder } from './showcase-orders.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DEFAULT_MARKETPLACE = 'ATVPDKIKX0DER';

/** How many orders the first seller has, and each of the others. */
export const ORDER_COUNTS = { firstSeller: 180, otherSellers: 60 } as const;

/** Invents every seller's orders; the world's clock at this moment is the "today" that their dates are relative to. */
export function inventOrders(world: World): Order[] {
  const startMs = world.nowMs();
  return world.sellers.flatMap((seller, index) => {
    const locations = inventedLocations(world.seed, seller.sellerId, index);
    const first = index === 0;
    const showcases = first
      ? SHOWCASE_ORDERS
      : SHOWCASE_ORDERS.slice(0, 3).map((entry) => forSeller(entry, index));
    const count = first ? ORDER_COUNTS.firstSeller : ORDER_COUNTS.otherSellers;
    return Array.from({ length: count }, (_, number) => {
      const written = showcases[number];
      const random = new SeededRandom(world.seed, `order:${String(index)}:${String(number)}`);
      const identity = { seller, sellerIndex: index, number, startMs };
      const sketch =
        written === undefined
          ? drawnOrder(world.seed, identity, random)
          : writtenOrder(written, identity, random);
      const order = assigned(
        sketch,
        locations,
        identity,
        written === undefined ? world.seed : undefined,
      );
      return withPackageThatLeft(order, shipFromOf(order, locations), world.seed);
    });
  });
}

/** An order before Amazon has said where it shall leave from. */
type OrderSketch = Omit<Order, 'items' | 'packages' | 'supplySourceId'> & {
  readonly items: readonly Omit<OrderItem, 'supplySourceId'>[];
};

/** Named orders go round the active locations, so that an example's location never depends on the seed. */
function assigned(
  sketch: OrderSketch,
  locations: readonly Location[],
  { sellerIndex, number }: OrderIdentity,
  seed: number | undefined,
): Order {
  const ids = locations.filter(({ isActive }) => isActive).map((place) => place.supplySourceId);
  const topic = `supply-source:${String(sellerIndex)}:${String(number)}`;
  const random = seed === undefined ? undefined : new SeededRandom(seed, topic);
  const first = random === undefined ? number : random.between(0, 9999);
  const orderLevel = ids[first % ids.length];
  const items = sketch.items.map((item, position) => {
    // Now and then only another location has the second product.
    const isElsewhere = position > 0 && random?.chance(0.2) === true;
    return { ...item, supplySourceId: ids[(first + (isElsewhere ? 1 : 0)) % ids.length] };
  });
  return { ...sketch, supplySourceId: orderLevel, items, packages: [] };
}

interface OrderIdentity {
  readonly seller: EmulatedSeller;
  readonly sellerIndex: number;
  readonly number: number;
  readonly startMs: number;
}

/** The second seller's named orders start with 114, a third seller's with 115, and so on. */
function forSeller(entry: ShowcaseOrder, sellerIndex: number): ShowcaseOrder {
  const prefix = String(113 + sellerIndex);
  return { ...entry, amazonOrderId: `${prefix}${entry.amazonOrderId.slice(3)}` };
}

function writtenOrder(
  entry: ShowcaseOrder,
  identity: OrderIdentity,
  random: SeededRandom,
): OrderSketch {
  const items = entry.items.map(([sku, quantity], position) =>
    orderItem(identity, position, sku, quantity, entry.status),
  );
  const purchasedMs = identity.startMs - (6 + identity.number) * HOUR_MS;
  const buyer = inventBuyer(random);
  return {
    amazonOrderId: entry.amazonOrderId,
    ...orderFrame(identity, entry.status, purchasedMs, entry.promisedInDays),
    buyer: {
      ...buyer,
      name: entry.shipTo.name,
      email: `${entry.shipTo.name.toLowerCase().replace(' ', '.')}@example.com`,
    },
    shipTo: entry.shipTo,
    items,
  };
}

function drawnOrder(seed: number, identity: OrderIdentity, random: SeededRandom): OrderSketch {
  const status = drawStatus(random);
  const buyer = inventBuyer(random);
  const shipTo = random.chance(0.1)
    ? inventForeignAddress(buyer.name, random)
    : inventDomesticAddress(buyer.name, random);
  const lines = random.chance(0.7) ? 1 : random.between(2, 3);
  const items = Array.from({ length: lines }, (_, position) => {
    const least = status === 'PartiallyShipped' && position === 0 ? 2 : 1;
    const quantity = random.chance(0.75) ? least : random.between(least, 4);
    return orderItem(identity, position, random.pick(PRODUCTS).sku, quantity, status);
  });
  const purchasedMs = identity.startMs - random.between(2, 96) * HOUR_MS;
  const promisedInDays = random.between(1, 9) + (shipTo.countryCode === 'US' ? 0 : 8);
  return {
    amazonOrderId: drawnOrderId(seed, identity),
    ...orderFrame(identity, status, purchasedMs, promisedInDays),
    buyer,
    shipTo,
    items,
  };
}

function drawStatus(random: SeededRandom): OrderStatus {
  const share = random.next();
  if (share < 0.72) return 'Unshipped';
  if (share < 0.84) return 'Shipped';
  if (share < 0.9) return 'PartiallyShipped';
  return share < 0.96 ? 'Pending' : 'Canceled';
}

function drawnOrderId(seed: number, identity: OrderIdentity): string {
  const topic = `order-id:${String(identity.sellerIndex)}:${String(identity.number)}`;
  const digits = seededDigits(seed, topic, 14);
  // The middle part ends in the running number, so that no two orders can meet by chance.
  const middle = `${digits.slice(0, 4)}${String(identity.number).padStart(3, '0')}`;
  return `${String(111 + 2 * identity.sellerIndex)}-${middle}-${digits.slice(7)}`;
}

function orderFrame(
  identity: OrderIdentity,
  status: OrderStatus,
  purchasedMs: number,
  promisedInDays: number,
): Omit<OrderSketch, 'amazonOrderId' | 'buyer' | 'shipTo' | 'items'> {
  const { seller, startMs } = identity;
  // Amazon's promises end at the close of a day on the west coast: 06:59:59 UTC of the next one.
  const lastSecondMs = 7 * HOUR_MS - 1000;
  const startOfDayMs = Math.floor(startMs / DAY_MS) * DAY_MS;
  const promisedDayMs = startOfDayMs + (promisedInDays + 1) * DAY_MS;
  return {
    sellerId: seller.sellerId,
    marketplaceId: seller.marketplaceIds[0] ?? DEFAULT_MARKETPLACE,
    status,
    purchasedMs,
    lastUpdatedMs: purchasedMs + HOUR_MS / 2,
    latestShipMs: startOfDayMs + 2 * DAY_MS + lastSecondMs,
    earliestDeliveryMs: promisedDayMs - 2 * DAY_MS + 7 * HOUR_MS,
    latestDeliveryMs: promisedDayMs + lastSecondMs,
  };
}

function orderItem(
  identity: OrderIdentity,
  position: number,
  sku: string,
  quantityOrdered: number,
  status: OrderStatus,
): OrderSketch['items'][number] {
  const partly = status === 'PartiallyShipped' && position === 0 ? 1 : 0;
  const shipped = status === 'Shipped' ? quantityOrdered : partly;
  const running = (identity.number + 1) * 100 + position + 1;
  return {
    orderItemId: `6000000${String(identity.sellerIndex)}${String(running).padStart(6, '0')}`,
    product: productBySku(sku),
    quantityOrdered,
    quantityShipped: shipped,
  };
}
