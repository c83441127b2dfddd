import { rowLoader } from '../../../../graph/row-loader.js';
import type { RowLoader } from '../../../../graph/row-loader.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import type {
  Evidence,
  PurchaseRecord,
  StoredLabel,
} from '../../../../store/purchases/purchase.js';
import type { RecordedPackage } from '../../../../store/purchases/purchase-package.js';
import type { Store } from '../../../../store/store.js';

/** Maximum number of names in one statement. */
const MOST_TOGETHER = 500;
/** A label has about 50 KB. */
const MOST_LABELS_TOGETHER = 20;
/** SQLite reads through the label of each. */
const MOST_BEHIND_LABELS_TOGETHER = 100;

type Ledger = Pick<
  Store['purchases'],
  | 'answers'
  | 'authors'
  | 'byOrders'
  | 'byShipments'
  | 'evidenceOfAll'
  | 'findAll'
  | 'labels'
  | 'packages'
  | 'protections'
  | 'shipDates'
  | 'supplySources'
>;

/**
 * Reads many purchases or orders of one request from the ledger: one statement for each level. Nothing is cached, because a
 * mutation in the same request may add rows. Each promise rejects with TOO_MANY_ROWS when the request has loaded too many
 * rows.
 */
export class PurchaseLoaders {
  readonly #byKey: RowLoader<PurchaseRecord>;
  readonly #byOrder: RowLoader<readonly PurchaseRecord[]>;
  readonly #byShipment: RowLoader<PurchaseRecord>;
  readonly #answers: RowLoader<unknown>;
  readonly #labels: RowLoader<StoredLabel>;
  readonly #supplySources: RowLoader<string>;
  readonly #packages: RowLoader<RecordedPackage>;
  readonly #authors: RowLoader<string>;
  readonly #protections: RowLoader<boolean>;
  readonly #shipDates: RowLoader<number>;
  readonly #evidence: RowLoader<readonly Evidence[]>;

  constructor(ledger: Ledger, sellerId: string, rows?: RowCounter) {
    this.#byKey = rowLoader('purchases', rows, MOST_TOGETHER, async (keys) => {
      const found = await ledger.findAll(sellerId, keys);
      return new Map(found.map((purchase) => [purchase.key, purchase]));
    });
    this.#byOrder = rowLoader('purchases', rows, MOST_TOGETHER, async (ids) =>
      Map.groupBy(await ledger.byOrders(sellerId, ids), ({ amazonOrderId }) => amazonOrderId),
    );
    this.#byShipment = rowLoader('purchases', rows, MOST_TOGETHER, async (ids) => {
      const found = await ledger.byShipments(sellerId, ids);
      // The oldest one of a shipment comes last, and stays.
      return new Map(found.toReversed().map((purchase) => [purchase.shipmentId ?? '', purchase]));
    });
    this.#answers = rowLoader('shipments', rows, MOST_TOGETHER, (keys) =>
      ledger.answers(sellerId, keys),
    );
    this.#labels = rowLoader('label', rows, MOST_LABELS_TOGETHER, (keys) =>
      ledger.labels(sellerId, keys),
    );
    this.#supplySources = rowLoader('supplySource', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.supplySources(sellerId, keys),
    );
    this.#packages = rowLoader('package', rows, MOST_TOGETHER, (keys) =>
      ledger.packages(sellerId, keys),
    );
    this.#authors = rowLoader('createdBy', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.authors(sellerId, keys),
    );
    this.#protections = rowLoader('isProtected', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.protections(sellerId, keys),
    );
    this.#shipDates = rowLoader('shipDate', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.shipDates(sellerId, keys),
    );
    this.#evidence = rowLoader('evidence', rows, MOST_TOGETHER, (keys) =>
      ledger.evidenceOfAll(sellerId, keys),
    );
  }

  purchase(key: string): Promise<PurchaseRecord | null> {
    return this.#byKey.load(key);
  }

  /** Returns the purchases of an order, the oldest first. */
  async ofOrder(amazonOrderId: string): Promise<readonly PurchaseRecord[]> {
    return (await this.#byOrder.load(amazonOrderId)) ?? [];
  }

  /** Returns the purchase of a shipment; the oldest one, if Amazon returned the same shipment twice. */
  ofShipment(shipmentId: string): Promise<PurchaseRecord | null> {
    return this.#byShipment.load(shipmentId);
  }

  /** Returns Amazon's answer to a purchase without its label; null when none is stored. */
  answer(key: string): Promise<unknown> {
    return this.#answers.load(key);
  }

  /** Returns the supply source that a purchase is sent from. Null for an address, and for a request of an earlier version. */
  supplySourceId(key: string): Promise<string | null> {
    return this.#supplySources.load(key);
  }

  /** Returns the package of a purchase. Null for a purchase of an earlier version. */
  package(key: string): Promise<RecordedPackage | null> {
    return this.#packages.load(key);
  }

  /** Returns the name of who requested a purchase. */
  author(key: string): Promise<string | null> {
    return this.#authors.load(key);
  }

  /** Returns whether Amazon protects the label of a purchase from claims. Null when it is not known. */
  isProtected(key: string): Promise<boolean | null> {
    return this.#protections.load(key);
  }

  /** Returns the ship date of a label in epoch milliseconds. Null when it is not known. */
  shipDate(key: string): Promise<number | null> {
    return this.#shipDates.load(key);
  }

  label(key: string): Promise<StoredLabel | null> {
    return this.#labels.load(key);
  }

  async evidence(key: string): Promise<readonly Evidence[]> {
    return (await this.#evidence.load(key)) ?? [];
  }
}
