import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { SELLER } from './entity.js';
import { Seal } from './seal.js';

const SELECT_ORDER =
  'select order_id as id, ship_by as shipBy, read_at as readAt, document from indexed_order';

/** An order in Amazon's form, as the product stores it. */
export interface OrderDocument {
  readonly orderId: string;
  readonly createdTime: string;
  readonly lastUpdatedTime: string;
  readonly programs: readonly string[];
  readonly recipient?: { readonly deliveryAddress?: { readonly countryCode?: string } };
  readonly salesChannel: { readonly channelName?: string };
  readonly proceeds: { readonly grandTotal?: Amount };
  readonly fulfillment: {
    readonly fulfillmentStatus: string;
    readonly fulfilledBy: string;
    readonly fulfillmentServiceLevel: string;
    readonly shipByWindow: Window;
    readonly deliverByWindow: Window;
  };
  readonly orderItems: readonly ItemDocument[];
  readonly packages: readonly PackageDocument[];
}

export interface ItemDocument {
  readonly orderItemId: string;
  readonly quantityOrdered: number;
  readonly programs?: readonly string[];
  readonly product: {
    readonly sellerSku: string;
    readonly asin: string;
    readonly title: string;
    readonly price: { readonly unitPrice?: Amount };
    readonly serialNumbers?: readonly string[];
  };
  readonly fulfillment: {
    readonly quantityFulfilled: number;
    readonly quantityUnfulfilled: number;
    readonly packing?: { readonly giftOption?: object; readonly serialNumberRequirement?: object };
  };
}

export interface PackageDocument {
  readonly packageReferenceId: string;
  readonly createdTime: string;
  readonly packageStatus: { readonly status: string; readonly detailedStatus: string };
  readonly carrier: string;
  readonly shipTime: string;
  readonly shippingService: string;
  readonly trackingNumber: string;
  readonly packageItems: readonly {
    readonly orderItemId: string;
    readonly quantity: number;
    readonly transparencyCodes?: readonly string[];
  }[];
}

export interface Amount {
  readonly amount: string;
  readonly currencyCode: string;
}

export interface Window {
  readonly earliestDateTime: string;
  readonly latestDateTime: string;
}

export interface StoredOrder {
  readonly id: string;
  readonly shipBy: number;
  readonly readAt: number;
  readonly document: OrderDocument;
}

/** The columns of a purchase that the loads show. */
export interface PurchaseRow {
  readonly orderId: string;
  readonly key: string;
  readonly state: string;
  readonly refundState: string | null;
  readonly amount: string | null;
  readonly currencyCode: string | null;
  readonly service: string | null;
  readonly carrier: string | null;
  readonly trackingId: string | null;
  readonly shipmentId: string | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly items: string;
}

/** Further columns, which only one order in full shows. They are behind the label files. */
export interface FullPurchaseRow extends PurchaseRow {
  readonly serviceId: string;
  readonly additional: number;
  readonly attempts: number;
  readonly sentAt: number | null;
  readonly settledBy: string | null;
  readonly createdBy: string;
  readonly sourceId: string | null;
}

export interface ConfirmationRow {
  readonly batchId: string;
  readonly position: number;
  readonly state: string;
  readonly envelopeId: string | null;
  readonly trackingNumber: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly settledAt: number | null;
  readonly packageReferenceId: string;
  readonly warnings: readonly { readonly code: string }[];
}

export interface Hold {
  readonly reason: string;
  readonly heldAt: number;
}

const PURCHASE = `amazon_order_id as orderId, key, state, refund_state as refundState, price_amount as amount,
  price_currency as currencyCode, service, carrier, tracking_id as trackingId, shipment_id as shipmentId,
  created_at as createdAt, settled_at as settledAt, items`;
const FULL_PURCHASE = `${PURCHASE}, shipping_service_id as serviceId, additional_parcel as additional, attempts,
  sent_at as sentAt, settled_by as settledBy, created_by as createdBy, supply_source_id as sourceId`;

/**
 * Reads the product's store, read-only, with prepared statements: one for each level of a response, however many orders it
 * shows.
 */
export class OrderRows {
  readonly #seal: Seal;
  readonly #index: DatabaseSync;
  readonly #ledger: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(folder: string) {
    this.#seal = new Seal(folder);
    this.#index = new DatabaseSync(join(folder, 'index.sqlite'), { readOnly: true });
    this.#ledger = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  }

  /** Returns the open orders that must be shipped first, and one more if there is one. */
  open(first: number): StoredOrder[] {
    const ofStatus = `select * from (${SELECT_ORDER}
      where seller_id = ? and status = ? order by ship_by, order_id limit ?)`;
    const sql = `${ofStatus} union all ${ofStatus} order by shipBy, id limit ?`;
    const most = first + 1;
    const statement = this.#prepared(this.#index, sql);
    const rows = statement.all(SELLER, 'UNSHIPPED', most, SELLER, 'PARTIALLY_SHIPPED', most, most);
    return rows.map((row) => this.#order(row as unknown as SealedOrder));
  }

  /** Returns null for an unknown order. */
  order(id: string): StoredOrder | null {
    const statement = this.#prepared(
      this.#index,
      `${SELECT_ORDER} where seller_id = ? and order_id = ?`,
    );
    const row = statement.get(SELLER, id);
    return row === undefined ? null : this.#order(row as unknown as SealedOrder);
  }

