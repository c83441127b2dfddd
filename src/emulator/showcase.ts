import { OrderBook } from './apis/orders/order-book.js';
import type { Order } from './apis/orders/order.js';
import { SHOWCASE_ORDERS } from './apis/orders/showcase-orders.js';
import { inventedSupplySources } from './apis/supply-sources/invented.js';
import type { World } from './core/world.js';

/** Ids for examples. */
export interface Showcase {
  readonly supplySourceId: string;
  /** Other locations. */
  readonly otherSupplySourceIds: readonly string[];
  /** Time zone of the location. */
  readonly timeZone: string | undefined;
  readonly amazonOrderId: string;
  readonly orderItemId: string;
  /** SKU of the order's item. */
  readonly sku: string;
  /** An order to look at. */
  readonly shown: ShowcaseItem;
  /** An order of several units, to confirm packages of. */
  readonly confirmed: ShowcaseItem;
  /** Orders whose packages are confirmed together. */
  readonly confirmedTogether: readonly ShowcaseItem[];
  /** Orders for a batch of labels. */
  readonly batch: readonly ShowcaseItem[];
  /** An order whose constraint no plain service meets. */
  readonly guarded: ShowcaseItem;
  /** An order whose buyer asked to cancel. */
  readonly cancelling: ShowcaseItem;
  /** An order whose carriers ask questions. */
  readonly abroad: ShowcaseItem;
}

interface ShowcaseItem {
  readonly amazonOrderId: string;
  readonly orderItemId: string;
}

/** Other locations that examples name. */
const OTHERS = 2;

/** Returns ids of the first seller that examples may use. */
export function showcaseOf(world: World): Showcase {
  const sellerId = world.sellers[0]?.sellerId ?? '';
  const [store, ...others] = inventedSupplySources(world.seed, sellerId, 0);
  const book = new OrderBook(world);
  const showcased = (number: number) => {
    const amazonOrderId = SHOWCASE_ORDERS[number]?.amazonOrderId ?? '';
    return { amazonOrderId, ...firstItemOf(book.find(sellerId, amazonOrderId)) };
  };
  const supplySourceId = store?.supplySourceId ?? '';
  return {
    supplySourceId,
    otherSupplySourceIds: others.slice(0, OTHERS).map((other) => other.supplySourceId),
    timeZone: store?.configuration?.timezone,
    ...showcased(0),
    shown: showcased(6),
    confirmed: showcased(1),
    confirmedTogether: [showcased(2), showcased(4)],
    batch: [showcased(5), showcased(11)],
    guarded: showcased(13),
    cancelling: showcased(14),
    abroad: showcased(3),
  };
}

function firstItemOf(order: Order | undefined): Pick<Showcase, 'orderItemId' | 'sku'> {
  const item = order?.items[0];
  return { orderItemId: item?.orderItemId ?? '', sku: item?.product.sku ?? '' };
}
