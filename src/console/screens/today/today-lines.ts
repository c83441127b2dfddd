import type { TodaySellersQuery } from '../../generated/today/graphql.js';
import { duration } from '../../model/time.js';
import { isSoon, needsLabel, ordersOf, placesOf } from './places.js';
import type { Place, Seller, Target, TodayStore } from './places.js';

export type TodaySeller = NonNullable<TodaySellersQuery['sellers']>['nodes'][number];

/** A line of the page: a number, a sentence and where to do something about it. */
export interface Line {
  readonly key: string;
  /** Null when it is not known. */
  readonly count: number | null;
  readonly words: string;
  readonly tone: 'plain' | 'trouble' | 'unknown';
  /** Where all that is counted is shown; null when it is in several places. */
  readonly target: Target | null;
  /** The parts of the count: by location, and the orders that are at none. */
  readonly places: readonly Place[];
}

/** Orders of a location without enough stock. */
export interface Shorts {
  readonly count: number;
  /** Whether not all orders, or not all of their SKUs, were looked at. */
  readonly isPart: boolean;
}

export interface TodayFacts {
  readonly seller: Seller;
  /** Null while they are read, or when they could not be. */
  readonly stores: readonly TodayStore[] | null;
  readonly sellers: readonly TodaySeller[];
  /** Orders whose items are not in stock at their location, by location. Locations that were not looked at are missing. */
  readonly shorts: ReadonlyMap<string, Shorts>;
  readonly now: number;
}

const purchases = (tab: string): Target => ({ to: '/purchases', search: { state: tab } });
const HEALTH: Target = { to: '/health', search: {} };

/** Returns what needs a hand, the worst first. A count of zero is no line, and one that is not known is. */
export function linesOf(facts: TodayFacts): readonly Line[] {
  return [
    ...purchaseLines(facts),
    ...urgentLines(facts),
    ...orderLines(facts),
    ...afterLines(facts),
    ...healthLines(facts),
  ].filter(({ count }) => count !== 0);
}

interface LineParts {
  readonly key: string;
  readonly count: number | null | undefined;
  readonly one: string;
  readonly many: string;
  /** What the sentence is about when there is no count. */
  readonly topic: string;
  readonly tone?: Line['tone'];
  readonly target?: Target | null;
  readonly places?: Line['places'];
}

function line({ key, count: given, one, many, topic, ...rest }: LineParts): Line {
  const count = given ?? null;
  const words = count === null ? `${topic}: the number is not known.` : count === 1 ? one : many;
  const { tone = 'plain', target = null, places = [] } = rest;
  const [only] = places.length === 1 ? places : [];
  // One place has all that is counted, or it is not where the sentence leads.
  const isAll = only !== undefined && (only.count ?? 1) === count;
  return { key, count, words, tone, target: target ?? (isAll ? only.target : null), places };
}

function purchaseLines({ seller }: TodayFacts): Line[] {
  return [
    line({
      key: 'unsettled',
      count: seller.health?.unsettledPurchaseCount,
      one: 'label: it is not known whether Amazon sold it. Settle it before you buy again.',
      many: 'labels: it is not known whether Amazon sold them. Settle them before you buy again.',
      topic: 'Labels with an outcome that is not known',
      tone: 'unknown',
      target: purchases('unknown'),
    }),
  ];
}

function urgentLines(facts: TodayFacts): Line[] {
  const { seller } = facts;
  return [
    line({
      key: 'cancelling',
      count: seller.cancelling?.totalCount,
      one: 'order: the buyer asks to cancel it. Do not ship it before you have looked.',
      many: 'orders: the buyers ask to cancel them. Do not ship them before you have looked.',
      topic: 'Orders that buyers ask to cancel',
      tone: 'trouble',
      places: [
        ...placesOf(facts, (store) => store.cancelling?.totalCount, 'blocked'),
        ...ordersOf(facts, (order) => order.isCancellationRequested),
      ],
    }),
    line({
      key: 'late',
      count: seller.late?.totalCount,
      one: 'order is late and has no label.',
      many: 'orders are late and have no label.',
      topic: 'Late orders',
      tone: 'trouble',
      places: [
        ...placesOf(facts, (store) => store.shippingStatus?.late.withoutLabelCount, 'late'),
        ...ordersOf(facts, (order) => order.isLate && needsLabel(order)),
      ],
    }),
    line({
      key: 'soon',
      count: seller.soon?.totalCount,
      one: 'order must leave within 4 hours and has no label.',
      many: 'orders must leave within 4 hours and have no label.',
      topic: 'Orders due in 4 hours',
      places: [
        ...placesOf(facts, (store) => store.soon?.totalCount, 'due'),
        ...ordersOf(facts, (order) => isSoon(order, facts.now) && needsLabel(order)),
      ],
    }),
  ];
}

