import type { Caller } from '../../sp-api/caller.js';
import type { SellerClient } from '../../sp-api/client.js';
import { CancellationService } from './cancellation.service.js';
import type { LabelLinks } from './label-links.js';
import type { Label } from './label.type.js';
import type { PurchaseRegistry } from './purchase-registry.js';
import { PurchaseService } from './purchase.service.js';
import type { ShipFromSource } from './ship-from.js';
import { ShipmentLoader, type ShipmentMemory } from './shipment.loader.js';
import { ShippingQuoteService } from './shipping-quote.service.js';

/** What shipping needs from outside, for the life of the process. */
export interface ShippingPorts<Sources> {
  readonly labelLinks: LabelLinks;
  readonly purchaseRegistry: PurchaseRegistry;
  /** The senders' addresses of one seller, out of what the request knows of his supply sources. */
  readonly shipFromSource: (sources: Sources) => ShipFromSource;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Buy Shipping for one seller within one request. */
export class SellerShipping {
  readonly shipments: ShipmentLoader;
  readonly quotes: ShippingQuoteService;
  readonly purchases: PurchaseService;
  readonly cancellations: CancellationService;
  readonly #links: LabelLinks;

  constructor(
    client: SellerClient,
    memory: ShipmentMemory,
    ports: Omit<ShippingPorts<never>, 'shipFromSource'>,
    shipFrom: ShipFromSource,
    scope: Caller,
  ) {
    const now = ports.now ?? Date.now;
    this.#links = ports.labelLinks;
    this.shipments = new ShipmentLoader(client, memory, scope);
    this.quotes = new ShippingQuoteService({ client, shipFrom, scope, now });
    this.purchases = new PurchaseService({
      client,
      quotes: this.quotes,
      shipments: this.shipments,
      registry: ports.purchaseRegistry,
      shipFrom,
      scope,
      now,
    });
    this.cancellations = new CancellationService(client, this.shipments, scope);
  }

  /** A short-lived link to the file of a label; null when the label has no file. */
  labelUrl(baseUrl: string, label: Label): string | null {
    return label.problem === null
      ? this.#links.urlFor(baseUrl, label.sellerId, label.shipmentId)
      : null;
  }
}
