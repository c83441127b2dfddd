import { linesOf } from '../../../src/console/screens/today/today-lines.js';
import type { Line, Shorts, TodayFacts } from '../../../src/console/screens/today/today-lines.js';

const store = (name: string, cancelling: number, late = 0) => ({
  id: name,
  supplySourceId: name,
  alias: name,
  cancelling: { totalCount: cancelling },
  held: { totalCount: 0 },
  soon: { totalCount: 0 },
  shippingStatus: { late: { withoutLabelCount: late } },
});

const unassigned = (amazonOrderId: string) => ({
  amazonOrderId,
  isCancellationRequested: true,
  isLate: false,
  shippingObstacle: null,
  shipBy: null,
  hold: null,
});

/** Only what these lines read. */
function facts(
  stores: readonly object[] | null,
  { cancelling = 0, late = 0, nowhere = [] as readonly string[] },
  shorts: ReadonlyMap<string, Shorts> = new Map(),
): TodayFacts {
  const seller = {
    id: 'seller',
    cancelling: { totalCount: cancelling },
    late: { totalCount: late },
    unassigned: { totalCount: nowhere.length, nodes: nowhere.map(unassigned) },
  };
  return { seller, stores, sellers: [], shorts, now: 0 } as unknown as TodayFacts;
}

const lineOf = (given: TodayFacts, key: string): Line =>
  linesOf(given).find((line) => line.key === key)!;

it('leads to the location when all that is counted is at one, with its filter', () => {
  const given = facts([store('Reno', 0), store('Phoenix', 1)], { cancelling: 1 });
  const target = { to: '/ship', search: { store: 'Phoenix', only: 'blocked' } };
  expect(lineOf(given, 'cancelling')).toMatchObject({ count: 1, target, places: [{ target }] });
});

it('leads nowhere by itself when several locations have some of it: each has a link', () => {
  const given = facts([store('Reno', 0, 1), store('Phoenix', 0, 4)], { late: 5 });
  const { target, places } = lineOf(given, 'late');
  expect(target).toBeNull();
  expect(places.map(({ name, count }) => `${name} ${count}`)).toEqual(['Phoenix 4', 'Reno 1']);
  expect(places[0]!.target.search).toEqual({ store: 'Phoenix', only: 'late' });
});

it('leads nowhere by itself when a location has only some of it', () => {
  expect(lineOf(facts([store('Reno', 1)], { cancelling: 2 }), 'cancelling').target).toBeNull();
  expect(lineOf(facts(null, { cancelling: 2 }), 'cancelling').target).toBeNull();
});

it('leads to the order itself when it is at no location', () => {
  const given = facts([store('Reno', 0)], { cancelling: 1, nowhere: ['112-1'] });
  const target = { to: '/orders/112-1', search: {} };
  expect(lineOf(given, 'cancelling')).toMatchObject({ target, places: [{ name: '112-1' }] });
  expect(lineOf(given, 'unassigned')).toMatchObject({ count: 1, target });
});

const all = (count: number): Shorts => ({ count, isPart: false });
const part = (count: number): Shorts => ({ count, isPart: true });

it('says when not all orders were looked at for stock', () => {
  const stores = [store('Reno', 0), store('Phoenix', 0)];
  const some = new Map([
    ['Reno', part(14)],
    ['Phoenix', all(4)],
  ]);
  const { count, words } = lineOf(facts(stores, {}, some), 'short');
  expect([count, words]).toEqual([
    18,
    'orders wait at a location that has not enough stock. At least: not all orders were looked at.',
  ]);
  expect(lineOf(facts(stores, {}, new Map([['Reno', part(0)]])), 'short')).toMatchObject({
    count: null,
    words: 'Orders without stock: the number is not known.',
  });
  expect(linesOf(facts(stores, {}, new Map([['Reno', all(0)]]))).some(isShort)).toBe(false);
});

const isShort = ({ key }: Line): boolean => key === 'short';

it('leads to the locations that have not enough stock', () => {
  const stores = [store('Reno', 0), store('Phoenix', 0)];
  const both = new Map([
    ['Reno', all(14)],
    ['Phoenix', all(4)],
  ]);
  expect(lineOf(facts(stores, {}, both), 'short')).toMatchObject({ count: 18, target: null });
  const one = lineOf(facts(stores, {}, new Map([['Reno', all(14)]])), 'short');
  expect(one.target).toEqual({ to: '/ship', search: { store: 'Reno', only: 'short' } });
});
