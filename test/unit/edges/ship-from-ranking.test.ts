import 'reflect-metadata';
import { SupplySourceStatus } from '../../../src/domains/supply-sources/supply-source.type.js';
import { rankPlaces } from '../../../src/features/ship-from/ship-from-ranking.js';
import type { NeededItem, Place, Plan } from '../../../src/features/ship-from/ship-from-ranking.js';
import { splitsOf } from '../../../src/features/ship-from/ship-from-split.js';

const HOUR = 3_600_000;
const OPEN = [{ fromMs: 0, untilMs: 100 * HOUR }];
const opensAt = (hour: number) => [{ fromMs: hour * HOUR, untilMs: 200 * HOUR }];

const ITEMS: NeededItem[] = [
  { orderItemId: '1', sku: 'MUG', quantity: 2 },
  { orderItemId: '2', sku: 'TEA', quantity: 1 },
];
const PLAN: Plan = { items: ITEMS, nowMs: 0, shipByMs: 48 * HOUR };

type Stock = Record<string, number | null>;

function place(id: string, stock: Stock, more: Partial<Place> = {}): Place {
  return {
    id,
    status: SupplySourceStatus.ACTIVE,
    ships: true,
    windows: OPEN,
    lastWindows: more.windows === undefined ? OPEN : more.windows,
    handlingMs: 0,
    senderProblem: null,
    stock: new Map(Object.entries(stock)),
    ...more,
  };
}

const ALL = { MUG: 2, TEA: 1 };
const order = (places: Place[], plan = PLAN) =>
  rankPlaces(places, plan).ranked.map((ranked) => ranked.place.id);
const only = (one: Place, plan = PLAN) => rankPlaces([one], plan).ranked[0]!;
const codes = (one: Place, plan = PLAN) => only(one, plan).reasons.map(({ code }) => code);

describe('the ranking of locations', () => {
  it('puts complete stock before more units of some items', () => {
    expect(order([place('a', { MUG: 90 }), place('b', ALL)])).toEqual(['b', 'a']);
  });

  it('puts locations in time before locations with more stock', () => {
    const late = place('late', { MUG: 99, TEA: 99 }, { windows: opensAt(49) });
    expect(order([late, place('early', ALL)])).toEqual(['early', 'late']);
  });

  it('prefers locations with more remaining stock', () => {
    expect(order([place('a', ALL), place('b', { MUG: 9, TEA: 9 })])).toEqual(['b', 'a']);
  });

  it('prefers open locations, then the earliest opening', () => {
    const places = [
      place('c', ALL, { windows: opensAt(20) }),
      place('b', ALL, { windows: opensAt(9) }),
      place('a', ALL),
    ];
    expect(order(places)).toEqual(['a', 'b', 'c']);
  });

  it('prefers shorter handling times', () => {
    const slow = place('a', ALL, { handlingMs: 40 * HOUR });
    expect(order([slow, place('b', ALL)])).toEqual(['b', 'a']);
  });

  it('does not depend on the order of its input', () => {
    const places = [place('b', ALL), place('a', ALL), place('c', ALL)];
    expect(order(places)).toEqual(['a', 'b', 'c']);
    expect(order(places.toReversed())).toEqual(['a', 'b', 'c']);
  });

  it('returns the facts behind each rank', () => {
    expect(only(place('a', { MUG: 4, TEA: 2 })).score).toEqual({
      total: 100,
      stock: 100,
      time: 100,
      openHours: 100,
    });
    expect(only(place('a', ALL)).score).toMatchObject({ stock: 80 });
    expect(only(place('a', { MUG: 1 })).score).toMatchObject({ stock: 27 });
    // 36 hours until it opens; 12 to spare.
    expect(only(place('a', ALL, { windows: opensAt(36) })).score).toEqual({
      total: 73,
      stock: 80,
      time: 75,
      openHours: 50,
    });
    expect(only(place('a', ALL, { windows: null })).score).toMatchObject({ openHours: 0 });
    expect(only(place('a', ALL), { ...PLAN, shipByMs: null }).score).toMatchObject({ time: 0 });
  });

  it('sums the units of one SKU over several items', () => {
    const items = [
      { orderItemId: '1', sku: 'PEN', quantity: 1 },
      { orderItemId: '2', sku: 'PEN', quantity: 2 },
    ];
    const { canShipAll, items: covers } = only(place('a', { PEN: 2 }), { ...PLAN, items });
    expect(canShipAll).toBe(false);
    expect(covers).toEqual([
      { orderItemId: '1', needed: 1, available: 2, isEnough: false },
      { orderItemId: '2', needed: 2, available: 2, isEnough: false },
    ]);
    expect(only(place('b', { PEN: 3 }), { ...PLAN, items }).canShipAll).toBe(true);
  });
});

