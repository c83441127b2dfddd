import type { CancellationSignal } from '../../../../runtime/cancellation/cancellation-signal.js';
import { ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';

interface Running {
  readonly result: Promise<BuyShippingResult>;
  /** Of the request that buys. */
  readonly signal: CancellationSignal;
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
   * anything was sent, the second buys: the ledger keeps both from buying.
   */
  async join(
    name: string,
    signal: CancellationSignal,
    buy: () => Promise<BuyShippingResult>,
  ): Promise<BuyShippingResult> {
    const running = this.#running.get(name);
    if (!running) return this.#lead(name, signal, buy);
    try {
      const result = await running.result;
      return result instanceof ShippingPurchased ? result.again() : result;
    } catch (error) {
      if (!running.signal.aborted || signal.aborted) throw error;
      return this.join(name, signal, buy);
    }
  }

  async #lead(
    name: string,
    signal: CancellationSignal,
    buy: () => Promise<BuyShippingResult>,
  ): Promise<BuyShippingResult> {
    const running = { result: buy(), signal };
    this.#running.set(name, running);
    try {
      return await running.result;
    } finally {
      if (this.#running.get(name) === running) this.#running.delete(name);
    }
  }
}
