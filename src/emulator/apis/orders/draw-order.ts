import type { EmulatedSeller } from '../../core/api.js';
import { inventBuyer, inventDomesticAddress, inventForeignAddress } from './addresses.js';
import type { Location } from './locations.js';
import type { Buyer, Cancellation, Order, OrderItem, OrderStatus, ServiceLevel } from './order.js';
import { productBySku, PRODUCTS } from './products.js';
import type { SeededRandom } from './seeded-random.js';
import type { OrderExtras, ShowcaseOrder } from './showcase-orders.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DEFAULT_MARKETPLACE = 'ATVPDKIKX0DER';

/** A seller with its index in the world's list. The index is part of every number invented for it. */
export interface OrderingSeller {
  readonly seller: EmulatedSeller;
  readonly sellerIndex: number;
  readonly locations: readonly Location[];
}

/** The seller and the id of an order. */
export interface OrderIdentity extends OrderingSeller {
  readonly number: number;
  /** The "today" of the order's dates, in epoch milliseconds. */
  readonly startMs: number;
  /** Set for an order that arrives now and not before `startMs`. */
  readonly arrivesMs?: number;
  readonly amazonOrderId: string;
  /** Twelve digits. Each item adds two more. */
  readonly itemIdPrefix: string;
}

/** An order before Amazon assigns a location. */
export type OrderSketch = Omit<Order, 'items' | 'packages' | 'supplySourceId' | 'traits'> & {
  readonly items: readonly Omit<OrderItem, 'supplySourceId'>[];
};

/** Returns an order that is written in the code. */
export function writtenOrder(
  entry: ShowcaseOrder,
  identity: OrderIdentity,
  random: SeededRandom,
): OrderSketch {
  const items = entry.items.map(([sku, quantity], position) =>
    orderItem(identity, position, sku, quantity, entry.status),
  );
  const purchasedMs = identity.startMs - (6 + identity.number) * HOUR_MS;
  const email = `${entry.shipTo.name.toLowerCase().replace(' ', '.')}@example.com`;
  const person = { ...inventBuyer(random), name: entry.shipTo.name, email };
  return {
    ...orderFrame(identity, entry.status, purchasedMs, entry.promisedInDays),
    ...withExtras(person, entry.extras),
    ...requestedCancellation(entry.extras),
    amazonOrderId: entry.amazonOrderId,
    shipTo: entry.shipTo,
    items,
  };
}

function requestedCancellation({
  cancelReason: reason,
}: OrderExtras): Partial<Pick<OrderSketch, 'cancellation'>> {
  if (reason === undefined) return {};
  return { cancellation: { reason, isRequestedByBuyer: true, executedBy: undefined } };
}

/** Returns a random order. Features of only some orders use their own random streams. */
export function drawnOrder(
  identity: OrderIdentity,
  random: SeededRandom,
  extras: SeededRandom,
): OrderSketch {
  const drawn = drawStatus(random);
  const status = identity.arrivesMs === undefined ? drawn : 'Pending';
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
    ...orderFrame(identity, status, identity.arrivesMs ?? purchasedMs, promisedInDays),
    ...withExtras(buyer, drawExtras(extras)),
    amazonOrderId: identity.amazonOrderId,
    shipTo,
    items,
  };
}

/** The slowest service is in time then, at any hour and also over a weekend. */
const PROMISED_NOW_IN_DAYS = 8;

/** Returns a paid order of these items by a domestic buyer. */
export function orderedNow(
  identity: OrderIdentity,
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  random: SeededRandom,
): OrderSketch {
  const buyer = inventBuyer(random);
  const items = lines.map(({ sku, quantity }, position) =>
    orderItem(identity, position, sku, quantity, 'Unshipped'),
  );
  return {
    ...orderFrame(identity, 'Unshipped', identity.startMs, PROMISED_NOW_IN_DAYS),
    ...withExtras(buyer, {}),
    amazonOrderId: identity.amazonOrderId,
    shipTo: inventDomesticAddress(buyer.name, random),
    items,
  };
}

