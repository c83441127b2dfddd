import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SELLER } from './entity.js';
import type { Memory } from './memory.js';
import { cheapestInTime } from './offers.js';
import type { OrderRows } from './order-rows.js';
import { parcelOf } from './order-views.js';
import { Seal } from './seal.js';

export interface PurchaseInput {
  /** The client's key. The same key buys one label at most. */
  readonly key: string;
  /** Of the order. */
  readonly id: string;
}

interface ShipmentAnswer {
  readonly payload: {
    readonly ShipmentId: string;
    readonly TrackingId: string;
    readonly Label: {
      readonly FileContents: { readonly Contents: string; readonly FileType: string };
    };
  };
}

const INTENT = `insert into purchase (seller_id, key, fingerprint, amazon_order_id, items, shipping_service_id,
    additional_parcel, priority, state, owner, lease_until, attempts, created_at, sent_at, refund_checks,
    evidence_checks, version)
  values (?, ?, '', ?, ?, ?, 0, 0, 'SENDING', 'rest', ?, 1, ?, ?, 0, 0, 1)`;
const SALE = `update purchase set state = 'PURCHASED', lease_until = null, settled_at = ?, settled_by = 'REPLY',
    shipment_id = ?, tracking_id = ?, price_amount = ?, price_currency = ?, carrier = ?, service = ?, answer = ?,
    label = ?, label_content_type = ?, version = 2
  where seller_id = ? and key = ? and state = 'SENDING'`;
const LEASE_MS = 60_000;

/**
 * Buys labels as careful hand-written code does: records the purchase durably before it is sent, and the sale before the
 * response. A key that is on record buys nothing.
 */
export class Purchases {
  readonly #memory: Memory;
  readonly #rows: OrderRows;
  readonly #seal: Seal;
  readonly #ledger: DatabaseSync;
  readonly #insert;
  readonly #settle;

  constructor(memory: Memory, rows: OrderRows, folder: string) {
    this.#memory = memory;
    this.#rows = rows;
    this.#seal = new Seal(folder);
    this.#ledger = new DatabaseSync(join(folder, 'ledger.sqlite'));
    this.#ledger.exec('pragma journal_mode = truncate; pragma synchronous = extra');
    this.#insert = this.#ledger.prepare(INTENT);
    this.#settle = this.#ledger.prepare(SALE);
  }

  /** Buys the cheapest label for what is left of an order. Throws Error when nothing can be bought. */
  async buy({ key, id }: PurchaseInput): Promise<object> {
    const order = this.#rows.order(id);
    const parcel = order && parcelOf(order, this.#rows.purchases([id]).get(id) ?? []);
    if (!order || !parcel) throw new Error(`nothing is left of ${id}`);
    const { shipByWindow, deliverByWindow } = order.document.fulfillment;
    const [shipBy, deliverBy] = [shipByWindow, deliverByWindow].map(({ latestDateTime }) =>
      Date.parse(latestDateTime),
    );
    const offers = await this.#memory.newOffers(parcel);
    const offer = cheapestInTime(offers, shipBy ?? 0, deliverBy ?? 0);
    if (!offer) throw new Error(`no offer for ${id} is in time`);
    const items = parcel.ItemList.map((item) => ({
      orderItemId: item.OrderItemId,
      quantity: item.Quantity,
    }));
    const now = Date.now();
    const { shippingServiceId } = offer;
    // Checked again, because another request may have bought a label while this one waited for the offers.
    if (
      this.#rows.holds([id]).has(id) ||
      !parcelOf(order, this.#rows.purchases([id]).get(id) ?? [])
    )
      throw new Error(`no label may be bought for ${id}`);
    this.#insert.run(
      SELLER,
      key,
      id,
      JSON.stringify(items),
      shippingServiceId,
      now + LEASE_MS,
      now,
      now,
    );
    const { payload } = (await this.#memory.upstream.post('/mfn/v0/shipments', {
      ShipmentRequestDetails: parcel,
      ShippingServiceId: shippingServiceId,
    })) as ShipmentAnswer;
    const { Label: label, ...answer } = payload;
    const { Contents: contents, FileType: contentType } = label.FileContents;
    this.#settle.run(
      Date.now(),
      payload.ShipmentId,
      payload.TrackingId,
      offer.price.amount,
      offer.price.currencyCode,
      offer.carrierName,
      offer.name,
      this.#seal.sealed(Buffer.from(JSON.stringify(answer)), SELLER, key, 'answer'),
      this.#seal.sealed(Buffer.from(contents, 'base64'), SELLER, key, 'label'),
      contentType,
      SELLER,
      key,
    );
    this.#memory.forgetOffers(id);
    return { key, state: 'PURCHASED', trackingNumber: payload.TrackingId };
  }
}
