import { wallClock } from '../../../runtime/clock.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { Store } from '../../../store/store.js';
import type { LabelLinks } from './label-links.js';
import { PurchaseRecords } from '../purchases/records/purchase-records.js';
import { labelProviderOf } from '../carriers/provider-of.js';
import { SeenShipments } from '../shipments/seen-shipments.js';
import { ShipmentLoader } from '../shipments/shipment.loader.js';
import type { ShipmentCache } from '../shipments/shipment.loader.js';

/** A label for a browser or a printer. */
export interface DownloadedLabel {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A seller whose labels links can open. */
export interface LabelOwner {
  readonly client: SellerClient;
  readonly shipping: { readonly shipments: ShipmentCache };
}

/** The sources of labels. */
export interface LabelSources {
  readonly links: LabelLinks;
  /** By seller id. */
  readonly owners: ReadonlyMap<string, LabelOwner>;
  readonly store: Store;
}

/**
 * Returns the file behind a signed link. `unknown` for a link with another signature, a seller that is no longer configured,
 * or a shipment without a label; `cancelled` when a cancellation took the label away. Cost: none for a label that was bought here, unless its
 * cancellation has an unknown outcome or its refund was refused; else one getShipment, unless the shipment is cached.
 * @throws SpApiError
 */
export async function downloadLabel(
  { links, owners, store }: LabelSources,
  token: string,
  signal: AbortSignal,
): Promise<DownloadedLabel | 'expired' | 'unknown' | 'cancelled'> {
  const address = links.read(token);
  if (typeof address === 'string') return address;
  const owner = owners.get(address.sellerId);
  if (!owner) return 'unknown';
  const caller = { signal, onReport: () => undefined, onCacheHit: () => undefined };
  const provider = labelProviderOf(owner.client);
  const seen = new SeenShipments(store, address.sellerId, wallClock.now);
  const shipments = new ShipmentLoader(provider, owner.shipping.shipments, seen, caller);
  const records = new PurchaseRecords(store, provider, shipments);
  const label = await records.labelOf(address.shipmentId);
  if (label === 'cancelled') return label;
  const file = label?.read();
  if (!file || !('bytes' in file)) return 'unknown';
  const { bytes, contentType, extension } = file;
  return { bytes, contentType, fileName: `label-${address.shipmentId}.${extension}` };
}
