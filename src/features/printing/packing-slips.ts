import type { SellerScope } from '../../context/seller-scope.js';
import type { OrderItem } from '../../domains/orders/order-item.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import type { MakeSlips, Slips } from '../../domains/shipping/labels/print/printed-labels.js';
import { slipPaper } from '../../domains/shipping/labels/print/packing-slip-size.js';
import type { PackingSlipSize } from '../../domains/shipping/labels/print/packing-slip-size.js';
import type { LabelDimensions } from '../../domains/shipping/labels/label.type.js';
import { Sheet } from '../../domains/shipping/labels/print/sheet.js';
import type { Address } from '../../graph/address.type.js';
import { drawSlip, paperOf } from './packing-slip.js';
import type { PackingSlip, SlipLine } from './packing-slip.js';

type Scope = Pick<SellerScope, 'orders' | 'shipping'>;

/** Units of an order in a parcel. */
interface Parcel {
  readonly amazonOrderId: string;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
}

/** Orders that one file reads from Amazon at the most: a third of the burst of getOrder, which single orders need too. */
const MOST_READ = 10;

const UNREAD_GIFT = 'It is a gift. Its message could not be read: see the order in Seller Central.';

/** Makes the packing slips of a file of labels, and of single orders. */
export class PackingSlips {
  readonly #scope: Scope;
  readonly #size: PackingSlipSize;
  /** Orders that it may still read. */
  #left = MOST_READ;

  constructor(scope: Scope, size: PackingSlipSize) {
    this.#scope = scope;
    this.#size = size;
  }

  /** Makes the slips of labels. Cost: one getOrder for each gift, and for each order that the index does not have; 10 at the most. */
  readonly ofLabels: MakeSlips = async (labels) => {
    const parcels = labels.map(({ purchase }) => purchase);
    const ids = [...new Set(parcels.map(({ amazonOrderId }) => amazonOrderId))];
    const [orders, addresses, sizes] = await Promise.all([
      this.#ordersOf(ids),
      Promise.all(ids.map((id) => this.#addressOnRecord(id))),
      Promise.all(parcels.map(({ key }) => this.#labelSize(key))),
    ]);
    const first = orders.get(ids[0] ?? '') ?? null;
    const sheet = await Sheet.create(paperOf(first), 'Packing slips');
    const pages: number[][] = [];
    for (const [at, parcel] of parcels.entries()) {
      const order = orders.get(parcel.amazonOrderId) ?? null;
      const address = addresses[ids.indexOf(parcel.amazonOrderId)] ?? null;
      const paper = slipPaper(this.#size, sizes[at] ?? null, paperOf(order ?? first));
      pages.push(await drawSlip(sheet, paper, slipOf(order, parcel, address)));
    }
    return { bytes: await sheet.finish(), pages };
  };

  /**
   * Makes the slip of a whole order. Cost: one getOrder, unless a label of it was bought here and nothing of it is a gift. Null when
   * Amazon does not know the order. Throws SpApiError.
   */
  async ofOrder(id: string): Promise<Slips | null> {
    const known = (await this.#scope.orders.indexed([id])).get(id) ?? null;
    const address = await this.#addressOnRecord(id);
    const isKnown = known !== null && known.isGift === false && address !== null;
    const order = isKnown ? known : await this.#scope.orders.forSlip(id, address === null);
    if (!order) return null;
    const paper = slipPaper(this.#size, await this.#lastLabelSize(id), paperOf(order));
    const sheet = await Sheet.create(paper, 'Packing slip');
    const parcel = { amazonOrderId: id, items: unitsOf(order) };
    const slip = slipOf(order, parcel, address ?? order.recipient?.address ?? null);
    const pages = [await drawSlip(sheet, paper, slip)];
    return { bytes: await sheet.finish(), pages };
  }

  async #ordersOf(ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
    const { orders } = this.#scope;
    const found = new Map(await orders.indexed(ids));
    const lacking = ids.filter((id) => found.get(id)?.isGift !== false);
    const read = lacking.slice(0, this.#left);
    this.#left -= read.length;
    await Promise.all(
      read.map(async (id) => {
        // A slip without the message, or without titles, is better than a file without labels.
        const order = await orders.forSlip(id, false).catch(() => null);
        if (order) found.set(id, order);
      }),
    );
    return found;
  }

  /** Returns the size of a label where the size of its slip depends on it. */
  async #labelSize(key: string): Promise<LabelDimensions | null> {
    return this.#size === 'LIKE_LABEL'
      ? this.#scope.shipping.records.labelSize(key).catch(() => null)
      : null;
  }

  /** Returns the size of the last label of the order that was bought here. */
  async #lastLabelSize(id: string): Promise<LabelDimensions | null> {
    if (this.#size !== 'LIKE_LABEL') return null;
    const purchases = await this.#scope.shipping.records.byOrder(id);
    const last = purchases.findLast(({ state }) => state === 'PURCHASED');
    return last ? this.#labelSize(last.key) : null;
  }

  /** Returns the address on a label of the order that was bought here. */
  async #addressOnRecord(id: string): Promise<Address | null> {
    const { records } = this.#scope.shipping;
    for (const purchase of await records.byOrder(id)) {
      if (purchase.state !== 'PURCHASED') continue;
      const shipment = await records.storedShipment(purchase);
      if (shipment?.shipToAddress) return shipment.shipToAddress;
    }
    return null;
  }
}

function slipOf(order: Order | null, parcel: Parcel, address: Address | null): PackingSlip {
  const items = new Map(order?.items.map((item) => [item.orderItemId, item]));
  const packed = new Map(parcel.items.map((item) => [item.orderItemId, item.quantity]));
  const isPart = [...items].some(
    ([id, { quantityOrdered }]) => (quantityOrdered ?? 0) > (packed.get(id) ?? 0),
  );
  return {
    amazonOrderId: parcel.amazonOrderId,
    placedAt: order?.placedAt ?? null,
    address,
    isPart,
    lines: parcel.items.map(({ orderItemId, quantity }) =>
      lineOf(items.get(orderItemId) ?? null, { orderItemId, quantity }, order?.isIndexed ?? false),
    ),
  };
}

function lineOf(
  item: OrderItem | null,
  units: Parcel['items'][number],
  isIndexed: boolean,
): SlipLine {
  return {
    quantity: units.quantity,
    sku: item?.sku ?? null,
    title: item?.title ?? `Order item ${units.orderItemId}`,
    giftMessage: giftMessageOf(item, isIndexed),
  };
}

function giftMessageOf(item: OrderItem | null, isIndexed: boolean): string | null {
  if (!item) return null;
  if (item.gift) return item.gift.message;
  return item.isGift === true && isIndexed ? UNREAD_GIFT : null;
}

/** Returns what was ordered, without what was cancelled as a whole. */
function unitsOf({ items }: Order): Parcel['items'] {
  return items.flatMap(({ orderItemId, quantityOrdered }) =>
    quantityOrdered === null || quantityOrdered > 0
      ? [{ orderItemId, quantity: quantityOrdered ?? 1 }]
      : [],
  );
}