function orderLines(facts: TodayFacts): Line[] {
  const { seller } = facts;
  return [
    shortLine(facts),
    line({
      key: 'unassigned',
      count: seller.unassigned?.totalCount,
      one: 'open order has no location that is known yet.',
      many: 'open orders have no location that is known yet.',
      topic: 'Orders without a location',
      places: ordersOf(facts),
    }),
    line({
      key: 'held',
      count: seller.held?.totalCount,
      one: 'open order is on hold.',
      many: 'open orders are on hold.',
      topic: 'Orders on hold',
      places: [
        ...placesOf(facts, (store) => store.held?.totalCount, 'blocked'),
        ...ordersOf(facts, ({ hold }) => hold !== null),
      ],
    }),
  ];
}

/** A count of a part says so. When none was found in it, the number is not known. */
function shortLine(facts: TodayFacts): Line {
  const { shorts } = facts;
  const places = placesOf(
    facts,
    ({ supplySourceId }) => shorts.get(supplySourceId)?.count,
    'short',
  );
  const count = places.reduce((sum, place) => sum + (place.count ?? 0), 0);
  const isPart = [...shorts.values()].some((one) => one.isPart);
  const part = isPart ? ' At least: not all orders were looked at.' : '';
  return line({
    key: 'short',
    count: isPart && count === 0 ? null : count,
    one: `order waits at a location that has not enough stock.${part}`,
    many: `orders wait at a location that has not enough stock.${part}`,
    topic: 'Orders without stock',
    tone: 'trouble',
    places,
  });
}

function afterLines({ seller }: TodayFacts): Line[] {
  const run = seller.lastRun?.nodes[0];
  const rejected = run?.counts.find(({ state }) => state === 'REJECTED')?.count ?? 0;
  return [
    line({
      key: 'refused',
      count: seller.lastRun ? rejected + (run?.refusals.length ?? 0) : null,
      one: 'label was refused in the last run.',
      many: 'labels were refused in the last run.',
      topic: 'Refused labels of the last run',
      tone: 'trouble',
      target: run ? { to: '/purchases', search: { run: run.key, only: 'refused' } } : null,
    }),
    line({
      key: 'again',
      count: seller.health?.unshippedAfterCancelCount,
      one: 'order has a cancelled label and no other one.',
      many: 'orders have a cancelled label and no other one.',
      topic: 'Orders whose label was cancelled',
      target: purchases('not-again'),
    }),
    line({
      key: 'refunds',
      count: seller.refunds?.totalCount,
      one: 'refund of a cancelled label is pending.',
      many: 'refunds of cancelled labels are pending.',
      topic: 'Pending refunds',
      target: purchases('refunds'),
    }),
    line({
      key: 'holidays',
      count: seller.health?.troubledScheduledChangeCount,
      one: 'change of holiday hours has a problem.',
      many: 'changes of holiday hours have a problem.',
      topic: 'Problems of holiday hours',
      tone: 'trouble',
      target: { to: '/locations', search: {} },
    }),
  ];
}

function healthLines({ seller, sellers, now }: TodayFacts): Line[] {
  const ofSeller = (seller.health?.problems ?? []).map((problem): Line => ({
    key: `problem-${problem.code}-${problem.since}`,
    count: null,
    words: `${problem.message} Since ${duration(now - Date.parse(problem.since))}.`,
    tone: 'trouble',
    target: HEALTH,
    places: [],
  }));
  const others = sellers.filter(
    ({ id, health }) => id !== seller.id && health && !health.isHealthy,
  );
  return [
    ...ofSeller,
    ...(seller.health ? [] : [noHealth()]),
    ...others.map(({ sellerId, name, health }): Line => ({
      key: `seller-${sellerId}`,
      count: null,
      words: `${name ?? sellerId}: ${health?.problems[0]?.message ?? 'something is wrong.'}`,
      tone: 'trouble',
      target: { to: '/sellers', search: {} },
      places: [],
    })),
  ];
}

const noHealth = (): Line => ({
  key: 'health',
  count: null,
  words: 'The state of this seller could not be read.',
  tone: 'trouble',
  target: HEALTH,
  places: [],
});

export interface NextDeadline {
  readonly store: TodayStore;
  readonly shipBy: string;
}

/** Returns the first deadline that has not passed, over all locations. */
export function nextDeadline(stores: readonly TodayStore[]): NextDeadline | null {
  const deadlines = stores.flatMap((store) => {
    const shipBy = store.next?.nodes[0]?.shipBy?.latest;
    return shipBy ? [{ store, shipBy }] : [];
  });
  return deadlines.sort((a, b) => Date.parse(a.shipBy) - Date.parse(b.shipBy))[0] ?? null;
}
