import { isSameTracking } from '../../../store/tracking-number.js';
import type { PurchaseRecord, RefundState } from '../../../store/purchases/purchase.js';
import type { Store } from '../../../store/store.js';
import type { ProviderShipment } from '../carriers/label-provider.js';
import { sameItems } from '../purchases/reconcile/evidence-match.js';

// Carriers take days, so an earlier check would waste calls.
const FIRST_REFUND_CHECK_MS = 60_000;

const WHY = 'It was read, and it is of the order, has its items and its tracking number.';

/**
 * Records in the ledger what Amazon shows of one seller's shipments: the id of a shipment whose purchase lacks it, and the state
 * of the refund. Ignores shipments that were not bought here. Costs no call.
 */
export class SeenShipments {
  readonly #purchases: Store['purchases'];
  readonly #sellerId: string;
  readonly #now: () => number;

  constructor({ purchases }: Pick<Store, 'purchases'>, sellerId: string, now: () => number) {
    this.#purchases = purchases;
    this.#sellerId = sellerId;
    this.#now = now;
  }

  /**
   * Returns whether a cancellation of the shipment may still take effect. A failure of the ledger is ignored: it must not hide what
   * Amazon answered, and the next read records it.
   */
  async note(seen: ProviderShipment): Promise<{ readonly isCancelling: boolean }> {
    const holders = await this.#record(seen).catch(() => []);
    const isCancelled =
      seen.refundState === 'RefundPending' || seen.refundState === 'RefundApplied';
    return { isCancelling: !isCancelled && holders.some(({ cancelling }) => cancelling !== null) };
  }

  async #record(seen: ProviderShipment): Promise<readonly PurchaseRecord[]> {
    const { shipmentId } = seen.facts;
    const known = await this.#purchases.byShipment(this.#sellerId, shipmentId);
    const holders = known.length > 0 ? known : await this.#attached(seen);
    for (const holder of holders) await this.#follow(holder, seen.refundState);
    return holders;
  }

  /** Gives the shipment to the only purchase that can have bought it and lacks an id. */
  async #attached({ facts, sold }: ProviderShipment): Promise<PurchaseRecord[]> {
    const { amazonOrderId, items, trackingId } = facts;
    if (amazonOrderId === null || items === null || trackingId === null) return [];
    const ofOrder = await this.#purchases.byOrder(this.#sellerId, amazonOrderId);
    const fitting = ofOrder.filter(
      (purchase) =>
        purchase.state === 'PURCHASED' &&
        purchase.shipmentId === null &&
        isSameTracking(purchase.trackingId, trackingId) &&
        sameItems(purchase.items, items),
    );
    const [purchase] = fitting;
    if (!purchase || fitting.length > 1) return [];
    const by = { by: 'shipment read', why: WHY };
    const attached = await this.#purchases.attachShipment(purchase, sold, by);
    return attached.outcome === 'done' ? [attached.purchase] : [];
  }

  async #follow(purchase: PurchaseRecord, state: RefundState | null): Promise<void> {
    if (state === null || state === purchase.refund?.state) return;
    const nextCheckAt = state === 'RefundPending' ? this.#now() + FIRST_REFUND_CHECK_MS : null;
    await this.#purchases.refundState(purchase, { state, nextCheckAt });
  }
}
