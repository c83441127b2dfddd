import type { RowCounter } from '../../sp-api/calls/caller.js';
import { inSlices } from '../../store/engine/slices.js';
import type { OrderPage, OrderQuery } from '../../store/orders/indexed-order.js';
import type { OrderIndex } from '../../store/orders/order-index.js';
import type { OrdersOfNumbers } from '../../store/orders-of-numbers.js';
import { FACETS } from './index/order-facets.js';
import { LEAVING } from './index/order-selection.js';
import { orderOf } from './index/stored-orders.js';

/** Orders of one lookup. Some sellers enter one number for many orders. */
const MOST = 20;

/** SKUs of one statement. */
const SKUS_AT_ONCE = 500;

/** An item of an order, as a code finds it. */
export interface FoundItem {
  readonly amazonOrderId: string;
  readonly orderItemId: string;
}

/** Finds orders of one seller in the index by what a code may say. Costs no call. Throws `StoreError`. */
export class OrderLookup {
  readonly #index: OrderIndex;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(index: OrderIndex, sellerId: string, rows: RowCounter | undefined) {
    this.#index = index;
    this.#sellerId = sellerId;
    this.#rows = rows;
  }

  /** Returns those of the ids that the index has. */
  async known(ids: readonly string[]): Promise<string[]> {
    const stored = await this.#index.stored(this.#sellerId, ids);
    this.#rows?.charge(stored.size, 'lookup');
    return [...stored.keys()];
  }

  /** Returns the latest ship times of orders in epoch milliseconds, by id. Omits those of which it is not known. */
  latestShipTimes(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#index.latestShipTimes(this.#sellerId, ids);
  }

  /** Returns the orders with the seller's own number. */
  async bySellerOrderId(numbers: readonly string[]): Promise<string[]> {
    const facets = [
      { facets: numbers.map((number) => FACETS.sellerOrder(number)), isExcluded: false },
    ];
    return (await this.#page({ facets })).orders.map(({ orderId }) => orderId);
  }

  async itemsById(orderItemIds: readonly string[]): Promise<readonly FoundItem[]> {
    const found = await this.#index.itemsById(this.#sellerId, orderItemIds);
    this.#rows?.charge(found.length, 'lookup');
    return found;
  }

  /** Returns the orders with one of the tracking numbers on a package. */
  async byTracking(trackingNumbers: readonly string[]): Promise<string[]> {
    const lists: string[] = [];
    for (const number of trackingNumbers)
      lists.push(...(await this.#index.byTracking(this.#sellerId, number)).slice(0, MOST));
    this.#rows?.charge(lists.length, 'lookup');
    return lists;
  }

  /** Returns the first and the last order of each tracking number. */
  async ofTracking(trackingNumbers: readonly string[]): Promise<OrdersOfNumbers> {
    const found = await this.#index.ofTracking(this.#sellerId, trackingNumbers);
    this.#rows?.charge(found.size, 'lookup');
    return found;
  }

  /** Returns those of the SKUs that an item of an order has. */
  async orderedSkus(skus: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    await inSlices(skus, SKUS_AT_ONCE, async (some) => {
      for (const sku of await this.#index.orderedSkus(this.#sellerId, some)) found.add(sku);
    });
    return found;
  }

  /** Returns the items with one of the SKUs, of orders that can leave: the earliest ship-by time first. */
  async openItemsOfSku(
    skus: readonly string[],
  ): Promise<(FoundItem & { readonly sku: string; readonly marketplaceId: string | null })[]> {
    const statuses = LEAVING.flatMap((status) => status ?? []);
    const { orders } = await this.#page({ skus, statuses });
    return orders.flatMap((stored) => {
      const order = orderOf(this.#sellerId, stored);
      return (order?.items ?? []).flatMap(({ orderItemId, sku }) =>
        order && sku !== null && skus.includes(sku)
          ? [
              {
                amazonOrderId: order.amazonOrderId,
                orderItemId,
                sku,
                marketplaceId: order.marketplaceId,
              },
            ]
          : [],
      );
    });
  }

  async #page(query: Omit<OrderQuery, 'sellerId'>): Promise<OrderPage> {
    const page = { sort: 'SHIP_BY_ASC', first: MOST, after: null } as const;
    const found = await this.#index.list({ sellerId: this.#sellerId, ...query }, page);
    this.#rows?.charge(found.orders.length, 'lookup');
    return found;
  }
}
