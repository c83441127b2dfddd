import type { UpdateSubscriber } from '../../graph/update-subscriber.js';
import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import type { Author } from '../../store/authors/author.js';
import type { Store } from '../../store/store.js';
import { ShipmentCancellationService } from './shipments/shipment-cancellation.service.js';
import type { LabelLinks } from './labels/label-links.js';
import { LabelPrinting } from './labels/print/label-printing.js';
import { LinkedLabels } from './labels/linked-labels.js';
import type { PurchaseBatch } from './purchases/batches/purchase-batch.type.js';
import { seenBatches } from './purchases/batches/seen-batch.js';
import { PurchaseBatchService } from './purchases/batches/purchase-batches.js';
import { PurchaseRecords } from './purchases/records/purchase-records.js';
import { PurchaseSettling } from './purchases/records/purchase-settling.js';
import { readPurchase } from './purchases/records/purchase.mapper.js';
import { updates } from './purchases/records/purchase-updates.js';
import type { UpdateSubject } from './purchases/records/purchase-updates.js';
import type { Purchase } from './purchases/records/purchase.type.js';
import { labelCurrencies } from './purchases/buy/label-currencies.js';
import type { LabelCurrencies } from './purchases/buy/label-currencies.js';
import { PurchaseService } from './purchases/buy/purchase.service.js';
import type { IsCancelledNow } from './purchases/buy/purchase.service.js';
import type { OrderParcels } from './purchases/buy/order-parcels.js';
import type { PurchaseGuards } from './purchases/buy/purchase-guard.js';
import { labelProviderOf } from './carriers/provider-of.js';
import type { ShipFromSource } from './parcels/ship-from.js';
import { SeenShipments } from './shipments/seen-shipments.js';
import { createShipmentCache, ShipmentLoader } from './shipments/shipment.loader.js';
import type { ShipmentCache } from './shipments/shipment.loader.js';
import type { OrderedItems } from './offers/seller-input-form.js';
import { PurchasesInFlight } from './purchases/buy/purchases-in-flight.js';
import { ReplyRecorder } from './purchases/buy/reply-recorder.js';
import type { KnownItems } from './purchases/buy/purchase-intent.js';
import { SellerInputForms } from './offers/seller-input-forms.js';
import type { DefinitionsCache } from './offers/seller-input-forms.js';
import { ShippingQuoteService, startOfKey } from './offers/shipping-quote.service.js';
import type { QuoteCache } from './offers/shipping-quote.service.js';
import { wallClock } from '../../runtime/clock.js';

/** The dependencies of shipping for the life of the process. */
export interface ShippingPorts<Sources, Guarding, Parcels> {
  readonly labelLinks: LabelLinks;
  readonly store: Store;
  /** How long a purchase may be in flight before it counts as lost. Longer than any call to Amazon. */
  readonly leaseMs: number;
  /** Returns the source of one seller's addresses from the request's supply sources. */
  readonly shipFromSource: (sources: Sources) => ShipFromSource;
  /** Builds the guards of one seller's purchases from the request's orders and confirmations. */
  readonly purchaseGuards: (guarding: Guarding) => PurchaseGuards;
  /** Builds what fills in the parcels of one seller from the request's orders. */
  readonly orderParcels: (parcels: Parcels) => OrderParcels;
  /** Returns epoch milliseconds. Default: the clock. */
  readonly now?: () => number;
}

type SellerPorts = Omit<
  ShippingPorts<never, never, never>,
  'shipFromSource' | 'purchaseGuards' | 'orderParcels'
>;

/** What shipping asks of the orders of one seller within one request, and the caller's name. */
export interface OrderPorts {
  readonly guards: PurchaseGuards;
  readonly parcels: OrderParcels;
  readonly orderedItems: OrderedItems;
  readonly knownItems: KnownItems;
  readonly isCancelledNow: IsCancelledNow;
  /** Where the seller sells. */
  readonly account: Parameters<typeof labelCurrencies>[0];
  /** The caller, which is recorded with what it requests and says. */
  readonly author: Author;
}

/** Caches of one seller's shipments, offers and questions of services between requests. */
export class ShippingCaches {
  readonly shipments: ShipmentCache;
  readonly quotes: QuoteCache;
  readonly definitions: DefinitionsCache;
  /** Purchases in progress in this process. */
  readonly inFlight = new PurchasesInFlight();
  /** Amazon's answers to them. */
  readonly replies = new ReplyRecorder();

  constructor(options: {
    /** How long shipments are cached. */
    readonly ttlMs: number;
    /** How long offers, and the questions of services, are cached. */
    readonly quoteTtlMs: number;
    /** Bounds all of them. */
    readonly budget: MemoryBudget;
    readonly now?: () => number;
  }) {
    const { quoteTtlMs, ...rest } = options;
    this.shipments = createShipmentCache(rest);
    this.quotes = new SingleFlightCache({ ...rest, ttlMs: quoteTtlMs });
    this.definitions = new SingleFlightCache({ ...rest, ttlMs: quoteTtlMs });
  }

  /** Drops the offers of an order after a change of its labels. */
  forgetOrder(amazonOrderId: string): void {
    this.quotes.deleteStarting(startOfKey(amazonOrderId));
  }

  /** Drops everything that another server may have changed. The questions of services do not change. */
  clear(): void {
    this.shipments.clear();
    this.quotes.clear();
  }
}

