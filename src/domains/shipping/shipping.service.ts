import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import type { Store } from '../../store/store.js';
import type { BuyShippingResult } from './purchases/buy/buy-shipping.result.js';
import { ShipmentCancellationService } from './shipments/shipment-cancellation.service.js';
import type { LabelLinks } from './labels/label-links.js';
import type { Label } from './labels/label.type.js';
import type { PurchaseBatch } from './purchases/batches/purchase-batch.type.js';
import { PurchaseBatchService } from './purchases/batches/purchase-batches.js';
import { PurchaseRecords } from './purchases/records/purchase-records.js';
import { updates } from './purchases/records/purchase-updates.js';
import type { Purchase } from './purchases/records/purchase.type.js';
import { PurchaseService } from './purchases/buy/purchase.service.js';
import { QuotedOffers } from './offers/quoted-offers.js';
import { labelProviderOf } from './carriers/provider-of.js';
import type { ShipFromSource } from './parcels/ship-from.js';
import { createShipmentMemory, ShipmentLoader } from './shipments/shipment.loader.js';
import type { ShipmentMemory } from './shipments/shipment.loader.js';
import { ShippingQuoteService } from './offers/shipping-quote.service.js';
import type { QuoteMemory } from './offers/shipping-quote.service.js';
import { wallClock } from '../../runtime/clock.js';

/** What shipping needs from outside, for the life of the process. */
export interface ShippingPorts<Sources> {
  readonly labelLinks: LabelLinks;
  readonly store: Store;
  /** How long a purchase may be under way before it counts as lost; longer than any call to Amazon may last. */
  readonly leaseMs: number;
  /** The senders' addresses of one seller, out of what the request knows of his supply sources. */
  readonly shipFromSource: (sources: Sources) => ShipFromSource;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** What shipping remembers of one seller between requests. */
export class ShippingMemory {
  readonly shipments: ShipmentMemory;
  readonly quotes: QuoteMemory;
  readonly offers: QuotedOffers;
  /** Purchases that this process is making now. */
  readonly inFlight = new Map<string, Promise<BuyShippingResult>>();

  constructor(options: {
    /** How long shipments are remembered. */
    readonly ttlMs: number;
    /** How long offers are remembered. */
    readonly quoteTtlMs: number;
    /** Bounds shipments and quotes. */
    readonly budget: MemoryBudget;
    /** Bounds what is known of offers, apart from what is only read: it protects purchases. */
    readonly offerBudget: MemoryBudget;
    readonly now?: () => number;
  }) {
    const { quoteTtlMs, offerBudget, ...rest } = options;
    this.offers = new QuotedOffers(offerBudget);
    this.shipments = createShipmentMemory(rest);
    this.quotes = new SingleFlightCache({ ...rest, ttlMs: quoteTtlMs });
  }
}

/** Buy Shipping for one seller within one request. */
export class SellerShipping {
  readonly shipments: ShipmentLoader;
  readonly quotes: ShippingQuoteService;
  readonly purchases: PurchaseService;
  readonly records: PurchaseRecords;
  readonly batches: PurchaseBatchService;
  readonly cancellations: ShipmentCancellationService;
  readonly #store: Store;
  readonly #sellerId: string;
  readonly #links: LabelLinks;

  constructor(
    client: SellerClient,
    memory: ShippingMemory,
    ports: Omit<ShippingPorts<never>, 'shipFromSource'>,
    shipFrom: ShipFromSource,
    caller: Caller,
  ) {
    const { store, leaseMs, now = wallClock.now } = ports;
    const provider = labelProviderOf(client);
    const { sellerId } = provider;
    const { offers, quotes, inFlight } = memory;
    this.#links = ports.labelLinks;
    this.#store = store;
    this.#sellerId = sellerId;
    this.shipments = new ShipmentLoader(provider, memory.shipments, caller);
    this.quotes = new ShippingQuoteService({
      provider,
      shipFrom,
      offers,
      memory: quotes,
      caller,
      now,
    });
    this.records = new PurchaseRecords(store, provider, this.shipments, caller.rows);
    this.purchases = new PurchaseService({
      provider,
      client,
      quotes: this.quotes,
      offers,
      shipments: this.shipments,
      store,
      leaseMs,
      inFlight,
      shipFrom,
      caller,
      now,
    });
    this.batches = new PurchaseBatchService(client, store, caller, now);
    this.cancellations = new ShipmentCancellationService({
      provider,
      shipments: this.shipments,
      records: this.records,
      caller,
      now,
    });
  }

  /** A short-lived link to the file of a label; null when the label has no file. */
  labelUrl(baseUrl: string, label: Label): string | null {
    return label.problem === null
      ? this.#links.urlFor(baseUrl, label.sellerId, label.shipmentId)
      : null;
  }

  /** Purchases as they move on; those that are named, at once as well. */
  purchaseUpdates(keys: readonly string[] | null, signal: AbortSignal): AsyncGenerator<Purchase> {
    const wanted = keys && new Set(keys);
    const source = {
      changes: this.#store.changes,
      sellerId: this.#sellerId,
      first: keys ?? [],
      nameOf: (key: string) => (!wanted || wanted.has(key) ? key : null),
      read: (key: string) => this.records.find(key),
    };
    return updates(source, signal);
  }

  /** A batch, at once and whenever a purchase of the seller moves on that may be one of its own. */
  batchUpdates(id: string, signal: AbortSignal): AsyncGenerator<PurchaseBatch> {
    let told = '';
    const source = {
      changes: this.#store.changes,
      sellerId: this.#sellerId,
      first: [id],
      nameOf: () => id,
      // The feed does not say which batch a purchase is of: only what changed the counts is told.
      read: async () => {
        const batch = await this.batches.find(id);
        const counts = JSON.stringify(batch?.counts);
        if (counts === told) return null;
        told = counts;
        return batch;
      },
    };
    return updates(source, signal);
  }
}
