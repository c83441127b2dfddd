import { LRUCache } from 'lru-cache';
import {
  PurchaseOutcomeUnknown,
  ShippingPurchased,
  type BuyShippingResult,
} from './buy-shipping.result.js';

/** Which purchase of which seller; two requests with one key must be the same request. */
export interface PurchaseIdentity {
  readonly sellerId: string;
  readonly key: string;
  /** Of everything in the request but its key. */
  readonly fingerprint: string;
}

/**
 * Tries to buy. Calls `sending` and waits for it right before the purchase is sent to Amazon.
 * Resolves with the result; rejects only when it is certain that nothing was sold.
 */
export type PurchaseAttempt = (sending: () => Promise<void>) => Promise<BuyShippingResult>;

/** Sees to it that one key buys one label at most. */
export interface PurchaseRegistry {
  /**
   * Runs the attempt, unless the key is known: then the result of the first is the answer, also while it is still
   * running. The key stays free as long as nothing was sent, and when the attempt rejects.
   */
  run(
    purchase: PurchaseIdentity,
    attempt: PurchaseAttempt,
  ): Promise<BuyShippingResult | 'conflict'>;
}

interface Entry {
  readonly fingerprint: string;
  readonly result: Promise<BuyShippingResult>;
}

const MAX_SETTLED = 10_000;

/**
 * A registry that lives as long as its process. It forgets the oldest settled purchases; those that are running, and
 * those whose outcome is unknown, it never forgets.
 */
export class MemoryPurchaseRegistry implements PurchaseRegistry {
  readonly #open = new Map<string, Entry>();
  readonly #settled: LRUCache<string, Entry>;

  constructor(maxSettled = MAX_SETTLED) {
    this.#settled = new LRUCache({ max: maxSettled });
  }

  async run(
    purchase: PurchaseIdentity,
    attempt: PurchaseAttempt,
  ): Promise<BuyShippingResult | 'conflict'> {
    const id = JSON.stringify([purchase.sellerId, purchase.key]);
    const known = this.#open.get(id) ?? this.#settled.get(id);
    if (known) {
      return known.fingerprint === purchase.fingerprint ? replayOf(await known.result) : 'conflict';
    }
    // Nothing is awaited between the look-up above and the entry here, so of two requests one is the first.
    const result = this.#attempt(id, purchase.fingerprint, attempt);
    this.#open.set(id, { fingerprint: purchase.fingerprint, result });
    return result;
  }

  async #attempt(
    id: string,
    fingerprint: string,
    attempt: PurchaseAttempt,
  ): Promise<BuyShippingResult> {
    let sent = false;
    const sending = (): Promise<void> => {
      sent = true;
      return Promise.resolve();
    };
    try {
      // Ends in a later turn, so that the entry is there to be removed, however short the attempt is.
      await Promise.resolve();
      const result = await attempt(sending);
      if (result instanceof PurchaseOutcomeUnknown) return result;
      if (sent) {
        this.#settled.set(id, { fingerprint, result: Promise.resolve(replayOf(result)) });
      }
      this.#open.delete(id);
      return result;
    } catch (error) {
      this.#open.delete(id);
      throw error;
    }
  }
}

/** The result for whoever asks again. It holds no label, since results are kept for longer than labels. */
function replayOf(result: BuyShippingResult): BuyShippingResult {
  return result instanceof ShippingPurchased
    ? new ShippingPurchased(result.key, { id: result.shipmentId, sellerId: result.sellerId }, null)
    : result;
}
