import DataLoader from 'dataloader';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { isIssuedId } from '../../../graph/issued-id.js';
import { ownText } from '../../../runtime/cache/memory-budget.js';
import type { MemoryBudget, Sized } from '../../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { CallPriority } from '../../../sp-api/calls/client.js';
import { errorWhenFailed, nullWhenUnknown } from '../../../sp-api/calls/entity-answer.js';
import type { LabelProvider, ProviderShipment } from '../carriers/label-provider.js';
import { asKnown, isBehind, NOT_CANCELLED } from './known-cancellation.js';
import type { KnownCancellation } from './known-cancellation.js';
import type { SeenShipments } from './seen-shipments.js';
import { ShipmentStatus } from './shipment.type.js';
import type { Shipment } from './shipment.type.js';

/** Caches shipments of one seller between requests. Only the status and the label of a shipment ever change. */
export type ShipmentCache = SingleFlightCache<Shipment>;

/** Reads shipments by their ids. */
export type ShipmentReads = Pick<ShipmentLoader, 'byId'>;

/** Shipments of one batch, whose cancellations are read by one statement. */
const MOST_TOGETHER = 500;

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

  /** Cancellations in the ledger, as far as this request has read them. */
  readonly #known = new Map<string, KnownCancellation>();

  readonly #provider: LabelProvider;
  readonly #cache: ShipmentCache;
  readonly #seen: SeenShipments;
  readonly #caller: Caller;

  constructor(provider: LabelProvider, cache: ShipmentCache, seen: SeenShipments, caller: Caller) {
    this.#provider = provider;
    this.#cache = cache;
    this.#seen = seen;
    this.#caller = caller;

    this.#byId = new DataLoader((ids) => this.#findAll(ids), {
      batchScheduleFn: scheduleBatch,
      maxBatchSize: MOST_TOGETHER,
    });
  }

  /**
   * Returns null when Amazon knows no such shipment. A cached shipment is never older than its cancellation in the
   * ledger.
   * @param known the caller has read it from the ledger. Without it, it is read for all cached shipments of a batch together.
   * @throws SpApiError
   */
  byId(id: string, known?: KnownCancellation): Promise<Shipment | null> {
    if (!isIssuedId(id)) return Promise.resolve(null);
    if (known) this.#known.set(id, known);
    return this.#byId.load(id);
  }

  /** Returns the shipment as Amazon has it now, without the cache. */
  fresh(id: string): Promise<Shipment | null> {
    this.forget(id);
    return this.byId(id);
  }

  /** Caches a shipment that was just bought. getShipment may not know it yet. */
  remember(shipment: Shipment): void {
    this.#cache.put(shipment.shipmentId, sized(shipment));
    this.#byId.clear(shipment.shipmentId).prime(shipment.shipmentId, shipment);
  }

  forget(id: string): void {
    this.#cache.delete(id);
    this.#known.delete(id);
    this.#byId.clear(id);
  }

  async #findAll(ids: readonly string[]): Promise<(Shipment | Error | null)[]> {
    const cached = ids.filter((id) => !this.#known.has(id) && this.#cache.has(id));
    for (const [id, known] of await this.#seen.cancellations(cached)) this.#known.set(id, known);
    return Promise.all(
      ids.map((id) => errorWhenFailed(nullWhenUnknown('shipment', id, this.#find(id)))),
    );
  }

  async #find(id: string): Promise<Shipment> {
    const known = this.#known.get(id) ?? NOT_CANCELLED;
    // Amazon does not announce when a cancellation takes effect, so each request reads the current state.
    if (known.isCancelling) this.#cache.delete(id);
    const load = (signal: CancellationSignal) => this.#load(ownText(id), signal);
    let found = await this.#cache.get(id, load, this.#caller);
    // A shipment that was just read has updated what is known.
    if (isBehind(found, this.#known.get(id) ?? known)) {
      this.#cache.delete(id);
      found = await this.#cache.get(id, load, this.#caller);
    }
    // Nor does it announce when a refund is decided.
    const isOpen = found.status === ShipmentStatus.REFUND_PENDING || this.#isCancelling(id);
    if (isOpen) this.#cache.delete(id);
    return found;
  }

  #isCancelling(id: string): boolean {
    return this.#known.get(id)?.isCancelling ?? false;
  }

  /**
   * Returns the shipment with what the ledger stores of it, past all caches and before all reads, for a mutation, which records in the
   * ledger what it shows; null when Amazon knows none. Throws SpApiError.
   */
  async answered(id: string): Promise<ProviderShipment | null> {
    if (!isIssuedId(id)) return null;
    return nullWhenUnknown('shipment', id, this.#ask(id, this.#caller.signal, 'mutation'));
  }

  async #load(id: string, signal: CancellationSignal): Promise<Sized<Shipment>> {
    const answered = await this.#ask(id, signal, 'query');
    const known = await this.#seen.note(answered);
    if (known) this.#known.set(id, known);
    return sized(asKnown(answered.shipment, this.#known.get(id) ?? NOT_CANCELLED));
  }

  async #ask(
    id: string,
    signal: CancellationSignal,
    priority: CallPriority,
  ): Promise<ProviderShipment> {
    const { meter } = this.#caller;
    const answered = await this.#provider.shipment(id, { priority, signal, meter });
    if (!answered) throw this.#provider.emptyAnswer();
    return answered;
  }
}

/** Estimates the size of a shipment. Only its label is large. */
function sized(shipment: Shipment): Sized<Shipment> {
  return { value: shipment, bytes: SHIPMENT_BYTES + 2 * (shipment.label?.encodedLength ?? 0) };
}
