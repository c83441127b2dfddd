import type { PurchaseState, RefundState } from '../../../../src/store/purchases/purchase.js';
import { SELLER } from './store-place.js';
import { CONFIRMED_MUGS, mugsElsewhere, orderedIn } from './units-of-orders.js';
import type { Units } from './units-of-orders.js';

interface Bought {
  readonly key: string;
  readonly createdAt: number;
  readonly sellerId: string;
  readonly amazonOrderId: string;
  readonly state: PurchaseState;
  readonly settledAt: number | null;
  readonly refund: RefundState | null;
  readonly shipDate: number | null;
  readonly units: Units;
}

export function isCancelled({ refund }: Pick<Bought, 'refund'>): boolean {
  return refund === 'RefundPending' || refund === 'RefundApplied';
}

export function isUnshipped(one: Bought, all: readonly Bought[]): boolean {
  if (!isCancelled(one)) return false;
  const after = newerThan(one, all).filter(isCancelled);
  return Object.keys(one.units).some((item) => leftOf(item, one, all) > sumOf(item, after));
}

export function isUnshippedAfterRefusal(one: Bought, all: readonly Bought[]): boolean {
  if (one.state !== 'REJECTED') return false;
  const after = newerThan(one, all).filter(({ state }) => state === 'REJECTED');
  return Object.entries(one.units).some(([item, quantity]) => {
    const since = all.filter(
      (other) =>
        other.sellerId === one.sellerId &&
        other.amazonOrderId === one.amazonOrderId &&
        other.state === 'PURCHASED' &&
        other.settledAt! >= one.settledAt! &&
        !isCancelled(other),
    );
    const isLeft = orderedIn(one.amazonOrderId)[item]
      ? leftOf(item, one, all) > sumOf(item, after)
      : sumOf(item, after) < quantity;
    return sumOf(item, since) < quantity && isLeft;
  });
}

/** Null for what was not bought. */
export function hasShipDate({ state, shipDate }: Bought): boolean | null {
  return state === 'PURCHASED' ? shipDate !== null : null;
}

/** Returns the purchases of the order that settled after this one. */
function newerThan(one: Bought, all: readonly Bought[]): Bought[] {
  const at = ({ settledAt, createdAt }: Bought): number => settledAt ?? createdAt;
  return all.filter(
    (other) =>
      other.sellerId === one.sellerId &&
      other.amazonOrderId === one.amazonOrderId &&
      (at(other) > at(one) || (at(other) === at(one) && other.key > one.key)),
  );
}

const sumOf = (item: string, some: readonly Bought[]): number =>
  some.reduce((sum, { units }) => sum + (units[item] ?? 0), 0);

/** Returns the units of an item without a label and without a package. */
function leftOf(item: string, one: Bought, all: readonly Bought[]): number {
  const holders = all.filter(
    ({ sellerId, amazonOrderId, state, refund }) =>
      sellerId === one.sellerId &&
      amazonOrderId === one.amazonOrderId &&
      state !== 'REJECTED' &&
      !isCancelled({ refund }),
  );
  const confirmed = one.sellerId === SELLER ? (CONFIRMED_MUGS[one.amazonOrderId] ?? 0) : 0;
  const hasLabels = all.some(
    ({ sellerId, amazonOrderId, units }) =>
      sellerId === one.sellerId && amazonOrderId === one.amazonOrderId && 'mug' in units,
  );
  const elsewhere = hasLabels ? mugsElsewhere(one.amazonOrderId) : 0;
  const held = sumOf(item, holders) + (item === 'mug' ? Math.max(confirmed, elsewhere) : 0);
  return (orderedIn(one.amazonOrderId)[item] ?? 1) - held;
}
