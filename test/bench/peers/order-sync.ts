import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { MARKETPLACE, SELLER } from './entity.js';
import type { Upstream } from './http.js';
import type { OrderDocument } from './order-rows.js';
import { Seal } from './seal.js';

const EVERY_MS = 1_000;
/** Changes that Amazon shows late are read again. */
const OVERLAP_MS = 1_000;
const V0_BATCH = 50;

interface Found {
  readonly orders: readonly OrderDocument[];
  readonly pagination?: { readonly nextToken: string };
}

interface Assigned {
  readonly payload: {
    readonly Orders: readonly {
      readonly AmazonOrderId: string;
      readonly FulfillmentInstruction: { readonly FulfillmentSupplySourceId: string };
    }[];
  };
}

const ORDER = `insert into indexed_order (seller_id, order_id, status, marketplace_id, created_at, updated_at, ship_by,
    asks_source, document, read_at)
  values (?, ?, ?, '${MARKETPLACE}', ?, ?, ?, 0, ?, ?)
  on conflict (seller_id, order_id) do update set status = excluded.status, updated_at = excluded.updated_at,
    ship_by = excluded.ship_by, document = excluded.document, read_at = excluded.read_at
  where indexed_order.updated_at < excluded.updated_at`;
const ITEM = `insert into indexed_order_item (seller_id, order_id, order_item_id, sku, supply_source_id, status,
    created_at, updated_at, ship_by)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (seller_id, order_id, order_item_id) do update set status = excluded.status,
    updated_at = excluded.updated_at, ship_by = excluded.ship_by`;

/** Reads changed orders into the store each second. */
export class OrderSync {
  readonly #upstream: Upstream;
  readonly #seal: Seal;
  readonly #index: DatabaseSync;
  readonly #order;
  readonly #item;
  readonly #known;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #coveredUntil = Date.now();

  constructor(upstream: Upstream, folder: string) {
    this.#upstream = upstream;
    this.#seal = new Seal(folder);
    this.#index = new DatabaseSync(join(folder, 'index.sqlite'));
    this.#index.exec('pragma synchronous = normal');
    this.#order = this.#index.prepare(ORDER);
    this.#item = this.#index.prepare(ITEM);
    this.#known = this.#index.prepare(
      'select updated_at as at from indexed_order where seller_id = ? and order_id = ?',
    );
    this.#ended = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const startedAt = Date.now();
      await this.#read();
      this.#coveredUntil = startedAt;
      await setTimeout(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #read(): Promise<void> {
    const after = new Date(this.#coveredUntil - OVERLAP_MS).toISOString();
    let token = '';
    do {
      const path = `/orders/2026-01-01/orders?lastUpdatedAfter=${after}${token && `&paginationToken=${token}`}`;
      const { orders, pagination } = (await this.#upstream.get(path)) as Found;
      const changed = orders.filter(
        ({ orderId, lastUpdatedTime }) =>
          Number(this.#known.get(SELLER, orderId)?.['at'] ?? 0) < Date.parse(lastUpdatedTime),
      );
      const sources = await this.#sources(changed.map(({ orderId }) => orderId));
      this.#index.exec('begin');
      for (const order of changed) this.#write(order, sources.get(order.orderId) ?? null);
      this.#index.exec('commit');
      token = pagination?.nextToken ?? '';
    } while (token !== '');
  }

  async #sources(ids: readonly string[]): Promise<Map<string, string>> {
    const sources = new Map<string, string>();
    for (let from = 0; from < ids.length; from += V0_BATCH) {
      const some = ids.slice(from, from + V0_BATCH).join(',');
      const path = `/orders/v0/orders?MarketplaceIds=${MARKETPLACE}&AmazonOrderIds=${some}`;
      const { payload } = (await this.#upstream.get(path)) as Assigned;
      for (const { AmazonOrderId, FulfillmentInstruction } of payload.Orders)
        sources.set(AmazonOrderId, FulfillmentInstruction.FulfillmentSupplySourceId);
    }
    return sources;
  }

  #write(order: OrderDocument, source: string | null): void {
    const { orderId, fulfillment } = order;
    const status = fulfillment.fulfillmentStatus;
    const createdAt = Date.parse(order.createdTime);
    const updatedAt = Date.parse(order.lastUpdatedTime);
    const shipBy = Date.parse(fulfillment.shipByWindow.latestDateTime);
    // Of the recipient, only the country may be stored.
    const countryCode = order.recipient?.deliveryAddress?.countryCode;
    const kept = { ...order, recipient: { deliveryAddress: { countryCode } } };
    const document = this.#seal.sealedText(JSON.stringify(kept), SELLER, orderId, 'document');
    this.#order.run(SELLER, orderId, status, createdAt, updatedAt, shipBy, document, Date.now());
    for (const { orderItemId, product } of order.orderItems) {
      const times = [createdAt, updatedAt, shipBy] as const;
      this.#item.run(SELLER, orderId, orderItemId, product.sellerSku, source, status, ...times);
    }
  }
}
