/** Random values from a seed: the same parts always give the same value. */
import { hash } from 'node:crypto';

type Part = string | number;

function digest(parts: readonly Part[]): Buffer {
  // One call takes two thirds of the time of a hash object, and a world needs thousands of hashes.
  return hash('sha256', parts.join('\u0000'), 'buffer');
}

/** Returns a generator of numbers in [0, 1). The same parts give the same sequence. */
export function seededRandom(...parts: readonly Part[]): () => number {
  let state = digest(parts).readUInt32LE(0);
  return () => {
    // Mulberry32: small, fast, and good enough for invented data.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a UUID (version 4 in form) that depends on its parts alone. */
export function seededUuid(...parts: readonly Part[]): string {
  const hex = digest(parts).toString('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Returns 64 lower-case hexadecimal digits that depend on their parts alone. */
export function seededHex(...parts: readonly Part[]): string {
  return digest(parts).toString('hex');
}

/** Returns a whole number from `least` to `most`, both included. */
export function integerBetween(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
