import type { Claim, PurchaseRecord, PurchaseId } from '../../../../store/purchases/purchase.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';

/** Somebody else is sending the purchase, or it is settled: nothing may be sent here. */
export class ClaimLost extends Error {
  constructor(readonly purchase: PurchaseRecord | null) {
    super('the purchase is not ours to send');
    this.name = 'ClaimLost';
  }
}

/**
 * The right to send one purchase, taken right before each time that it is sent: the ledger says SENDING before the first byte
 * leaves, and INTENT as long as it waits for quota.
 */
export class PurchaseSending {
  #claim: Claim | null = null;

  constructor(
    private readonly ledger: PurchaseLedger,
    private readonly id: PurchaseId,
    private readonly leaseMs: number,
  ) {}

  /** Null as long as nothing was about to be sent. */
  get claim(): Claim | null {
    return this.#claim;
  }

  /**
   * To be awaited before each sending, and to be trusted: when it rejects, nothing may be sent.
   * @throws ClaimLost; StoreError when the ledger can't be written.
   */
  async begin(offerId: string | null): Promise<void> {
    // A second time only after an answer that proves that the first was not executed.
    await this.giveBack();
    const won = await this.ledger.claim(this.id, {
      leaseMs: this.leaseMs,
      ...(offerId !== null && { offerId }),
    });
    if (won.outcome === 'lost') throw new ClaimLost(won.purchase);
    this.#claim = won.claim;
  }

  /** Back to INTENT: it is proven that nothing was bought. */
  async giveBack(): Promise<void> {
    if (!this.#claim) return;
    await this.ledger.release(this.#claim);
    this.#claim = null;
  }
}