/** Buy Shipping for one seller within one request. */
export class SellerShipping {
  readonly shipments: ShipmentLoader;
  readonly quotes: ShippingQuoteService;
  readonly forms: SellerInputForms;
  readonly purchases: PurchaseService;
  readonly records: PurchaseRecords;
  readonly settling: PurchaseSettling;
  readonly batches: PurchaseBatchService;
  readonly cancellations: ShipmentCancellationService;
  readonly labelLinks: LinkedLabels;
  readonly printing: LabelPrinting;
  readonly currencies: LabelCurrencies;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
  readonly #store: Store;
  readonly #sellerId: string;

  constructor(
    client: SellerClient,
    caches: ShippingCaches,
    ports: SellerPorts,
    shipFrom: ShipFromSource,
    { orderedItems, author, account, ...orders }: OrderPorts,
    caller: Caller,
  ) {
    const { store, leaseMs, now = wallClock.now } = ports;
    const provider = labelProviderOf(client);
    const { sellerId } = provider;
    const { quotes, definitions, inFlight, replies } = caches;
    this.now = now;
    this.currencies = labelCurrencies(account);
    this.labelLinks = new LinkedLabels(ports.labelLinks);
    this.#store = store;
    this.#sellerId = sellerId;
    const seen = new SeenShipments(store, sellerId, now);
    this.shipments = new ShipmentLoader(provider, caches.shipments, seen, caller);
    const { labelLinks: links } = ports;
    this.printing = new LabelPrinting({ store, provider, links, caller });
    const cache = quotes;
    this.quotes = new ShippingQuoteService({ provider, shipFrom, store, cache, caller, now });
    this.forms = new SellerInputForms({ provider, cache: definitions, orderedItems, caller });
    this.records = new PurchaseRecords(store, provider, this.shipments, caller.rows);
    this.settling = new PurchaseSettling({
      client,
      store,
      shipments: this.shipments,
      seen,
      caller,
      actor: author.name,
      now,
    });
    const { currencies } = this;
    const buying = { client, store, author, caller, now, currencies, ...orders };
    this.purchases = new PurchaseService({
      ...buying,
      provider,
      quotes: this.quotes,
      forms: this.forms,
      shipments: this.shipments,
      leaseMs,
      inFlight,
      replies,
      shipFrom,
    });
    const { expansion } = this.purchases;
    this.batches = new PurchaseBatchService({ ...buying, expansion });
    this.cancellations = new ShipmentCancellationService({
      provider,
      shipments: this.shipments,
      seen,
      records: this.records,
      purchases: store.purchases,
      caller,
      now,
    });
  }

  /** Returns the order of an offer, or of the purchase under a key. Costs no call. */
  async orderIdOf(offerRef: string, key: string): Promise<string | null> {
    const [quoteId = ''] = offerRef.split('/');
    const quote = await this.quotes.stored(quoteId);
    const orderId = quote?.request.parcel.amazonOrderId;
    return orderId ?? (await this.records.find(key))?.amazonOrderId ?? null;
  }

  /** Emits purchases when their state changes, and the named ones at the start. */
  purchaseUpdates(
    keys: readonly string[] | null,
    signal: AbortSignal,
    subscriber?: UpdateSubscriber,
  ): AsyncGenerator<Purchase> {
    const wanted = keys && new Set(keys);
    const source = {
      changes: this.#store.changes,
      sharedAs: this.#sellerId,
      first: keys && keys.map((key) => this.#subject(key)),
      replaces: true,
      subjectOf: (change: UpdateSubject) =>
        this.#isOwn(change) && (!wanted || wanted.has(change.key)) ? change : null,
      read: ({ key }: UpdateSubject) => this.records.find(key),
    };
    return updates(source, signal, subscriber);
  }

  /** Emits a batch, as it is at one moment, at the start and whenever its counts change. */
  batchUpdates(
    key: string,
    { withPurchases, signal }: { readonly withPurchases: boolean; readonly signal: AbortSignal },
  ): AsyncGenerator<PurchaseBatch> {
    const batch = this.#subject(key);
    const source = {
      changes: this.#store.changes,
      first: [batch],
      subjectOf: (change: UpdateSubject) => (this.#isOwn(change) ? batch : null),
      // The feed does not name the batch of a purchase, so the counts are compared.
      read: seenBatches(this.#store.batches, { ...batch, withPurchases }),
    };
    return updates(source, signal);
  }

  #subject(key: string): UpdateSubject {
    return { sellerId: this.#sellerId, key };
  }

  #isOwn({ sellerId }: UpdateSubject): boolean {
    return sellerId === this.#sellerId;
  }
}

/** Emits purchases of all sellers when their state changes. */
export function updatesOfAllSellers(
  { changes, purchases }: Pick<Store, 'changes' | 'purchases'>,
  isVisible: (sellerId: string) => boolean,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Purchase> {
  const source = {
    changes,
    sharedAs: '',
    first: null,
    replaces: true,
    subjectOf: (change: UpdateSubject) => (isVisible(change.sellerId) ? change : null),
    read: async ({ sellerId, key }: UpdateSubject) => {
      const row = await purchases.find({ sellerId, key });
      return row && readPurchase(row);
    },
  };
  return updates(source, signal, subscriber);
}
