import { listReads } from '../../../runtime/background/slots.js';
import type { OrderQuery } from '../../../store/orders/indexed-order.js';
import type { SearchBudget } from '../../../store/engine/search-budget.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';

/** Counts the orders of lists that were read together: one list after the other, and identical ones once. */
export class OrderCounts {
  readonly #index: Pick<OrderIndex, 'count'>;
  readonly #counts = new Map<string, Promise<number | null>>();
  readonly #budget: SearchBudget | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(index: Pick<OrderIndex, 'count'>, budget: SearchBudget | undefined) {
    this.#index = index;
    this.#budget = budget;
  }

  /** Returns null when too many orders would have to be tested one by one. */
  of(query: OrderQuery): Promise<number | null> {
    const key = JSON.stringify(query);
    const known = this.#counts.get(key);
    if (known) return known;
    const count = this.#last.then(() =>
      listReads.run(() => this.#index.count(query, this.#budget)),
    );
    this.#last = count.catch(() => undefined);
    this.#counts.set(key, count);
    return count;
  }
}
