/** Places an order on request, for tutorials and tests that need a certain order. */
import { listingBookOf } from './apis/listings/listing-book.js';
import { DEFAULT_CHANNEL, stockOf } from './apis/listings/listing.js';
import type { ChannelStock } from './apis/listings/listing.js';
import { traitsOf, writtenTraits } from './apis/orders/order-traits.js';
import { orderedNow } from './apis/orders/draw-order.js';
import type { OrderIdentity } from './apis/orders/draw-order.js';
import { orderBookOf } from './apis/orders/order-book.js';
import type { Order } from './apis/orders/order.js';
import { PRODUCTS } from './apis/orders/products.js';
import { seededDigits, SeededRandom } from './apis/orders/seeded-random.js';
import { perWorld } from './core/per-world.js';
import type { World } from './core/world.js';

/** An order to place. */
export interface OrderRequest {
  /** Default: the first seller. */
  readonly sellerId?: string | undefined;
  readonly items: readonly { readonly sku: string; readonly quantity: number }[];
  /** The location to ship from. Default: the one with the most units of its scarcest item. */
  readonly supplySourceId?: string | undefined;
  /** True for an in-store pickup order. */
  readonly isPickup?: boolean | undefined;
  /** True for an order with regulated items, which must be verified. */
  readonly isRegulated?: boolean | undefined;
  /** Programs of the order, in Amazon's words. */
  readonly programs?: readonly string[] | undefined;
  /** Constraints on the delivery of its first item, in Amazon's words. Default: none. */
  readonly constraints?: readonly string[] | undefined;
}

/** An order that was placed. */
export interface PlacedOrder {
  readonly amazonOrderId: string;
  /** The assigned location. Null when the stock is not kept by location. */
  readonly supplySourceId: string | null;
  readonly items: readonly {
    readonly orderItemId: string;
    readonly sku: string;
    readonly quantity: number;
  }[];
}

const placedOf = perWorld(() => ({ count: 0 }));

/**
 * Places the order: it is paid at once, reduces the stock, and emits ORDER_CHANGE.
 * @throws RangeError that names what cannot be ordered and what can.
 */
export function placeOrder(world: World, request: OrderRequest): PlacedOrder {
  const sellerIndex = world.sellers.findIndex(
    ({ sellerId }) => request.sellerId === undefined || sellerId === request.sellerId,
  );
  const seller = world.sellers[sellerIndex];
  if (!seller)
    throw new RangeError(`sellerId: ${String(request.sellerId)} is not a seller of this emulator`);
  checkItems(request);
  const channel = channelFor(world, seller.sellerId, request);
  const placed = placedOf(world);
  placed.count += 1;
  const topic = `placed:${String(sellerIndex)}:${String(placed.count)}`;
  const middle = String(placed.count).padStart(7, '0');
  const identity: OrderIdentity = {
    seller,
    sellerIndex,
    locations: orderBookOf(world).locations(seller.sellerId),
    number: placed.count,
    startMs: world.nowMs(),
    arrivesMs: world.nowMs(),
    amazonOrderId: `${String(721 + sellerIndex)}-${middle}-${seededDigits(world.seed, topic, 7)}`,
    // New orders have item ids of 15 digits.
    itemIdPrefix: `62${String(sellerIndex)}${String(placed.count).padStart(10, '0')}`,
  };
  const sketch = orderedNow(identity, request.items, new SeededRandom(world.seed, topic));
  const supplySourceId = channel === DEFAULT_CHANNEL ? undefined : channel;
  const items = sketch.items.map((item) => ({ ...item, supplySourceId }));
  const order: Order = {
    ...sketch,
    items,
    supplySourceId,
    packages: [],
    traits: writtenTraits(traitsOf(sketch), request),
    ...(request.isPickup === true && { pickup: 'Preparing' as const }),
    ...(request.isRegulated === true && { verification: { status: 'Pending' as const } }),
  };
  orderBookOf(world).place(order);
  return {
    amazonOrderId: order.amazonOrderId,
    supplySourceId: supplySourceId ?? null,
    items: order.items.map(({ orderItemId, product, quantityOrdered }) => ({
      orderItemId,
      sku: product.sku,
      quantity: quantityOrdered,
    })),
  };
}

function checkItems({ items }: OrderRequest): void {
  if (items.length === 0) throw new RangeError('items: at least one is required');
  const seen = new Set<string>();
  for (const { sku, quantity } of items) {
    if (!PRODUCTS.some((product) => product.sku === sku)) {
      const accepted = PRODUCTS.map((product) => product.sku).join(', ');
      throw new RangeError(`sku: ${sku} cannot be ordered. Accepted: ${accepted}`);
    }
    if (seen.has(sku))
      throw new RangeError(`sku: ${sku} occurs twice. Accepted: one item for each SKU`);
    if (quantity < 1)
      throw new RangeError(`quantity: got ${quantity} for ${sku}. Accepted: a whole number from 1`);
    seen.add(sku);
  }
}

/** Returns the channel whose stock the order takes. */
function channelFor(
  world: World,
  sellerId: string,
  { items, supplySourceId }: OrderRequest,
): string {
  const open = new Set(
    orderBookOf(world)
      .locations(sellerId)
      .filter(({ isActive }) => isActive)
      .map((place) => place.supplySourceId),
  );
  if (supplySourceId !== undefined && !open.has(supplySourceId)) {
    throw new RangeError(
      `supplySourceId: ${supplySourceId} is not an active supply source of the seller`,
    );
  }
  const stocks = items.map(({ sku, quantity }) => {
    const listing = listingBookOf(world).find(sellerId, sku);
    const enough = (stock: ChannelStock): boolean => stock.quantity >= quantity;
    return new Map(
      (listing ? stockOf(listing).filter(enough) : []).map((stock) => [
        stock.channel,
        stock.quantity,
      ]),
    );
  });
  const candidates = supplySourceId === undefined ? [...open, DEFAULT_CHANNEL] : [supplySourceId];
  const scarcest = (channel: string): number =>
    Math.min(...stocks.map((stock) => stock.get(channel) ?? 0));
  const [best] = candidates
    .filter((channel) => scarcest(channel) > 0)
    .toSorted((a, b) => scarcest(b) - scarcest(a));
  if (best !== undefined) return best;
  throw new RangeError(
    supplySourceId === undefined
      ? 'items: no location has all of them in stock'
      : `items: ${supplySourceId} does not have all of them in stock`,
  );
}
