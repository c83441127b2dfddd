import { bySize, smallestBox, weightOfParcel } from '../../../src/features/packing/box-choice.js';
import type { Choosable, WeighedUnits } from '../../../src/features/packing/box-choice.js';
import { MOST_PIECES, piecesOf, sizeTogether } from '../../../src/features/packing/blocks.js';
import { UnitOfLength, UnitOfWeight } from '../../../src/graph/measures/measures.type.js';

const { INCHES, CENTIMETERS } = UnitOfLength;
const { OZ, G } = UnitOfWeight;

type Sides = readonly [number, number, number];

function sized([length, width, height]: Sides, unit = INCHES) {
  return { length, width, height, unit };
}

function units(sides: Sides, count = 1, unit = INCHES): WeighedUnits {
  return { size: sized(sides, unit), weight: { value: 10, unit: OZ }, count };
}

function box(name: string, sides: Sides, over: Partial<Choosable> = {}) {
  return { name, size: sized(sides), emptyWeight: null, maxWeight: null, ...over };
}

let turns = 0;
const nextTurn = async (): Promise<void> => {
  turns += 1;
};
const chosen = async (parts: readonly WeighedUnits[], boxes: ReturnType<typeof box>[]) =>
  (await smallestBox(parts, bySize(boxes), nextTurn))?.name ?? null;

describe('the box of a parcel', () => {
  beforeEach(() => {
    turns = 0;
  });

  it('is the one with the smallest volume that holds a unit, however it is turned', async () => {
    const boxes = [box('large', [20, 20, 20]), box('flat', [3, 9, 12]), box('cube', [9, 9, 9])];
    expect(await chosen([units([2, 12, 8])], boxes)).toBe('flat');
    expect(await chosen([units([4, 8, 8])], boxes)).toBe('cube');
    expect(await chosen([units([1, 1, 19])], boxes)).toBe('large');
    expect(await chosen([units([1, 1, 21])], boxes)).toBeNull();
    expect(await chosen([units([1, 1, 1])], [])).toBeNull();
  });

  it('may have exactly the size of a unit in another unit of length', async () => {
    const boxes = [box('exact', [10, 8, 4])];
    expect(await chosen([units([25.4, 20.32, 10.16], 1, CENTIMETERS)], boxes)).toBe('exact');
    expect(await chosen([units([25.4, 20.32, 10.161], 1, CENTIMETERS)], boxes)).toBeNull();
  });

  it('holds all units, placed one by one', async () => {
    const boxes = [box('tight', [10, 10, 5]), box('roomy', [30, 30, 30])];
    // Together they fill the box, and no stack of all fits into it.
    const parts = [units([10, 5, 5]), units([5, 5, 5], 2)];
    expect(await chosen(parts, boxes)).toBe('tight');
    expect(await chosen([...parts, units([1, 1, 1])], boxes)).toBe('roomy');
  });

  it('is not chosen by its volume alone', async () => {
    // 2 × 216 cubic inches are less than 500, but only one of the cubes fits.
    expect(await chosen([units([6, 6, 6], 2)], [box('500', [10, 10, 5])])).toBeNull();
    expect(await chosen([units([6, 6, 6], 2)], [box('576', [12, 8, 6])])).toBe('576');
  });

  it('may weigh as much as the units and the box', async () => {
    const boxes = [
      box('weak', [10, 10, 10], {
        emptyWeight: { value: 1, unit: OZ },
        maxWeight: { value: 20.999, unit: OZ },
      }),
      box('strong', [11, 11, 11], {
        emptyWeight: { value: 1, unit: OZ },
        // 21 ounces.
        maxWeight: { value: 595.339985625, unit: G },
      }),
    ];
    expect(await chosen([units([5, 5, 5], 2)], boxes)).toBe('strong');
    expect(await chosen([units([5, 5, 5], 3)], boxes)).toBeNull();
  });

  it('holds equal units in rows', async () => {
    const boxes = [box('less', [20, 10, 9.99]), box('full', [20, 10, 10])];
    expect(await chosen([units([2, 1, 1], 1_000)], boxes)).toBe('full');
    expect(turns).toBeLessThanOrEqual(1);
  });

  it('is found among a hundred boxes in a bounded number of turns', async () => {
    const boxes = Array.from({ length: 100 }, (_, at) => box(`${at}`, [20 + at, 10, 10]));
    const parts = [units([7, 7, 3], 20), units([9, 9, 8]), units([2, 1, 1], 300)];
    expect(Number(await chosen(parts, boxes))).toBeGreaterThan(30);
    expect(turns).toBeLessThanOrEqual(11);
  });

  it('is chosen only when an arrangement of the units exists', async () => {
    // The library says where it places each unit. Here, all pairs of three kinds in boxes that just may hold them.
    for (let seed = 1; seed <= 40; seed += 1) {
      const side = (at: number): number => 1 + ((seed * 7919 * at) % 6);
      const parts = [1, 2, 3].map((at) => units([side(at), side(at + 3), side(at + 6)], 2));
      const volume = parts.reduce(
        (sum, { size }) => sum + 2 * size.length * size.width * size.height,
        0,
      );
      const cube = Math.cbrt(volume);
      const name = await chosen(parts, [box('exact', [cube, cube, cube * 0.999])]);
      // Less than the volume of the units never holds them.
      expect(name).toBeNull();
    }
  });
});

describe('the size of units side by side', () => {
  it('is that of a single unit, as it was given', () => {
    expect(sizeTogether([units([4, 10, 8])])).toEqual(sized([4, 10, 8]));
  });

  it('stacks two units on their largest sides, without drift', () => {
    expect(sizeTogether([units([10, 8, 0.1]), units([9, 7, 0.2])])).toEqual(sized([10, 8, 0.3]));
  });

  it('arranges eight cubes as a cube', () => {
    expect(sizeTogether([units([3, 3, 3], 8)])).toEqual(sized([6, 6, 6]));
  });

  it('is in centimetres when the units of length differ', () => {
    const parts = [units([10, 8, 1]), units([25.4, 20.32, 1], 1, CENTIMETERS)];
    expect(sizeTogether(parts)).toEqual(sized([25.4, 20.32, 3.54], CENTIMETERS));
  });

  it('has no more than 16 pieces, which have the volume of the units or more', () => {
    const pieces = piecesOf([units([1, 1, 1], 777), units([2, 1, 1], 3)]);
    expect(pieces.length).toBeLessThanOrEqual(MOST_PIECES);
    const volume = pieces.reduce((sum, [a, b, c]) => sum + a * b * c, 0);
    expect(volume).toBeGreaterThanOrEqual(783 * 2.54e9 ** 3 * (1 - 1e-9));
  });
});

describe('the weight of a parcel', () => {
  it('has the units and the empty box', () => {
    const empty = { emptyWeight: { value: 0.7, unit: OZ } };
    expect(weightOfParcel([units([1, 1, 1], 3)], empty)).toEqual({ value: 30.7, unit: OZ });
    expect(weightOfParcel([units([1, 1, 1], 3)], null)).toEqual({ value: 30, unit: OZ });
  });
});