/** Buyers' reasons to cancel. */
export const CANCEL_REASONS = [
  'Ordered by mistake',
  'Found a better price elsewhere',
  'Would not arrive in time',
  'Wrong address was chosen',
] as const;

function drawExtras(random: SeededRandom): OrderExtras {
  const club = random.pick(['Thistlewood Library', 'Harrow Street Kitchen', 'Pinecone Rail Works']);
  const purchaseOrderNumber = `PO-${String(random.between(1000, 9999))}`;
  const [isBusiness, isPromoted, isGift] = [0.12, 0.15, 0.08].map((share) => random.chance(share));
  return {
    ...(isBusiness === true ? { business: { company: club, purchaseOrderNumber } } : {}),
    ...(isPromoted === true ? { promotionId: 'TRAIL-SPRING-10' } : {}),
    ...(isGift === true ? { giftMessage: 'Many happy returns!' } : {}),
  };
}

function withExtras(
  person: Pick<Buyer, 'name' | 'email' | 'phone'>,
  { business, promotionId, giftMessage }: OrderExtras,
): Pick<Order, 'buyer' | 'promotionId' | 'giftMessage'> {
  const { company, purchaseOrderNumber } = business ?? {};
  return { buyer: { ...person, company, purchaseOrderNumber }, promotionId, giftMessage };
}

function drawStatus(random: SeededRandom): OrderStatus {
  const share = random.next();
  if (share < 0.72) return 'Unshipped';
  if (share < 0.84) return 'Shipped';
  if (share < 0.9) return 'PartiallyShipped';
  return share < 0.96 ? 'Pending' : 'Canceled';
}

function orderFrame(
  identity: OrderIdentity,
  status: OrderStatus,
  purchasedMs: number,
  promisedInDays: number,
): Omit<
  OrderSketch,
  'amazonOrderId' | 'buyer' | 'promotionId' | 'giftMessage' | 'shipTo' | 'items'
> {
  const { seller, startMs, arrivesMs } = identity;
  // Amazon's promises end at the close of a day on the west coast: 06:59:59 UTC of the next day.
  const lastSecondMs = 7 * HOUR_MS - 1000;
  const startOfDayMs = Math.floor(startMs / DAY_MS) * DAY_MS;
  const promisedDayMs = startOfDayMs + (promisedInDays + 1) * DAY_MS;
  return {
    sellerId: seller.sellerId,
    marketplaceId: seller.marketplaceIds[0] ?? DEFAULT_MARKETPLACE,
    status,
    purchasedMs,
    lastUpdatedMs: arrivesMs ?? purchasedMs + HOUR_MS / 2,
    latestShipMs: startOfDayMs + (2 + weekendDays(startOfDayMs)) * DAY_MS + lastSecondMs,
    earliestDeliveryMs: promisedDayMs - 2 * DAY_MS + 7 * HOUR_MS,
    latestDeliveryMs: promisedDayMs + lastSecondMs,
    serviceLevel: serviceLevel(promisedInDays),
    cancellation: status === 'Canceled' ? CANCELLED_LONG_AGO : undefined,
  };
}

/** Returns the days by which a ship-by date moves, so that it is no weekend: carriers accept no parcels then. */
function weekendDays(startOfDayMs: number): number {
  const nextDay = new Date(startOfDayMs + DAY_MS).getUTCDay();
  if (nextDay === 6) return 2;
  return nextDay === 0 ? 1 : 0;
}

const CANCELLED_LONG_AGO: Cancellation = {
  reason: CANCEL_REASONS[0],
  isRequestedByBuyer: true,
  executedBy: 'BUYER',
};

function serviceLevel(promisedInDays: number): ServiceLevel {
  if (promisedInDays <= 1) return 'NEXT_DAY';
  if (promisedInDays === 2) return 'SECOND_DAY';
  return promisedInDays <= 4 ? 'EXPEDITED' : 'STANDARD';
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
  return {
    orderItemId: identity.itemIdPrefix + String(position + 1).padStart(2, '0'),
    product: productBySku(sku),
    quantityOrdered,
    quantityShipped: shipped,
  };
}