  /** Returns the supply source of each order: that of its first item. */
  sources(orderIds: readonly string[]): Map<string, string> {
    const rows = this.#all<{ orderId: string; source: string | null }>(
      this.#index,
      `select order_id as orderId, supply_source_id as source from indexed_order_item
       where seller_id = ? and order_id in (?) order by order_id, order_item_id`,
      orderIds,
    );
    const sources = new Map<string, string>();
    for (const { orderId, source } of rows)
      if (source !== null && !sources.has(orderId)) sources.set(orderId, source);
    return sources;
  }

  /** Returns the purchases of orders, the oldest first. */
  purchases(orderIds: readonly string[]): Map<string, PurchaseRow[]> {
    return this.#purchases<PurchaseRow>(PURCHASE, orderIds);
  }

  fullPurchases(orderIds: readonly string[]): Map<string, FullPurchaseRow[]> {
    return this.#purchases<FullPurchaseRow>(FULL_PURCHASE, orderIds);
  }

  holds(orderIds: readonly string[]): Map<string, Hold> {
    const rows = this.#all<Hold & { orderId: string; endsAt: number | null }>(
      this.#ledger,
      `select amazon_order_id as orderId, reason, held_at as heldAt, ends_at as endsAt from order_hold
       where seller_id = ? and amazon_order_id in (?)`,
      orderIds,
    );
    const holds = new Map<string, Hold>();
    for (const { orderId, reason, heldAt, endsAt } of rows) {
      if (endsAt !== null && endsAt <= Date.now()) continue;
      holds.set(orderId, { reason: this.#seal.text(reason, SELLER, orderId, 'hold'), heldAt });
    }
    return holds;
  }

  tags(orderIds: readonly string[]): Map<string, string[]> {
    const rows = this.#all<{ orderId: string; tag: string }>(
      this.#ledger,
      `select amazon_order_id as orderId, tag from order_tag
       where seller_id = ? and amazon_order_id in (?) order by amazon_order_id, tag`,
      orderIds,
    );
    return grouped(rows, ({ tag }) => tag);
  }

  confirmations(orderId: string): ConfirmationRow[] {
    const rows = this.#all<SealedConfirmation>(
      this.#ledger,
      `select batch_id as batchId, position, state, envelope_id as envelopeId, tracking_number as trackingNumber,
         created_at as createdAt, created_by as createdBy, settled_at as settledAt, content, warnings
       from confirmation where seller_id = ? and amazon_order_id in (?) order by created_at, batch_id, position`,
      [orderId],
    );
    return rows.map(({ content, warnings, ...row }) => {
      const place = [SELLER, row.batchId, row.position] as const;
      const { packageReferenceId } = this.#seal.json(
        content,
        ...place,
        'content',
      ) as ConfirmationRow;
      const notices = this.#seal.json(
        warnings,
        ...place,
        'warnings',
      ) as ConfirmationRow['warnings'];
      return { ...row, packageReferenceId, warnings: notices };
    });
  }

  #order({ document, ...row }: SealedOrder): StoredOrder {
    const opened = this.#seal.json(document, SELLER, row.id, 'document');
    return { ...row, document: opened as OrderDocument };
  }

  #purchases<Row extends PurchaseRow>(
    columns: string,
    orderIds: readonly string[],
  ): Map<string, Row[]> {
    const rows = this.#all<Row>(
      this.#ledger,
      `select ${columns} from purchase where seller_id = ? and amazon_order_id in (?)
       order by amazon_order_id, created_at, key`,
      orderIds,
    );
    return grouped(rows, (row) => row);
  }

  /** @param sql has `in (?)` once, for the ids. */
  #all<Row>(database: DatabaseSync, sql: string, ids: readonly string[]): Row[] {
    const places = ids.map(() => '?').join();
    const statement = this.#prepared(database, sql.replace('in (?)', `in (${places})`));
    return statement.all(SELLER, ...ids) as unknown as Row[];
  }

  #prepared(database: DatabaseSync, sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = database.prepare(sql)));
    return statement;
  }
}

interface SealedOrder extends Omit<StoredOrder, 'document'> {
  readonly document: string;
}

interface SealedConfirmation extends Omit<ConfirmationRow, 'packageReferenceId' | 'warnings'> {
  readonly content: string;
  readonly warnings: string;
}

function grouped<Row extends { readonly orderId: string }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.orderId);
    if (group) group.push(valueOf(row));
    else groups.set(row.orderId, [valueOf(row)]);
  }
  return groups;
}
