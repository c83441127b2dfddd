import type { Caller } from '../../sp-api/caller.js';
import type { SellerClient } from '../../sp-api/client.js';
import type { Store } from '../../store/store.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { CancellationService } from './cancellation.service.js';
import type { LabelLinks } from './label-links.js';
import type { Label } from './label.type.js';
import { PurchaseRecords } from './purchases/purchase-records.js';
import { PurchaseService } from './purchases/purchase.service.js';
import { QuotedOffers } from './quoted-offers.js';
import type { ShipFromSource } from './ship-from.js';
import { createShipmentMemory, ShipmentLoader, type ShipmentMemory } from './shipment.loader.js';
import { ShippingQuoteService } from './shipping-quote.service.js';

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
  readonly offers = new QuotedOffers();
  /** Purchases that this process is making now. */
  readonly inFlight = new Map<string, Promise<BuyShippingResult>>();

  constructor(options: { ttlMs: number; maxEntries: number; now?: () => number }) {
    this.shipments = createShipmentMemory(options);
  }
}

/** Buy Shipping for one seller within one request. */
export class SellerShipping {
  readonly shipments: ShipmentLoader;
  readonly quotes: ShippingQuoteService;
  readonly purchases: PurchaseService;
  readonly records: PurchaseRecords;
  readonly cancellations: CancellationService;
  readonly #links: LabelLinks;

  constructor(
    client: SellerClient,
    memory: ShippingMemory,
    ports: Omit<ShippingPorts<never>, 'shipFromSource'>,
    shipFrom: ShipFromSource,
    caller: Caller,
  ) {
    const { store, leaseMs, now = Date.now } = ports;
    const { sellerId } = client;
    const { offers, inFlight } = memory;
    this.#links = ports.labelLinks;
    this.shipments = new ShipmentLoader(client, memory.shipments, caller);
    this.quotes = new ShippingQuoteService({ client, shipFrom, offers, scope: caller, now });
    this.records = new PurchaseRecords(store, sellerId, this.shipments);
    this.purchases = new PurchaseService({
      sellerId,
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
    this.cancellations = new CancellationService(client, this.shipments, this.records, caller);
  }

  /** A short-lived link to the file of a label; null when the label has no file. */
  labelUrl(baseUrl: string, label: Label): string | null {
    return label.problem === null
      ? this.#links.urlFor(baseUrl, label.sellerId, label.shipmentId)
      : null;
  }
}
