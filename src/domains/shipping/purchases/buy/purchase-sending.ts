import type {
  Claim,
  CurrentPurchase,
  Price,
  PurchaseAttempt,
} from '../../../../store/purchases/purchase.js';
import type { ClaimTerms } from '../../../../store/purchases/send-purchase.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';

/** What is about to be sent. */
interface Choice {
  readonly offerId: string | null;
  readonly shippingServiceId: string;
  /** Null when it is not known. */
  readonly price: Price | null;
}

/** Another owner is sending the attempt, it is settled, or another attempt has followed. This process must not send it. */
export class ClaimLost extends Error {
  constructor(readonly purchase: CurrentPurchase | null) {
    super('the purchase is not ours to send');
    this.name = 'ClaimLost';
  }
}

/** A hold of the order, a claim of it by another, or the batch of the attempt stops it. Nothing was sent. */
export class AttemptStopped extends Error {
  constructor(readonly purchase: CurrentPurchase) {
    super('the order is marked, or the batch is cancelled or has reached its maximum price');
    this.name = 'AttemptStopped';
  }
}

/**
 * The claim on one attempt, taken right before each request: the ledger says SENDING before the first byte leaves, and
 * INTENT while the request waits for quota.
 */
export class PurchaseSending {
  #claim: Claim | null = null;

  readonly #ledger: PurchaseLedger;
  readonly #purchase: PurchaseAttempt;
  readonly #terms: Pick<ClaimTerms, 'leaseMs' | 'passes'>;

  constructor(
    ledger: PurchaseLedger,
    attempt: PurchaseAttempt,
    terms: Pick<ClaimTerms, 'leaseMs' | 'passes'>,
  ) {
    this.#ledger = ledger;
    this.#purchase = attempt;
    this.#terms = terms;
  }

  /** Null before the first request. */
  get claim(): Claim | null {
    return this.#claim;
  }

  /**
   * Takes the claim. Await it before each request: when it rejects, nothing may be sent.
   * @throws ClaimLost; AttemptStopped; StoreError when the ledger can't be written.
   */
  async begin({ offerId, shippingServiceId, price }: Choice): Promise<void> {
    // A retry happens only after an answer which proves that the first request was not executed.
    await this.giveBack();
    const won = await this.#ledger.claim(this.#purchase, {
      ...this.#terms,
      shippingServiceId,
      ...(offerId !== null && { offerId }),
      ...(price && { offered: { amount: price.amount, currencyCode: price.currencyCode } }),
    });
    if (won.outcome === 'lost')
      throw won.stopped ? new AttemptStopped(won.stopped) : new ClaimLost(won.purchase);
    this.#claim = won.claim;
  }

  /** Returns the purchase to INTENT. Call it only when nothing was bought for certain. */
  async giveBack(): Promise<void> {
    if (!this.#claim) return;
    await this.#ledger.release(this.#claim);
    this.#claim = null;
  }
}
