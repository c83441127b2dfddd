import { UNKNOWN_AUTHOR } from '../../../../store/authors/author.js';
import { holdsItems, labelledUnits } from '../../../../store/purchases/purchase-guard.js';
import type { PurchaseRecord, StoredLabel } from '../../../../store/purchases/purchase.js';
import type { LabelTime, PaidLabel, SoldSlice } from '../../../../store/purchases/sold-labels.js';
import type { OrdersOfNumbers } from '../../../../store/orders-of-numbers.js';
import type { Store } from '../../../../store/store.js';
import { isSameTracking } from '../../../../store/tracking-number.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import { orNull, whenReady } from '../../../../graph/eventual.js';
import type { Eventual } from '../../../../graph/eventual.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { Label, LabelDimensions } from '../../labels/label.type.js';
import type { Shipment } from '../../shipments/shipment.type.js';
import type { ShipmentReads } from '../../shipments/shipment.loader.js';
import { isCancelled, isOnlyAtAmazon } from './cancelled-shipment.js';
import type { CancellablePurchase } from './cancelled-shipment.js';
import type { PurchasesArgs } from './purchase-filter.input.js';
import { purchasePage } from './purchase-list.js';
import type { NarrowedList } from './purchase-list.js';
import { readPurchase } from './purchase.mapper.js';
import { PurchaseEvidence, RefundState } from './purchase.type.js';
import type { Purchase, PurchaseConnection } from './purchase.type.js';
import { readPackage } from './purchase-package.type.js';
import type { PackedPurchase, PurchasePackage } from './purchase-package.type.js';
import { PurchaseLoaders } from './purchase-loaders.js';
import type { LabelsOfOrder } from '../buy/units-left.js';

/** Reads one seller's purchases in the ledger. Costs no call to Amazon unless stated. */
export class PurchaseRecords {
  readonly #loaders: PurchaseLoaders;

  readonly #store: Store;
  readonly #provider: LabelProvider;
  readonly #shipments: ShipmentReads;
  readonly #rows: RowCounter | undefined;

  constructor(store: Store, provider: LabelProvider, shipments: ShipmentReads, rows?: RowCounter) {
    this.#store = store;
    this.#provider = provider;
    this.#shipments = shipments;
    this.#rows = rows;

    this.#loaders = new PurchaseLoaders(store.purchases, provider.sellerId, rows);
  }

  /** False while the ledger may lack purchases: then it cannot show that a key is free. */
  get isComplete(): boolean {
    return this.#store.purchasing.isAllowed;
  }

  private get sellerId(): string {
    return this.#provider.sellerId;
  }

  /** Returns null for an unknown key. */
  async find(key: string): Promise<Purchase | null> {
    const row = await this.#loaders.purchase(key);
    return row && readPurchase(row);
  }

