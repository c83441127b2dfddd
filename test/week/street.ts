import type { EmulatorControl } from '../../src/emulator/core/control.js';
import type { Arrival } from './calendar.js';
import type { SimulatedTime } from './simulated-time.js';

/** The buyers: they place orders all week, and some ask to cancel. They act at Amazon only. */
export class Street {
  /** Ids of the orders that were placed. */
  readonly placed: string[] = [];
  /** Orders that could not be placed because the units were gone. */
  soldOut = 0;
  /** Ids of the orders whose buyer asked to cancel. */
  readonly asked = new Set<string>();

  readonly #control: EmulatorControl;
  readonly #time: SimulatedTime;
  readonly #stores: readonly string[];

  constructor(control: EmulatorControl, time: SimulatedTime, stores: readonly string[]) {
    this.#control = control;
    this.#time = time;
    this.#stores = stores;
  }

  /** Places each order at its time. Resolves after the last one. */
  async play(arrivals: readonly Arrival[]): Promise<void> {
    for (const arrival of arrivals) {
      const waitMs = arrival.atMs - this.#time.nowMs();
      if (waitMs > 0) await this.#time.sleep(waitMs);
      this.#place(arrival);
    }
  }

  /** Asks the seller to cancel an order. Returns false when it has left or is cancelled: it is too late then. */
  ask(amazonOrderId: string): boolean {
    const isDone = this.#cancel(amazonOrderId, 'requested');
    if (isDone) this.asked.add(amazonOrderId);
    return isDone;
  }

  /** Cancels the orders whose cancellation was asked for and that have not left. Returns their number. */
  cancelAsked(): number {
    return [...this.asked].filter((id) => this.#cancel(id, 'cancelled')).length;
  }

  #cancel(amazonOrderId: string, step: 'requested' | 'cancelled'): boolean {
    try {
      this.#control.cancelOrder({ amazonOrderId, step });
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  #place({ store, items }: Arrival): void {
    try {
      const supplySourceId = this.#stores[store];
      this.placed.push(this.#control.placeOrder({ supplySourceId, items }).amazonOrderId);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.soldOut += 1;
    }
  }
}
