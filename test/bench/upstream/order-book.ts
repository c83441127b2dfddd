import { order, orderIndex, orderUpdatedAt, orderV0 } from './orders.js';

const PAGE = 100;

/** The orders of the seller: those that the load has from its start, and those that arrive while it runs. */
export class OrderBook {
  readonly #initial: number;
  /** Times at which later orders were placed, in epoch milliseconds. */
  readonly #arrived: number[] = [];
  /** Times of later changes, by the number of the order. */
  readonly #changed = new Map<number, number>();

  constructor(initial: number) {
    this.#initial = initial;
  }

  /** Places an order now. */
  arrive(): void {
    this.#arrived.push(Date.now());
  }

  /** Records that an order changes now, as a purchase or a confirmation does. */
  change(id: string): void {
    const index = this.#indexOf(id);
    if (index !== null) this.#changed.set(index, Date.now());
  }

  /** Returns the response to a read of Orders. Null for an unknown order. `id` is undefined for a search. */
  answer(isV0: boolean, id: string | undefined, query: string): object | null {
    if (id === undefined) return isV0 ? this.#namedV0(query) : this.#search(query);
    const index = this.#indexOf(id);
    if (index === null) return null;
    return isV0 ? { payload: orderV0(index) } : { order: this.#order(index) };
  }

  #indexOf(id: string): number | null {
    const index = orderIndex(id);
    return index !== null && index < this.#initial + this.#arrived.length ? index : null;
  }

  #updatedAt(index: number): number {
    return (
      this.#changed.get(index) ?? this.#arrived[index - this.#initial] ?? orderUpdatedAt(index)
    );
  }

  #order(index: number): object {
    return order(index, this.#updatedAt(index));
  }

  /** A client that searches by the time of creation gets all orders. */
  #search(query: string): object {
    const search = new URLSearchParams(query);
    const after = Date.parse(search.get('lastUpdatedAfter') ?? '') || 0;
    const before = Date.parse(search.get('lastUpdatedBefore') ?? '') || Date.now();
    const from = Number(search.get('paginationToken') ?? 0);
    const count = this.#initial + this.#arrived.length;
    const orders: object[] = [];
    let index = from;
    for (; index < count && orders.length < PAGE; index += 1) {
      const updatedAt = this.#updatedAt(index);
      if (updatedAt >= after && updatedAt <= before) orders.push(this.#order(index));
    }
    return {
      orders,
      ...(index < count && { pagination: { nextToken: String(index) } }),
      lastUpdatedBefore: new Date(before).toISOString(),
    };
  }

  #namedV0(query: string): object {
    const ids = (new URLSearchParams(query).get('AmazonOrderIds') ?? '').split(',');
    const found = ids.map((id) => this.#indexOf(id)).filter((index) => index !== null);
    return { payload: { Orders: found.map((index) => orderV0(index)) } };
  }
}
