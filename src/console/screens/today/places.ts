import type { TodayQuery, TodayStoresQuery } from '../../generated/today/graphql.js';

export type Seller = NonNullable<TodayQuery['seller']>;
export type TodayStore = NonNullable<
  NonNullable<TodayStoresQuery['seller']>['supplySources']
>['nodes'][number];

/** Where a line leads: a screen with its filters. */
export interface Target {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

export interface Place {
  readonly name: string;
  /** Null for a single order. */
  readonly count: number | null;
  readonly target: Target;
}

const SOON_MS = 4 * 60 * 60 * 1000;

export const storeName = ({ alias, supplySourceCode, supplySourceId }: TodayStore): string =>
  alias ?? supplySourceCode ?? supplySourceId;

/** The filters of the Ship screen. */
type ShipFilter = 'blocked' | 'due' | 'late' | 'short';

function ship(store: TodayStore, only?: ShipFilter): Target {
  return { to: '/ship', search: { store: store.supplySourceId, ...(only && { only }) } };
}

interface Counted {
  readonly seller: Seller;
  readonly stores: readonly TodayStore[] | null;
}

/** Returns the locations that have some of what is counted, the most first. */
export function placesOf(
  { stores }: Counted,
  count: (store: TodayStore) => number | null | undefined,
  only?: ShipFilter,
): readonly Place[] {
  return (stores ?? [])
    .flatMap((store) => {
      const found = count(store) ?? 0;
      return found > 0 ? [{ name: storeName(store), count: found, target: ship(store, only) }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

type Unassigned = NonNullable<Seller['unassigned']>['nodes'][number];

export const needsLabel = ({ shippingObstacle }: Unassigned): boolean =>
  shippingObstacle !== 'ALL_LABELLED';

export function isSoon({ isLate, shipBy }: Unassigned, now: number): boolean {
  const latest = shipBy?.latest ?? null;
  return !isLate && latest !== null && Date.parse(latest) - now < SOON_MS;
}

/** Returns the orders that are at no location: no list has them, so that each leads to its own page. */
export function ordersOf(
  { seller }: Counted,
  fits: (order: Unassigned) => boolean = () => true,
): readonly Place[] {
  return (seller.unassigned?.nodes ?? []).filter(fits).map(({ amazonOrderId }) => ({
    name: amazonOrderId,
    count: null,
    target: { to: `/orders/${amazonOrderId}`, search: {} },
  }));
}
