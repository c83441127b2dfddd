import { sharedUnit, sidesIn } from '../../graph/measures/exact-measures.js';
import type { MeasuredSize } from '../../graph/measures/exact-measures.js';
import { UnitOfLength } from '../../graph/measures/measures.type.js';

/** A cuboid by its three sides, the longest first, in whole billionths of one unit. */
export type Block = readonly [number, number, number];

/** Equal units that go into one parcel. */
export interface SizedUnits {
  readonly size: MeasuredSize;
  readonly count: number;
}

interface Kind {
  readonly block: Block;
  readonly count: number;
}

/** Pieces that are placed one by one. The time grows with the third power of their number: some milliseconds for 16. */
export const MOST_PIECES = 16;

// A double holds the sum of the sides of all pieces, whose sizes have at most six digits before the point.
const STEPS = 1_000_000_000;

/** Rounded to 53 bits: good enough to sort by, and to leave out what is too small. */
export function volumeOf([a, b, c]: Block): number {
  return a * b * c;
}

/** Returns a box in centimetres. Digits beyond the ninth are cut off. */
export function boxBlock(size: MeasuredSize): Block {
  return blockOf(UnitOfLength.CENTIMETERS, size, 'down');
}

/** Returns a unit in centimetres. Digits beyond the ninth are rounded up. */
export function unitBlock(size: MeasuredSize): Block {
  return blockOf(UnitOfLength.CENTIMETERS, size, 'up');
}

function blockOf(unit: UnitOfLength, size: MeasuredSize, rounded: 'up' | 'down'): Block {
  const [a, b, c] = sidesIn(unit, size);
  const whole = (side: typeof a): number =>
    side
      .times(STEPS)
      .round(0, rounded === 'up' ? 3 : 0)
      .toNumber();
  return [whole(a), whole(b), whole(c)];
}

/**
 * Returns the units as at most 16 blocks in centimetres. The smallest units beyond that are joined, so whatever holds the blocks
 * holds the units.
 */
export function piecesOf(units: readonly SizedUnits[]): Block[] {
  return fewPieces(units, UnitOfLength.CENTIMETERS);
}

/** Joins pieces to one block. Null for no pieces. */
export function joinedToOne(pieces: readonly Block[]): Block | null {
  return joinedTo(1, pieces)[0] ?? null;
}

/**
 * Returns the outer size of all units side by side. An arrangement of that size exists; a smaller one may exist too. The size of a
 * single unit is its own.
 */
export function sizeTogether(units: readonly SizedUnits[]): MeasuredSize | null {
  const [first] = units;
  if (!first) return null;
  if (units.length === 1 && first.count === 1) return first.size;
  const unit = sharedUnit(units.map(({ size }) => size));
  const block = joinedToOne(fewPieces(units, unit));
  if (!block) return null;
  const [length, width, height] = block;
  return { length: length / STEPS, width: width / STEPS, height: height / STEPS, unit };
}

function fewPieces(units: readonly SizedUnits[], unit: UnitOfLength): Block[] {
  let kinds: Kind[] = units.map(({ size, count }) => ({ block: blockOf(unit, size, 'up'), count }));
  while (countOf(kinds) > MOST_PIECES) {
    const smallest = smallestOfSeveral(kinds);
    if (!smallest) break;
    kinds = [...kinds.filter((kind) => kind !== smallest), ...inPairs(smallest)];
  }
  const pieces = kinds.flatMap(({ block, count }) => Array.from({ length: count }, () => block));
  return joinedTo(MOST_PIECES, pieces);
}

function countOf(kinds: readonly Kind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

/** Returns the kind of the smallest blocks of which there are several. */
function smallestOfSeveral(kinds: readonly Kind[]): Kind | undefined {
  return kinds
    .filter(({ count }) => count > 1)
    .reduce<Kind | undefined>(
      (smallest, kind) =>
        smallest && volumeOf(smallest.block) <= volumeOf(kind.block) ? smallest : kind,
      undefined,
    );
}

function inPairs({ block, count }: Kind): Kind[] {
  const pairs = { block: joined(block, block), count: Math.floor(count / 2) };
  return [pairs, { block, count: count % 2 }].filter((kind) => kind.count > 0);
}

/** Joins the two smallest blocks until no more than `most` are left. */
function joinedTo(most: number, pieces: readonly Block[]): Block[] {
  const blocks = pieces.toSorted((a, b) => volumeOf(b) - volumeOf(a));
  while (blocks.length > most) {
    const smallest = blocks.pop();
    const next = blocks.pop();
    if (!smallest || !next) break;
    const block = joined(smallest, next);
    const at = blocks.findIndex((other) => volumeOf(other) < volumeOf(block));
    blocks.splice(at < 0 ? blocks.length : at, 0, block);
  }
  return blocks;
}

/** Puts two blocks side by side along the axis that leaves the smallest volume; of equal ones, the shortest longest side. */
function joined([a, b, c]: Block, [d, e, f]: Block): Block {
  const along = [
    sorted(a + d, Math.max(b, e), Math.max(c, f)),
    sorted(Math.max(a, d), b + e, Math.max(c, f)),
    sorted(Math.max(a, d), Math.max(b, e), c + f),
  ] as const;
  return along.reduce((best, block) => (isSmaller(block, best) ? block : best));
}

function isSmaller(block: Block, than: Block): boolean {
  const difference = volumeOf(block) - volumeOf(than);
  return difference === 0 ? block[0] < than[0] : difference < 0;
}

function sorted(...sides: readonly [number, number, number]): Block {
  const [a = 0, b = 0, c = 0] = sides.toSorted((left, right) => right - left);
  return [a, b, c];
}
