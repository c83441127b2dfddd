import { whenReady } from '../../../../graph/eventual.js';
import type { Eventual } from '../../../../graph/eventual.js';
import { RowLoader } from '../../../../graph/row-loader.js';
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
    this.#byKey = new RowLoader('purchases', rows, MOST_TOGETHER, async (keys) => {
      const found = await ledger.findAll(sellerId, keys);
      return new Map(found.map((purchase) => [purchase.key, purchase]));
    });
    this.#byOrder = new RowLoader('purchases', rows, MOST_TOGETHER, async (ids) =>
      Map.groupBy(await ledger.byOrders(sellerId, ids), ({ amazonOrderId }) => amazonOrderId),
    );
    this.#byShipment = new RowLoader('purchases', rows, MOST_TOGETHER, async (ids) => {
      const found = await ledger.byShipments(sellerId, ids);
      // The oldest one of a shipment comes last, and stays.
      return new Map(found.toReversed().map((purchase) => [purchase.shipmentId ?? '', purchase]));
    });
    this.#answers = new RowLoader('shipments', rows, MOST_TOGETHER, (keys) =>
      ledger.answers(sellerId, keys),
    );
    this.#labels = new RowLoader('label', rows, MOST_LABELS_TOGETHER, (keys) =>
      ledger.labels(sellerId, keys),
    );
    this.#supplySources = new RowLoader('supplySource', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.supplySources(sellerId, keys),
    );
    this.#packages = new RowLoader('package', rows, MOST_TOGETHER, (keys) =>
      ledger.packages(sellerId, keys),
    );
    this.#authors = new RowLoader('createdBy', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.authors(sellerId, keys),
    );
    this.#protections = new RowLoader('isProtected', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.protections(sellerId, keys),
    );
    this.#shipDates = new RowLoader('shipDate', rows, MOST_BEHIND_LABELS_TOGETHER, (keys) =>
      ledger.shipDates(sellerId, keys),
    );
    this.#evidence = new RowLoader('evidence', rows, MOST_TOGETHER, (keys) =>
      ledger.evidenceOfAll(sellerId, keys),
    );
  }

  purchase(key: string): Eventual<PurchaseRecord | null> {
    return this.#byKey.load(key);
  }

  /** Returns the purchases of an order, the oldest first. */
  ofOrder(amazonOrderId: string): Eventual<readonly PurchaseRecord[]> {
    return whenReady(this.#byOrder.load(amazonOrderId), (purchases) => purchases ?? []);
  }

  /** Reads the purchases of orders whose fields a query resolves next; with their stored answers on request. */
  async readAhead(amazonOrderIds: readonly string[], withAnswers: boolean): Promise<void> {
    const purchases = (await this.#byOrder.readAhead(amazonOrderIds)).flat();
    if (!withAnswers) return;
    const bought = purchases.filter(({ shipmentId }) => shipmentId !== null);
    if (bought.length > 0) await this.#answers.readAhead(bought.map(({ key }) => key));
  }

  /** Returns the purchase of a shipment; the oldest one, if Amazon returned the same shipment twice. */
  ofShipment(shipmentId: string): Eventual<PurchaseRecord | null> {
    return this.#byShipment.load(shipmentId);
  }

  /** Returns Amazon's answer to a purchase without its label; null when none is stored. */
  answer(key: string): Eventual<unknown> {
    return this.#answers.load(key);
  }

  /** Returns the supply source that a purchase is sent from. Null for an address, and for a request of an earlier version. */
  supplySourceId(key: string): Eventual<string | null> {
    return this.#supplySources.load(key);
  }

  /** Returns the package of a purchase. Null for a purchase of an earlier version. */
  package(key: string): Eventual<RecordedPackage | null> {
    return this.#packages.load(key);
  }

  /** Returns the name of who requested a purchase. */
  author(key: string): Eventual<string | null> {
    return this.#authors.load(key);
  }

  /** Returns whether Amazon protects the label of a purchase from claims. Null when it is not known. */
  isProtected(key: string): Eventual<boolean | null> {
    return this.#protections.load(key);
  }

  /** Returns the ship date of a label in epoch milliseconds. Null when it is not known. */
  shipDate(key: string): Eventual<number | null> {
    return this.#shipDates.load(key);
  }

  label(key: string): Eventual<StoredLabel | null> {
    return this.#labels.load(key);
  }

  async evidence(key: string): Promise<readonly Evidence[]> {
    return (await this.#evidence.load(key)) ?? [];
  }
}
