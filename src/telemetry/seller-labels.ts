/** The label of all sellers beyond the limit. */
const OTHER = 'other';

/**
 * Returns label values for sellers. The first sellers keep their ids; later ones share one value. So the number of series is
 * bounded, however many sellers connect.
 */
export class SellerLabels {
  readonly #most: number;
  readonly #known = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  of(sellerId: string): string {
    if (this.#known.has(sellerId)) return sellerId;
    if (this.#known.size >= this.#most) return OTHER;
    this.#known.add(sellerId);
    return sellerId;
  }

  /** Returns the largest value of each label. */
  largest(values: Iterable<readonly [sellerId: string, value: number]>): Map<string, number> {
    const all = new Map<string, number>();
    for (const [sellerId, value] of values) {
      const label = this.of(sellerId);
      all.set(label, Math.max(all.get(label) ?? value, value));
    }
    return all;
  }
}
