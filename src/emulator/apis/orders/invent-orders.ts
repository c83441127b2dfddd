import type { World } from '../../core/world.js';
import { drawnOrder, writtenOrder } from './draw-order.js';
import { traitsOf, writtenTraits } from './order-traits.js';
import type { OrderIdentity, OrderingSeller, OrderSketch } from './draw-order.js';
import { withPackageThatLeft } from './left-packages.js';
import { shipFromOf } from './locations.js';
import type { Location } from './locations.js';
import type { Order } from './order.js';
import { seededDigits, SeededRandom } from './seeded-random.js';
import { OTHER_SHOWCASE_ORDERS, SHOWCASE_ORDERS } from './showcase-orders.js';
import type { ShowcaseOrder } from './showcase-orders.js';

/** Initial number of orders of the first seller and of each other seller. */
const ORDER_COUNTS = { firstSeller: 180, otherSellers: 60 } as const;

/** Returns a seller's initial orders. Their dates are relative to the world's current time. */
export function inventOrders(world: World, of: OrderingSeller): readonly Order[] {
  const { sellerIndex, locations } = of;
  const startMs = world.nowMs();
  const named = namedOrders(sellerIndex);
  const invented = sellerIndex === 0 ? ORDER_COUNTS.firstSeller : ORDER_COUNTS.otherSellers;
  const count = world.orders === 'on-request' ? named.length : invented;
  return Array.from({ length: count }, (_, number) => {
    const topic = `${String(sellerIndex)}:${String(number)}`;
    const identity: OrderIdentity = {
      ...of,
      number,
      startMs,
      amazonOrderId: drawnOrderId(world.seed, sellerIndex, number),
      itemIdPrefix: `6000000${String(sellerIndex)}${String(number + 1).padStart(4, '0')}`,
    };
    const random = new SeededRandom(world.seed, `order:${topic}`);
    const written = named[number];
    if (written !== undefined) {
      const order = assigned(writtenOrder(written, identity, random), locations, number);
      const traits = writtenTraits(order.traits, written.extras);
      return withPackageThatLeft({ ...order, traits }, shipFromOf(order, locations), world.seed);
    }
    const order = drawnAndAssigned(world.seed, identity, random, topic);
    return withPackageThatLeft(order, shipFromOf(order, locations), world.seed);
  });
}

/**
 * Returns the order with that running number that arrives while the emulator runs: bought now, still Pending.
 */
export function arrivingOrder(
  world: World,
  of: OrderingSeller,
  number: number,
  atMs: number,
): Order {
  const { sellerIndex } = of;
  const topic = `arriving:${String(sellerIndex)}:${String(number)}`;
  const middle = String(number + 1).padStart(7, '0');
  const identity: OrderIdentity = {
    ...of,
    number,
    startMs: atMs,
    arrivesMs: atMs,
    amazonOrderId: `${String(701 + sellerIndex)}-${middle}-${seededDigits(world.seed, topic, 7)}`,
    itemIdPrefix: `61${String(sellerIndex)}${String(number + 1).padStart(9, '0')}`,
  };
  return drawnAndAssigned(world.seed, identity, new SeededRandom(world.seed, topic), topic);
}

/**
 * Returns a seller's orders that are written in the code. They come first. The second seller's ids start with
 * 114, a third seller's with 115, and so on.
 */
export function namedOrders(sellerIndex: number): readonly ShowcaseOrder[] {
  if (sellerIndex === 0) return SHOWCASE_ORDERS;
  const prefix = String(113 + sellerIndex);
  return OTHER_SHOWCASE_ORDERS.map((entry) => ({
    ...entry,
    amazonOrderId: `${prefix}${entry.amazonOrderId.slice(3)}`,
  }));
}

function drawnOrderId(seed: number, sellerIndex: number, number: number): string {
  const digits = seededDigits(seed, `order-id:${String(sellerIndex)}:${String(number)}`, 14);
  // The middle part ends in the running number, so that two orders never get the same id.
  const middle = `${digits.slice(0, 4)}${String(number).padStart(3, '0')}`;
  return `${String(111 + 2 * sellerIndex)}-${middle}-${digits.slice(7)}`;
}

function drawnAndAssigned(
  seed: number,
  identity: OrderIdentity,
  random: SeededRandom,
  topic: string,
): Order {
  const sketch = drawnOrder(identity, random, new SeededRandom(seed, `extras:${topic}`));
  const place = new SeededRandom(seed, `supply-source:${topic}`);
  return assigned(sketch, identity.locations, place.between(0, 9999), place);
}

/**
 * Assigns the order to an active location. Named orders take the locations in turn, so that an example does
 * not depend on the seed.
 */
function assigned(
  sketch: OrderSketch,
  locations: readonly Location[],
  turn: number,
  random?: SeededRandom,
): Order {
  const ids = locations.filter(({ isActive }) => isActive).map((place) => place.supplySourceId);
  const items = sketch.items.map((item, position) => {
    // Sometimes only another location has the second product.
    const isElsewhere = position > 0 && random?.chance(0.2) === true;
    return { ...item, supplySourceId: ids[(turn + (isElsewhere ? 1 : 0)) % ids.length] };
  });
  const supplySourceId = ids[turn % ids.length];
  return { ...sketch, supplySourceId, items, packages: [], traits: traitsOf(sketch) };
}
