import { integerBetween, seededHex, seededRandom } from '../../core/seeded.js';

/**
 * A reproducible stream of invented choices: the same seed and topic give the same stream on every machine.
 * Topics keep the streams apart, so that adding a choice to one of them does not shift all the others.
 */
export class SeededRandom {
  readonly #next: () => number;

  constructor(seed: number, topic: string) {
    this.#next = seededRandom(seed, topic);
  }

  /** A number in [0, 1). */
  next(): number {
    return this.#next();
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return integerBetween(this.#next, low, high);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  /** One of the values; the list must not be empty. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.between(0, values.length - 1)];
    if (value === undefined) throw new RangeError('cannot pick from an empty list');
    return value;
  }
}

/** Up to 77 decimal digits that depend on nothing but the seed and the topic. */
export function seededDigits(seed: number, topic: string, count: number): string {
  return BigInt(`0x${seededHex(seed, topic)}`)
    .toString()
    .padStart(77, '0')
    .slice(-count);
}
