import type { CancellationSignal } from '../../../../runtime/cancellation/cancellation-signal.js';
import { ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';

interface Running {
  readonly result: Promise<BuyShippingResult>;
  readonly asker: Asker;
}

/** A request to buy. */
interface Asker {
  readonly signal: CancellationSignal;
  /** The request whole, with the conditions that no fingerprint has, such as `maxPrice`. */
  readonly request: string;
}

/** The purchases of one seller that requests of this process are making, by key and request. */
export class PurchasesInFlight {
  readonly #running = new Map<string, Running>();

  get size(): number {
    return this.#running.size;
  }

  /** Resolves when the present ones have ended. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values()].map(({ result }) => result));
  }

  /**
   * Joins simultaneous requests: the second waits for the result of the first. When the client of the first has disconnected before
   * anything was sent, the second buys: the ledger keeps both from buying. Returns null when the first was refused and the second has
   * other conditions: it has to be judged by these.
   */
  async join(
    name: string,
    asker: Asker,
    buy: () => Promise<BuyShippingResult>,
  ): Promise<BuyShippingResult | null> {
    const running = this.#running.get(name);
    if (!running) return this.#lead(name, asker, buy);
    try {
      const result = await running.result;
      if (result instanceof ShippingPurchased) return result.again();
      return running.asker.request === asker.request ? result : null;
    } catch (error) {
      if (!running.asker.signal.aborted || asker.signal.aborted) throw error;
      return this.join(name, asker, buy);
    }
  }

  async #lead(
    name: string,
    asker: Asker,
    buy: () => Promise<BuyShippingResult>,
  ): Promise<BuyShippingResult> {
    const running = { result: buy(), asker };
    this.#running.set(name, running);
    try {
      return await running.result;
    } finally {
      if (this.#running.get(name) === running) this.#running.delete(name);
    }
  }
}
