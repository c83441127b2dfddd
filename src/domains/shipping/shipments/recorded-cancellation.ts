import type { CancellationWish } from '../../../store/purchases/cancellation-wish.js';
import { PurchasesRefused } from '../../../store/purchasing/purchasing.js';
import type { Store } from '../../../store/store.js';

/** When the effect of a cancellation is read for the first time. Longer than any call to Amazon. */
const FIRST_CHECK_MS = 60_000;

/**
 * The record of one cancellation in the ledger, made right before the request is sent. Until the effect is known, a background task
 * reads the shipment, also after a restart. A shipment that was not bought here has no record.
 */
export class RecordedCancellation {
  #wishes: CancellationWish[] = [];
  /** True when an earlier cancellation has an unknown effect, so that a refusal of this one settles nothing. */
  #isRepeated = false;

  readonly #purchases: Store['purchases'];
  readonly #sellerId: string;
  readonly #shipmentId: string;
  readonly #now: () => number;

  constructor(
    purchases: Store['purchases'],
    sellerId: string,
    shipmentId: string,
    now: () => number,
  ) {
    this.#purchases = purchases;
    this.#sellerId = sellerId;
    this.#shipmentId = shipmentId;
    this.#now = now;
  }

  /**
   * Records the cancellation. Await it before each request: when it rejects, nothing may be sent. A damaged ledger, which refuses
   * all writes, does not prevent a cancellation.
   * @throws StoreError when the ledger can't be written; PurchasesRefused when it may be replaced by another copy.
   */
  async begin(): Promise<void> {
    try {
      const known = await this.#purchases.byShipment(this.#sellerId, this.#shipmentId);
      this.#isRepeated ||=
        this.#wishes.length === 0 && known.some(({ cancelling }) => cancelling !== null);
      await this.#record();
    } catch (error) {
      if (!(error instanceof PurchasesRefused) || error.reason !== 'DAMAGED') throw error;
    }
  }

  /** Removes the record: Amazon did not cancel the shipment for certain. */
  async end(): Promise<void> {
    if (this.#isRepeated) return;
    // A record that stays costs some reads, and ends by itself.
    for (const wish of this.#wishes)
      await this.#purchases.notCancelled(wish).catch(() => undefined);
  }

  /** Records the cancellation again, in case that a concurrent one for the shipment has removed the record. */
  async stays(): Promise<void> {
    if (this.#wishes.length > 0) await this.#record().catch(() => undefined);
  }

  async #record(): Promise<void> {
    this.#wishes = await this.#purchases.cancelling({
      sellerId: this.#sellerId,
      shipmentId: this.#shipmentId,
      nextCheckAt: this.#now() + FIRST_CHECK_MS,
    });
  }
}
