import { integerBetween, seededHex, seededRandom } from '../../core/seeded.js';

/**
 * A reproducible random stream: the same seed and topic give the same stream on every machine. Separate
 * topics keep one added choice from changing all others.
 */
export class SeededRandom {
  readonly #next: () => number;

  constructor(seed: number, topic: string) {
    this.#next = seededRandom(seed, topic);
  }

  /** Returns a number in [0, 1). */
  next(): number {
    return this.#next();
  }

  /** Returns a whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return integerBetween(this.#next, low, high);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  /** Returns one of the values. The list must not be empty. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.between(0, values.length - 1)];
    if (value === undefined) throw new RangeError('cannot pick from an empty list');
    return value;
  }
}

/** Returns up to 77 decimal digits that depend on the seed and the topic alone. */
export function seededDigits(seed: number, topic: string, count: number): string {
  return BigInt(`0x${seededHex(seed, topic)}`)
    .toString()
    .padStart(77, '0')
    .slice(-count);
}
