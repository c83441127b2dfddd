import { wallClock } from '../../../runtime/clock.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { Store } from '../../../store/store.js';
import type { LabelAddress } from './label-links.js';
import { isCancelled, PurchaseRecords } from '../purchases/records/purchase-records.js';
import type { Purchase } from '../purchases/records/purchase.type.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import { labelProviderOf } from '../carriers/provider-of.js';
import { SeenShipments } from '../shipments/seen-shipments.js';
import { ShipmentLoader } from '../shipments/shipment.loader.js';
import type { ShipmentCache } from '../shipments/shipment.loader.js';
import { UNCOUNTED } from '../../../sp-api/calls/caller.js';

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
  /** By seller id. */
  readonly owners: ReadonlyMap<string, LabelOwner>;
  readonly store: Store;
}

/** A label that was bought more recently is not compared with Amazon. */
const RECENT_MS = 10 * 60_000;

/** How long a link waits for Amazon before it gives the label that the ledger has. */
const LONGEST_READ_MS = 3_000;

/**
 * Returns the file of one label, whose link was read. `unknown` for a seller that is no longer configured, or a shipment
 * without a label; `cancelled` when a cancellation took the label away, here or elsewhere. A label of the ledger is given also
 * when Amazon does not answer within three seconds: a packer must be able to print. Cost: none for a label that was bought here within
 * ten minutes, unless its cancellation has an unknown outcome or its refund was refused; else one getShipment, unless the shipment is
 * cached.
 * @throws SpApiError
 */
export async function downloadLabel(
  { owners, store }: LabelSources,
  address: LabelAddress,
  signal: AbortSignal,
): Promise<DownloadedLabel | 'unknown' | 'cancelled'> {
  const owner = owners.get(address.sellerId);
  if (!owner) return 'unknown';
  const caller = { signal, meter: UNCOUNTED, onCacheHit: () => undefined };
  const provider = labelProviderOf(owner.client);
  const seen = new SeenShipments(store, address.sellerId, wallClock.now);
  const shipmentsFor = (of: Caller) =>
    new ShipmentLoader(provider, owner.shipping.shipments, seen, of);
  const records = new PurchaseRecords(store, provider, shipmentsFor(caller));
  const label = await records.labelOf(address.shipmentId, (purchase) => {
    const quick = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_READ_MS)]);
    return isCancelledElsewhere(purchase, shipmentsFor({ ...caller, signal: quick }), quick);
  });
  if (label === 'cancelled') return label;
  const file = label?.read();
  if (!file || !('bytes' in file)) return 'unknown';
  const { bytes, contentType, extension } = file;
  return { bytes, contentType, fileName: `label-${address.shipmentId}.${extension}` };
}

/** Tells whether Amazon shows that a person or another program cancelled the label. False when Amazon cannot be read. */
async function isCancelledElsewhere(
  purchase: Purchase,
  shipments: ShipmentLoader,
  signal: AbortSignal,
): Promise<boolean> {
  const { shipmentId, settledAt } = purchase;
  const age = wallClock.now() - (settledAt?.getTime() ?? 0);
  if (shipmentId === null || age < RECENT_MS) return false;
  try {
    const shipment = await shipments.byId(shipmentId, purchase);
    return shipment !== null && isCancelled(shipment);
  } catch (error) {
    if (error instanceof SpApiError || signal.aborted) return false;
    throw error;
  }
}
