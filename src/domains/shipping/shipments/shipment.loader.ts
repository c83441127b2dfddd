import DataLoader from 'dataloader';
import { isIssuedId } from '../../../graph/issued-id.js';
import { ownText, type MemoryBudget, type Sized } from '../../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { errorWhenFailed, nullWhenUnknown } from '../../../sp-api/calls/entity-answer.js';
import type { LabelProvider, ProviderShipment } from '../carriers/label-provider.js';
import { ShipmentStatus, type Shipment } from './shipment.type.js';

/** Shipments of one seller that are remembered between requests; all of one changes is its status and its label. */
export type ShipmentMemory = SingleFlightCache<Shipment>;

// Without its label, which is about 50 KB.
const SHIPMENT_BYTES = 8 * 1024;

export function createShipmentMemory(options: {
  /** How long a shipment is remembered. One whose refund is pending never is. */
  ttlMs: number;
  budget: MemoryBudget;
  now?: () => number;
}): ShipmentMemory {
  return new SingleFlightCache(options);
}

/**
 * Shipments of one seller for one request.
 *
 * Cost: one getShipment (1/s, burst 1) for each shipment that is not remembered, asked for at most once in a request and
 * shared with every request that asks at the same time. Amazon offers no batch and no list.
 */
export class ShipmentLoader {
  readonly #byId: DataLoader<string, Shipment | null>;

  constructor(
    private readonly provider: LabelProvider,
    private readonly memory: ShipmentMemory,
    private readonly caller: Caller,
  ) {
    this.#byId = new DataLoader((ids) => Promise.all(ids.map((id) => this.#find(id))));
  }

  /** Null when Amazon knows no such shipment. Throws SpApiError. */
  byId(id: string): Promise<Shipment | null> {
    return isIssuedId(id) ? this.#byId.load(id) : Promise.resolve(null);
  }

  /** The shipment as it is at Amazon now, past everything that is remembered. */
  fresh(id: string): Promise<Shipment | null> {
    this.forget(id);
    return this.byId(id);
  }

  /** A shipment just bought may be unknown to getShipment for a moment: here it is known at once. */
  remember(shipment: Shipment): void {
    this.memory.put(shipment.id, sized(shipment));
    this.#byId.clear(shipment.id).prime(shipment.id, shipment);
  }

  forget(id: string): void {
    this.memory.delete(id);
    this.#byId.clear(id);
  }

  #find(id: string): Promise<Shipment | Error | null> {
    const load = (signal: CancellationSignal) => this.#load(ownText(id), signal);
    const shipment = this.memory.get(id, load, this.caller).then((found) => {
      // A refund is decided by the carrier, at a moment that nobody announces: whoever asks wants to know now.
      if (found.status === ShipmentStatus.REFUND_PENDING) this.memory.delete(id);
      return found;
    });
    return errorWhenFailed(nullWhenUnknown('shipment', id, shipment));
  }

  /** Returns the shipment with what the ledger stores of it, past all caches; null when Amazon knows none. Throws SpApiError. */
  async answered(id: string): Promise<ProviderShipment | null> {
    if (!isIssuedId(id)) return null;
    return nullWhenUnknown('shipment', id, this.#fetch(id, this.caller.signal));
  }

  async #load(id: string, signal: CancellationSignal): Promise<Sized<Shipment>> {
    const { shipment } = await this.#fetch(id, signal);
    return sized(shipment);
  }

  async #fetch(id: string, signal: CancellationSignal): Promise<ProviderShipment> {
    const { onReport } = this.caller;
    const answered = await this.provider.shipment(id, { priority: 'query', signal, onReport });
    if (!answered) throw this.provider.emptyAnswer();
    return answered;
  }
}

/** All of a shipment but its label is small. */
function sized(shipment: Shipment): Sized<Shipment> {
  return { value: shipment, bytes: SHIPMENT_BYTES + 2 * (shipment.label?.encodedLength ?? 0) };
}
