import { wallClock } from '../../../runtime/clock.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { Store } from '../../../store/store.js';
import type { LabelAddress } from './label-links.js';
import { isCancelled } from '../purchases/records/cancelled-shipment.js';
import { PurchaseRecords } from '../purchases/records/purchase-records.js';
import type { Purchase } from '../purchases/records/purchase.type.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import { labelProviderOf } from '../carriers/provider-of.js';
import { SeenShipments } from '../shipments/seen-shipments.js';
import { ShipmentLoader } from '../shipments/shipment.loader.js';
import type { ShipmentCache, ShipmentReads } from '../shipments/shipment.loader.js';
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
  readonly reads: LabelReads;
}

/** A label that was bought more recently is not compared with Amazon. */
const RECENT_MS = 10 * 60_000;

/** How long a link waits for Amazon before it gives the label that the ledger has. */
const LONGEST_READ_MS = 3_000;

/** Links of one seller that wait for Amazon. At one getShipment a second, a further one would wait in vain. */
const MOST_READS = 5;

/** Links that wait for Amazon, by seller. */
export class LabelReads {
  readonly #running = new Map<string, number>();

  /** Runs a read, unless as many of the seller run as can succeed. Returns null then. */
  async run<Result>(sellerId: string, read: () => Promise<Result>): Promise<Result | null> {
    const running = this.#running.get(sellerId) ?? 0;
    if (running >= MOST_READS) return null;
    this.#running.set(sellerId, running + 1);
    try {
      return await read();
    } finally {
      const left = (this.#running.get(sellerId) ?? 1) - 1;
      if (left === 0) this.#running.delete(sellerId);
      else this.#running.set(sellerId, left);
    }
  }
}

/** How a label is downloaded. */
export interface LabelDownload {
  readonly signal: AbortSignal;
  /** Runs work that waits for Amazon, so that it keeps no other download waiting. */
  readonly aside: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Returns the file of one label, whose link was read. `unknown` for a seller that is no longer configured, or a shipment
 * without a label; `cancelled` when a cancellation took the label away, here or elsewhere. A label of the ledger is given also
 * when Amazon does not answer within three seconds, and at once while five links of the seller wait for Amazon: a packer must be able to
 * print. Cost: none for a label that was bought here within ten minutes, unless its cancellation has an unknown outcome or its
 * refund was refused; else one getShipment, unless the shipment is cached.
 * @throws SpApiError
 */
export async function downloadLabel(
  { owners, store, reads }: LabelSources,
  { sellerId, shipmentId }: LabelAddress,
  { signal, aside }: LabelDownload,
): Promise<DownloadedLabel | 'unknown' | 'cancelled'> {
  const owner = owners.get(sellerId);
  if (!owner) return 'unknown';
  const caller = { signal, meter: UNCOUNTED, onCacheHit: () => undefined };
  const provider = labelProviderOf(owner.client);
  const seen = new SeenShipments(store, sellerId, wallClock.now);
  const shipmentsFor = (of: Caller): ShipmentReads => {
    const loader = new ShipmentLoader(provider, owner.shipping.shipments, seen, of);
    return { byId: (id, known) => aside(() => loader.byId(id, known)) };
  };
  const records = new PurchaseRecords(store, provider, shipmentsFor(caller));
  const label = await records.labelOf(shipmentId, async (purchase) => {
    if (isRecent(purchase)) return false;
    const quick = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_READ_MS)]);
    const shipments = shipmentsFor({ ...caller, signal: quick });
    const read = () => isCancelledElsewhere(purchase, shipments, quick);
    const isCached = owner.shipping.shipments.has(shipmentId);
    return isCached ? read() : ((await reads.run(sellerId, read)) ?? false);
  });
  if (label === 'cancelled') return label;
  const file = label?.read();
  if (!file || !('bytes' in file)) return 'unknown';
  const { bytes, contentType, extension } = file;
  return { bytes, contentType, fileName: `label-${shipmentId}.${extension}` };
}

function isRecent({ settledAt }: Purchase): boolean {
  return wallClock.now() - (settledAt?.getTime() ?? 0) < RECENT_MS;
}

/** Tells whether Amazon shows that a person or another program cancelled the label. False when Amazon cannot be read. */
async function isCancelledElsewhere(
  purchase: Purchase,
  shipments: ShipmentReads,
  signal: AbortSignal,
): Promise<boolean> {
  const { shipmentId } = purchase;
  if (shipmentId === null) return false;
  try {
    const shipment = await shipments.byId(shipmentId, purchase);
    return shipment !== null && isCancelled(shipment);
  } catch (error) {
    if (error instanceof SpApiError || signal.aborted) return false;
    throw error;
  }
}
