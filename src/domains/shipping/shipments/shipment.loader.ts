import DataLoader from 'dataloader';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { isIssuedId } from '../../../graph/issued-id.js';
import { ownText } from '../../../runtime/cache/memory-budget.js';
import type { MemoryBudget, Sized } from '../../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { errorWhenFailed, nullWhenUnknown } from '../../../sp-api/calls/entity-answer.js';
import type { LabelProvider, ProviderShipment } from '../carriers/label-provider.js';
import type { SeenShipments } from './seen-shipments.js';
import { ShipmentStatus } from './shipment.type.js';
import type { Shipment } from './shipment.type.js';

/** Caches shipments of one seller between requests. Only the status and the label of a shipment ever change. */
export type ShipmentCache = SingleFlightCache<Shipment>;

// Without its label, which is about 50 KB.
const SHIPMENT_BYTES = 8 * 1024;

export function createShipmentCache(options: {
  /** How long a shipment is cached. A shipment with a pending cancellation or refund is not cached. */
  ttlMs: number;
  budget: MemoryBudget;
  now?: () => number;
}): ShipmentCache {
  return new SingleFlightCache(options);
}

/**
 * Shipments of one seller for one request. What Amazon shows of a shipment that was bought here is recorded in the ledger.
 *
 * Cost: one getShipment (1/s, burst 1) for each shipment that is not cached, at most once in a request, and shared
 * with simultaneous requests. Amazon offers no batch and no list.
 */
export class ShipmentLoader {
  readonly #byId: DataLoader<string, Shipment | null>;

  /** Shipments whose cancellation may still take effect. */
  readonly #cancelling = new Set<string>();
  /** Shipments that this request reads past the cache of earlier requests. */
  readonly #current = new Set<string>();

  readonly #provider: LabelProvider;
  readonly #cache: ShipmentCache;
  readonly #seen: SeenShipments;
  readonly #caller: Caller;

  constructor(provider: LabelProvider, cache: ShipmentCache, seen: SeenShipments, caller: Caller) {
    this.#provider = provider;
    this.#cache = cache;
    this.#seen = seen;
    this.#caller = caller;

    this.#byId = new DataLoader((ids) => Promise.all(ids.map((id) => this.#find(id))), {
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Returns null when Amazon knows no such shipment. Throws SpApiError. */
  byId(id: string): Promise<Shipment | null> {
    return isIssuedId(id) ? this.#byId.load(id) : Promise.resolve(null);
  }

  /** Returns the shipment as Amazon has it now, without the cache. */
  fresh(id: string): Promise<Shipment | null> {
    this.forget(id);
    return this.byId(id);
  }

  /** Returns the shipment as Amazon has it now, with one call in this request at the most. */
  current(id: string): Promise<Shipment | null> {
    if (!this.#current.has(id)) this.forget(id);
    this.#current.add(id);
    return this.byId(id);
  }

  /** Caches a shipment that was just bought. getShipment may not know it yet. */
  remember(shipment: Shipment): void {
    this.#cache.put(shipment.shipmentId, sized(shipment));
    this.#byId.clear(shipment.shipmentId).prime(shipment.shipmentId, shipment);
  }

  forget(id: string): void {
    this.#cache.delete(id);
    this.#byId.clear(id);
  }

  #find(id: string): Promise<Shipment | Error | null> {
    const load = (signal: CancellationSignal) => this.#load(ownText(id), signal);
    const shipment = this.#cache.get(id, load, this.#caller).then((found) => {
      // Amazon does not announce when a refund is decided or a cancellation takes effect, so each request reads the current state.
      if (found.status === ShipmentStatus.REFUND_PENDING || this.#cancelling.has(id))
        this.#cache.delete(id);
      return found;
    });
    return errorWhenFailed(nullWhenUnknown('shipment', id, shipment));
  }

  /** Returns the shipment with what the ledger stores of it, past all caches; null when Amazon knows none. Throws SpApiError. */
  async answered(id: string): Promise<ProviderShipment | null> {
    if (!isIssuedId(id)) return null;
    return nullWhenUnknown('shipment', id, this.#fetch(id, this.#caller.signal));
  }

  async #load(id: string, signal: CancellationSignal): Promise<Sized<Shipment>> {
    const { shipment } = await this.#fetch(id, signal);
    return sized(shipment);
  }

  async #fetch(id: string, signal: CancellationSignal): Promise<ProviderShipment> {
    const { onReport } = this.#caller;
    const answered = await this.#provider.shipment(id, { priority: 'query', signal, onReport });
    if (!answered) throw this.#provider.emptyAnswer();
    const { isCancelling } = await this.#seen.note(answered);
    if (isCancelling) this.#cancelling.add(id);
    else this.#cancelling.delete(id);
    return answered;
  }
}

/** Estimates the size of a shipment. Only its label is large. */
function sized(shipment: Shipment): Sized<Shipment> {
  return { value: shipment, bytes: SHIPMENT_BYTES + 2 * (shipment.label?.encodedLength ?? 0) };
}
