import { createHash } from 'node:crypto';

/**
 * A reproducible stream of invented choices: the same seed and topic give the same stream on every machine.
 * Topics keep the streams apart, so that adding a choice to one of them does not shift all the others.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: number, topic: string) {
    this.#state = createHash('sha256')
      .update(`${String(seed)}:${topic}`)
      .digest()
      .readUInt32LE(0);
  }

  /** A number in [0, 1). */
  next(): number {
    // mulberry32: 32 bits of state are plenty for inventing a few hundred orders.
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the values; the list must not be empty. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.between(0, values.length - 1)];
    if (value === undefined) throw new RangeError('cannot pick from an empty list');
    return value;
  }
}

/** `count` decimal digits that depend on nothing but the seed and the topic. */
export function seededDigits(seed: number, topic: string, count: number): string {
  const hex = createHash('sha256')
    .update(`${String(seed)}:${topic}`)
    .digest('hex');
  return BigInt(`0x${hex}`).toString().padStart(77, '0').slice(-count);
}

/** A UUID that depends on nothing but the seed and the topic. */
export function seededUuid(seed: number, topic: string): string {
  const hex = createHash('sha256')
    .update(`${String(seed)}:${topic}`)
    .digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