describe('the reasons', () => {
  it.each([
    ['HAS_ALL_ITEMS, OPEN_NOW, LEAVES_IN_TIME', place('a', { MUG: 3, TEA: 3 })],
    ['LAST_UNITS, OPEN_NOW, LEAVES_IN_TIME', place('a', { MUG: 2, TEA: 3 })],
    ['HAS_SOME_ITEMS, OPEN_NOW, LEAVES_IN_TIME', place('a', { MUG: 1, TEA: 3 })],
    ['STOCK_UNKNOWN, OPEN_NOW, LEAVES_IN_TIME', place('a', { MUG: null, TEA: 3 })],
    ['LAST_UNITS, OPENS_LATER, LEAVES_IN_TIME', place('a', ALL, { windows: opensAt(9) })],
    ['LAST_UNITS, OPENS_LATER, LEAVES_TOO_LATE', place('a', ALL, { windows: opensAt(49) })],
    ['LAST_UNITS, LEAVES_TOO_LATE', place('a', ALL, { windows: [] })],
    ['LAST_UNITS, HOURS_UNKNOWN, LEAVES_IN_TIME', place('a', ALL, { windows: null })],
    [
      'LAST_UNITS, OPEN_NOW, LEAVES_IN_TIME, STATUS_UNKNOWN, OUTBOUND_UNKNOWN, NO_SENDER_ADDRESS',
      place('a', ALL, { status: null, ships: null, senderProblem: 'No email.' }),
    ],
  ])('are %s', (expected, one) => {
    expect(codes(one).join(', ')).toBe(expected);
  });

  it('name the missing units and the times', () => {
    const texts = only(place('a', { MUG: 1 }, { windows: opensAt(9) })).reasons.map(
      ({ message }) => message,
    );
    expect(texts).toEqual([
      'It has only 1 of 2 MUG, 0 of 1 TEA.',
      'It opens at 1970-01-01T09:00Z.',
      'The order leaves in time when work begins by 1970-01-03T00:00Z.',
    ]);
  });
});

describe('a refused location', () => {
  it.each([
    ['ARCHIVED', place('a', ALL, { status: SupplySourceStatus.ARCHIVED, ships: false })],
    ['INACTIVE', place('a', ALL, { status: SupplySourceStatus.INACTIVE })],
    ['NO_OUTBOUND', place('a', ALL, { ships: false })],
    ['NO_STOCK', place('a', { MUG: 0, OTHER: 9 })],
  ])('has the reason %s', (code, one) => {
    const { ranked, refused } = rankPlaces([one], PLAN);
    expect([ranked, refused.map(({ reason }) => reason.code)]).toEqual([[], [code]]);
  });

  it('is every location when no item has a SKU', () => {
    const items = [{ orderItemId: '1', sku: null, quantity: 1 }];
    expect(order([place('a', ALL)], { ...PLAN, items })).toEqual([]);
  });
});

describe('two locations together', () => {
  const split = (...places: Place[]) =>
    splitsOf(places, ITEMS).map((parts) =>
      parts.map(
        (part) =>
          `${part.place.id}: ${part.items.map((item) => `${item.quantity} of ${item.orderItemId}`).join(', ')}`,
      ),
    );

  it('ship together what neither has alone, the first one as much as possible', () => {
    expect(split(place('a', { MUG: 1 }), place('b', { MUG: 1, TEA: 5 }))).toEqual([
      ['a: 1 of 1', 'b: 1 of 1, 1 of 2'],
    ]);
  });

  it('are sorted from best to worst, with at most three pairs', () => {
    const mugs = ['a', 'b', 'c', 'd'].map((id) => place(id, { MUG: 2 }));
    expect(split(...mugs, place('e', { TEA: 1 })).map(([first]) => first)).toEqual([
      'a: 2 of 1',
      'b: 2 of 1',
      'c: 2 of 1',
    ]);
  });

  it('are not returned when three locations are needed or stock is unknown', () => {
    expect(split(place('a', { MUG: 1 }), place('b', { MUG: 1 }), place('c', { TEA: 1 }))).toEqual(
      [],
    );
    expect(split(place('a', { MUG: null }), place('b', { TEA: 1 }))).toEqual([]);
    expect(splitsOf([place('a', ALL)], [{ orderItemId: '1', sku: null, quantity: 1 }])).toEqual([]);
  });
});