  /** Returns a page of purchases, like `purchasePage`. */
  list(args: PurchasesArgs, narrowed?: NarrowedList): Promise<PurchaseConnection> {
    const { sellerId } = this;
    const { purchases } = this.#store;
    return purchasePage({ purchases, sellerId, rows: this.#rows }, args, narrowed);
  }

  /** Yields the labels whose time is in a period, and that were not cancelled. Times are epoch milliseconds. Costs no call. */
  sold(from: number, before: number, by: LabelTime = 'SETTLED'): AsyncGenerator<SoldSlice> {
    const period = { sellerId: this.sellerId, from, before, by };
    return this.#store.purchases.sold(period, { budget: this.#rows });
  }

  /** Yields the labels that became known in a period, with cancelled ones. Costs no call. */
  paid(from: number, before: number): AsyncGenerator<SoldSlice<PaidLabel>> {
    const period = { sellerId: this.sellerId, from, before };
    return this.#store.purchases.paid(period, { budget: this.#rows });
  }

  /** Returns the orders of purchases, by key. Omits unknown keys. Costs no call. */
  orderIdsByKey(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#store.purchases.orderIdsByKey(this.sellerId, keys, this.#rows);
  }

  /** Returns the parcels of purchases by their keys, with one statement and in that order. Omits unknown keys. Costs no call. */
  async parcels(
    keys: readonly string[],
  ): Promise<Pick<PurchaseRecord, 'key' | 'amazonOrderId' | 'trackingId'>[]> {
    const rows = await this.#store.purchases.findAll(this.sellerId, keys);
    const found = new Map(rows.map((row) => [row.key, row]));
    return keys.flatMap((key) => found.get(key) ?? []);
  }

  /** Returns whether Amazon protects the label from claims. Null when it is not known. */
  isProtected(key: string): Eventual<boolean | null> {
    return this.#loaders.isProtected(key);
  }

  /** Returns the ship date of the label. Null when it is not known. */
  async shipDate(key: string): Promise<Date | null> {
    const ms = await this.#loaders.shipDate(key);
    return ms === null ? null : new Date(ms);
  }

  /** Returns the supply source that a purchase is sent from. Null for an address, and for a request of an earlier version. */
  supplySourceId(key: string): Eventual<string | null> {
    return this.#loaders.supplySourceId(key);
  }

  /** Returns the package of a purchase. Null for a purchase of an earlier version. */
  async package(
    purchase: PackedPurchase & { readonly key: string },
  ): Promise<PurchasePackage | null> {
    const stored = await this.#loaders.package(purchase.key);
    return stored && readPackage(purchase, stored);
  }

  /** Returns the name of who requested a purchase. */
  async author(key: string): Promise<string> {
    return (await this.#loaders.author(key)) ?? UNKNOWN_AUTHOR;
  }

  async evidence(key: string): Promise<PurchaseEvidence[]> {
    const facts = await this.#loaders.evidence(key);
    return facts.map(({ at, kind, detail, by }) => {
      const object = typeof detail === 'object' ? detail : { detail };
      return new PurchaseEvidence({
        at: new Date(at),
        kind,
        detail: object,
        note: noteIn(object),
        by,
      });
    });
  }

  /**
   * Returns the shipment that was bought. `fields` are the selected fields; all when absent. The shipment comes from the
   * ledger, which has Amazon's answer and the state of the refund. It comes from Amazon when the ledger has no answer, and
   * for fields of a shipment that only Amazon knows (`isOnlyAtAmazon`), because it was cancelled or may have been.
   * Cost: none from the ledger, one getShipment (1/s) from Amazon.
   */
  shipment(purchase: CancellablePurchase, fields?: ReadonlySet<string>): Eventual<Shipment | null> {
    const { key, shipmentId, refundState } = purchase;
    if (shipmentId === null) return null;
    const stored = isOnlyAtAmazon(purchase, fields)
      ? null
      : this.#stored(key, refundState, fields?.has('label') ?? true);
    return whenReady(stored, (known) => known ?? this.#shipments.byId(shipmentId, purchase));
  }

  /**
   * Returns the state of a refund for an answer that also shows these fields of the shipment. A shipment that is read from Amazon
   * decides, as it is newer than the ledger.
   */
  async refundState(
    purchase: CancellablePurchase,
    fields: ReadonlySet<string>,
  ): Promise<RefundState | null> {
    const { refundState } = purchase;
    if (!isOnlyAtAmazon(purchase, fields)) return refundState;
    // The field of the shipment has the error of a failed read.
    const shipment = await orNull(() => this.shipment(purchase, fields));
    const shown: string | undefined = shipment?.status;
    return Object.values(RefundState).find((state) => state === shown) ?? refundState;
  }

  /** Returns the shipment of a purchase as the ledger has it, without its label. Null when the ledger has no answer. */
  storedShipment({
    key,
    refundState,
  }: Pick<Purchase, 'key' | 'refundState'>): Eventual<Shipment | null> {
    return this.#stored(key, refundState, false);
  }

  /** Returns the size of the label of a purchase. Null when the ledger does not know it. */
  async labelSize(key: string): Promise<LabelDimensions | null> {
    return this.#provider.storedLabelSize(await this.#loaders.answer(key));
  }

  #stored(
    key: string,
    refundState: RefundState | null,
    withLabel: boolean,
  ): Eventual<Shipment | null> {
    const shown = (answer: unknown, label: StoredLabel | null) =>
      this.#provider.storedShipment({ answer, label, refundState });
    const answer = this.#loaders.answer(key);
    if (!withLabel) return whenReady(answer, (stored) => shown(stored, null));
    const both = Promise.all([answer, this.#loaders.label(key)]);
    return both.then(([stored, label]) => shown(stored, label));
  }

  /**
   * Returns the label of a shipment: from the ledger when it was bought here, else from Amazon. `cancelled` when a cancellation took it
   * away, without a call when the ledger has it; null without a label. A refused refund leaves it to Amazon.
   * @param isCancelledElsewhere asks Amazon about a label that only the ledger speaks for.
   */
  async labelOf(
    shipmentId: string,
    isCancelledElsewhere: (purchase: Purchase) => Promise<boolean>,
  ): Promise<Label | 'cancelled' | null> {
    const [row] = await this.#store.purchases.byShipment(this.sellerId, shipmentId);
    const purchase = row && readPurchase(row);
    if (!purchase) return labelIn(await this.#shipments.byId(shipmentId));
    const { refundState } = purchase;
    if (refundState !== null && refundState !== RefundState.REJECTED) return 'cancelled';
    if (!isOnlyAtAmazon(purchase) && (await isCancelledElsewhere(purchase))) return 'cancelled';
    return labelIn(await this.shipment(purchase));
  }

  /** Returns purchases with one of the tracking numbers on their label, the newest first: up to 20 for each. */
  async byTracking(trackingNumbers: readonly string[]): Promise<Purchase[]> {
    const pages = await Promise.all(
      trackingNumbers.map((trackingNumber) =>
        this.list({ filter: { trackingNumber }, first: 20, sortBy: 'CREATED_AT_DESC' }),
      ),
    );
    return pages.flatMap(({ nodes }) => nodes);
  }

  /** Returns the first and the last order of each tracking number on a label. */
  async ordersOfTracking(trackingNumbers: readonly string[]): Promise<OrdersOfNumbers> {
    const found = await this.#store.purchases.ordersOfTracking(this.sellerId, trackingNumbers);
    this.#rows?.charge(found.size, 'warnings');
    return found;
  }

  /** Returns the purchase of a shipment. Null when it was not bought here. */
  async byShipment(shipmentId: string): Promise<Purchase | null> {
    const row = await this.#loaders.ofShipment(shipmentId);
    return row && readPurchase(row);
  }

  /** Returns the purchase whose label a package of an order has. Null for a package without a tracking number. */
  async byPackage(amazonOrderId: string, trackingNumber: string | null): Promise<Purchase | null> {
    if (trackingNumber === null) return null;
    const rows = await this.#loaders.ofOrder(amazonOrderId);
    const row = rows.find(({ trackingId }) => isSameTracking(trackingId, trackingNumber));
    return row ? readPurchase(row) : null;
  }

  /** Returns the units of an order in labels from here. Costs no call. */
  async labelledUnits(amazonOrderId: string): Promise<LabelsOfOrder> {
    const ofOrder = await this.#loaders.ofOrder(amazonOrderId);
    return { ...labelledUnits(ofOrder), ofOrder };
  }

  /** Returns the purchases of an order whose label was bought and not cancelled, the oldest first. */
  async validLabels(amazonOrderId: string): Promise<Purchase[]> {
    const rows = await this.#loaders.ofOrder(amazonOrderId);
    return rows.filter((row) => row.state === 'PURCHASED' && holdsItems(row)).map(readPurchase);
  }

  /** Returns the purchases of an order, the oldest first. */
  byOrder(amazonOrderId: string): Eventual<Purchase[]> {
    return whenReady(this.#loaders.ofOrder(amazonOrderId), (rows) => rows.map(readPurchase));
  }

  /** Reads the purchases of orders whose fields a query resolves next; with what shows their shipments on request. */
  readAhead(amazonOrderIds: readonly string[], withShipments: boolean): Promise<void> {
    return this.#loaders.readAhead(amazonOrderIds, withShipments);
  }
}

function labelIn(shipment: Shipment | null): Label | 'cancelled' | null {
  if (shipment?.label === null && isCancelled(shipment)) return 'cancelled';
  return shipment?.label ?? null;
}

/** Returns the reason that a person or the server gave in words. Null for a fact without one. */
function noteIn(detail: object | null): string | null {
  return detail !== null && 'why' in detail && typeof detail.why === 'string' ? detail.why : null;
}
