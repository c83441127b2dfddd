import { pack3D } from 'binpackingjs/3d';
import { isHeavier, sumOfWeights } from '../../graph/measures/exact-measures.js';
import type { MeasuredSize, MeasuredWeight } from '../../graph/measures/exact-measures.js';
import { boxBlock, joinedToOne, piecesOf, unitBlock, volumeOf } from './blocks.js';
import type { Block, SizedUnits } from './blocks.js';

/** Equal units that go into one parcel. */
export interface WeighedUnits extends SizedUnits {
  readonly weight: MeasuredWeight;
}

/** A box to choose. */
export interface Choosable {
  readonly size: MeasuredSize;
  readonly emptyWeight: MeasuredWeight | null;
  readonly maxWeight: MeasuredWeight | null;
}

/** A box with its sides in centimetres. */
export interface SizedBox<Chosen> {
  readonly box: Chosen;
  readonly block: Block;
}

/** The smallest boxes, in each of which the pieces are placed one by one. Larger ones are halved, as in a search for a number. */
const TRIED_IN_ORDER = 4;

/** Volumes are rounded, and units may fill a box. */
const ALMOST = 1 - 1e-9;

/** Returns boxes by volume, the smallest first. */
export function bySize<Chosen extends Pick<Choosable, 'size'>>(
  boxes: readonly Chosen[],
): readonly SizedBox<Chosen>[] {
  return boxes
    .map((box) => ({ box, block: boxBlock(box.size) }))
    .sort((a, b) => volumeOf(a.block) - volumeOf(b.block) || a.block[0] - b.block[0]);
}

/** Returns the weight of a parcel: of all units, and of the empty box where there is one. */
export function weightOfParcel(
  units: readonly WeighedUnits[],
  box: Pick<Choosable, 'emptyWeight'> | null,
): MeasuredWeight {
  const empty = box?.emptyWeight ?? null;
  return sumOfWeights([
    ...units.map(({ weight, count }) => ({ weight, count })),
    ...(empty ? [{ weight: empty, count: 1 }] : []),
  ]);
}

/**
 * Returns the box with the smallest volume that holds all units and may weigh as much. Null when none is found. An arrangement
 * inside a box that is returned exists. A smaller box may do, because not every arrangement is tried.
 * @param boxes as `bySize` returns them.
 * @param nextTurn waits for the next turn of the event loop: to place 16 pieces takes milliseconds.
 */
export async function smallestBox<Chosen extends Choosable>(
  units: readonly WeighedUnits[],
  boxes: readonly SizedBox<Chosen>[],
  nextTurn: () => Promise<void>,
): Promise<Chosen | null> {
  if (boxes.length === 0) return null;
  const pieces = piecesOf(units);
  const volume = pieces.reduce((sum, piece) => sum + volumeOf(piece), 0) * ALMOST;
  const possible = boxes.filter(
    ({ box, block }) =>
      volumeOf(block) >= volume &&
      pieces.every((piece) => holds(block, piece)) &&
      !(box.maxWeight && isHeavier(weightOfParcel(units, box), box.maxWeight)),
  );
  const isSimple = simpleFit(units, pieces);
  const simple = possible.findIndex(({ block }) => isSimple(block));
  const others = simple < 0 ? possible : possible.slice(0, simple);
  const place = async (at: number): Promise<boolean> => {
    await nextTurn();
    const block = others[at]?.block;
    return block !== undefined && canPlace(pieces, block);
  };
  const found = pieces.length === 1 ? null : await firstThat(place, others.length);
  return (found === null ? possible[simple] : others[found])?.box ?? null;
}

/** Returns the first number below `end` that fits. Numbers behind the first four are halved, so a smaller one may fit too. */
async function firstThat(
  fits: (at: number) => Promise<boolean>,
  end: number,
): Promise<number | null> {
  const inOrder = Math.min(TRIED_IN_ORDER, end);
  for (let at = 0; at < inOrder; at += 1) if (await fits(at)) return at;
  let found: number | null = null;
  let [low, high] = [inOrder, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(middle)) {
      found = middle;
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return found;
}

/** Returns a quick test whether a box holds units: all as one block, or equal ones in rows. */
function simpleFit(
  units: readonly SizedUnits[],
  pieces: readonly Block[],
): (box: Block) => boolean {
  const whole = joinedToOne(pieces);
  const [only, ...others] = units;
  const equal = only && others.length === 0 ? only : null;
  const unit = equal && unitBlock(equal.size);
  return (box) =>
    (whole !== null && holds(box, whole)) ||
    (equal !== null && unit !== null && rowsIn(box, unit) >= equal.count);
}

/** Tells whether a cuboid fits into another one, with their sides parallel. */
function holds([a, b, c]: Block, [d, e, f]: Block): boolean {
  return d <= a && e <= b && f <= c;
}

/** Returns how many equal units a box holds in rows, all turned in the same way. */
function rowsIn(box: Block, [a, b, c]: Block): number {
  const turned: readonly Block[] = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  const counts = turned.map((sides) =>
    box.reduce<number>((count, room, at) => count * Math.floor(room / (sides[at] ?? room)), 1),
  );
  return Math.max(...counts);
}

/** Weights are compared exactly before. */
function canPlace(pieces: readonly Block[], [width, height, depth]: Block): boolean {
  const bin = { name: 'box', width, height, depth, maxWeight: 1 };
  const items = pieces.map(([a, b, c]) => ({
    name: 'piece',
    width: a,
    height: b,
    depth: c,
    weight: 0,
  }));
  return pack3D({ bins: [bin], items, factor: 1 }).unfitItems.length === 0;
}
