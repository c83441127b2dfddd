import type { Listing, Source } from './entity.js';
import type { Memory, PeerSettings } from './memory.js';
import { OrderRows } from './order-rows.js';
import type { PurchaseRow, StoredOrder } from './order-rows.js';
import {
  confirmationView,
  fullPurchaseView,
  holdView,
  itemFacts,
  itemView,
  orderFacts,
  orderView,
  packageView,
  parcelOf,
  purchaseView,
  quoteView,
  shipmentViews,
} from './order-views.js';

/** Parts of a page of orders beyond those of O1. */
export interface PageParts {
  readonly hasStock: boolean;
  /** Purchases, shipments and marks. */
  readonly hasLedger: boolean;
  readonly hasOffers: boolean;
}

/** Returns null in loads without a store. */
export function openOrders(memory: Memory, { store }: PeerSettings): Orders | null {
  return store === undefined ? null : new Orders(memory, new OrderRows(store));
}

/** Reads pages of orders and single orders, each level at once. All fields of a result are plain properties. */
export class Orders {
  readonly #memory: Memory;
  readonly #rows: OrderRows;

  constructor(memory: Memory, rows: OrderRows) {
    this.#memory = memory;
    this.#rows = rows;
  }

  /** Returns the open orders that must be shipped first. */
  async page(first: number, parts: PageParts): Promise<object> {
    const found = this.#rows.open(first);
    const orders = found.slice(0, first);
    const ids = orders.map(({ id }) => id);
    const bySource = this.#rows.sources(ids);
    const sources = await this.#sources(bySource.values());
    const stock = parts.hasStock ? await this.#memory.listings(skusOf(orders)) : null;
    const purchases = parts.hasLedger ? this.#rows.purchases(ids) : null;
    const holds = parts.hasLedger ? this.#rows.holds(ids) : null;
    const tags = parts.hasLedger ? this.#rows.tags(ids) : null;
    const last = orders.at(-1);
    const nodes = orders.map((order) => {
      const { id } = order;
      const view = orderView(order, sources.get(bySource.get(id) ?? '') ?? null);
      const items = itemsOf(order, stock);
      if (!purchases || !holds || !tags) return { ...view, items };
      const ofOrder = purchases.get(id) ?? [];
      const hold = holds.get(id);
      return {
        ...view,
        items,
        hold: hold ? holdView(hold) : null,
        tags: tags.get(id) ?? [],
        purchases: ofOrder.map(purchaseView),
        shipments: shipmentViews(ofOrder),
      };
    });
    return {
      nodes: parts.hasOffers ? await this.#withOffers(orders, nodes, purchases) : nodes,
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? Buffer.from(`${last.shipBy} ${last.id}`).toString('base64url') : null,
      },
    };
  }

  /** Returns null for an unknown order. */
  async order(id: string): Promise<object | null> {
    const order = this.#rows.order(id);
    if (!order) return null;
    const { document } = order;
    const purchases = this.#rows.fullPurchases([id]).get(id) ?? [];
    const source = this.#rows.sources([id]).get(id);
    const sources = await this.#sources([
      ...(source === undefined ? [] : [source]),
      ...purchases.flatMap(({ sourceId }) => sourceId ?? []),
    ]);
    const hold = this.#rows.holds([id]).get(id);
    return {
      ...orderView(order, sources.get(source ?? '') ?? null),
      ...orderFacts(order),
      hold: hold ? holdView(hold) : null,
      tags: this.#rows.tags([id]).get(id) ?? [],
      items: document.orderItems.map((item) => ({ ...itemView(id, item), ...itemFacts(item) })),
      packages: document.packages.map((parcel) => packageView(document, parcel)),
      purchases: purchases.map((row) =>
        fullPurchaseView(row, sources.get(row.sourceId ?? '') ?? null),
      ),
      shipments: shipmentViews(purchases),
      confirmations: this.#rows.confirmations(id).map(confirmationView),
    };
  }

  /** Returns the cheapest offer for what is left of an order. Null for an unknown order. */
  async quote(id: string): Promise<object | null> {
    const order = this.#rows.order(id);
    if (!order) return null;
    const shippingQuote = await this.#quote(order, this.#rows.purchases([id]).get(id) ?? []);
    return { amazonOrderId: id, shippingQuote };
  }

  async #withOffers(
    orders: readonly StoredOrder[],
    nodes: readonly object[],
    purchases: ReadonlyMap<string, PurchaseRow[]> | null,
  ): Promise<object[]> {
    const quotes = await Promise.all(
      orders.map((order) => this.#quote(order, purchases?.get(order.id) ?? [])),
    );
    return nodes.map((node, index) => ({ ...node, shippingQuote: quotes[index] ?? null }));
  }

  async #quote(order: StoredOrder, purchases: readonly PurchaseRow[]): Promise<object | null> {
    const parcel = parcelOf(order, purchases);
    return parcel && quoteView(await this.#memory.offers(parcel), order);
  }

  async #sources(ids: Iterable<string>): Promise<Map<string, Source>> {
    const found = await Promise.all(
      Array.from(new Set(ids), async (id) => this.#memory.source(id)),
    );
    return new Map(found.map((source) => [source.supplySourceId, source]));
  }
}

function skusOf(orders: readonly StoredOrder[]): Set<string> {
  return new Set(
    orders.flatMap(({ document }) => document.orderItems.map(({ product }) => product.sellerSku)),
  );
}

function itemsOf(
  { id, document }: StoredOrder,
  stock: ReadonlyMap<string, Listing> | null,
): object[] {
  return document.orderItems.map((item) => {
    if (!stock) return itemView(id, item);
    const listing = stock.get(item.product.sellerSku);
    return { ...itemView(id, item), inventoryLevels: listing?.stock ?? null };
  });
}
