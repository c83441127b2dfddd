import { wordsOf } from '../../model/constraints.js';
import type { OrderFactsFragment, PurchaseGuard } from '../../generated/order/graphql.js';

export type Order = OrderFactsFragment;
export type OrderItem = Order['items'][number];
export type Purchase = NonNullable<Order['purchases']>[number];
export type Confirmation = NonNullable<Order['confirmations']>[number];

/** Something that keeps a label from being bought, unless a person says why it is bought anyway. */
export interface Block {
  readonly guard: PurchaseGuard;
  readonly words: string;
}

const OTHER_LABELS: Readonly<Record<string, string>> = {
  AMAZON_EASY_SHIP: 'Easy Ship: Amazon makes the label.',
  DELIVERY_BY_AMAZON: 'Amazon delivers it: no label from here.',
  IN_STORE_PICK_UP: 'The buyer picks it up: no label.',
};

type BlockFacts = Pick<Order, 'claim' | 'hold' | 'isCancellationRequested' | 'programs'>;

/** Returns what is known to stand against a label, for a station that may have claimed the order. */
export function blocksOf(order: BlockFacts, station: string | null): readonly Block[] {
  const blocks: Block[] = [];
  if (order.isCancellationRequested)
    blocks.push({ guard: 'CANCELLATION_REQUESTED', words: 'The buyer asked to cancel.' });
  if (order.hold)
    blocks.push({
      guard: 'ORDER_ON_HOLD',
      words: order.hold.reason ? `On hold: ${order.hold.reason}` : 'On hold.',
    });
  if (order.claim && order.claim.by !== station)
    blocks.push({ guard: 'CLAIMED_BY_ANOTHER', words: `Claimed by ${order.claim.by}.` });
  const program = (order.programs ?? []).map((name) => OTHER_LABELS[name]).find(Boolean);
  if (program) blocks.push({ guard: 'OTHER_LABEL_PROGRAM', words: program });
  return blocks;
}

type ClosedFacts = Pick<Order, 'fulfilledBy' | 'shippingObstacle'>;

/** Returns why no label can be bought at all, whatever a person says; null when one can. */
export function closedBecause({ fulfilledBy, shippingObstacle }: ClosedFacts): string | null {
  if (fulfilledBy === 'AMAZON') return 'Amazon ships this order from its warehouse.';
  if (shippingObstacle === 'CANCELLED') return 'The order is cancelled. Put the items back.';
  if (shippingObstacle === 'PENDING')
    return 'The order is not paid yet. It can be shipped when Amazon shows it as unshipped.';
  return null;
}

type PurchaseFacts = Pick<Purchase, 'items' | 'refundState' | 'state'>;

/** Returns whether a purchase may still become a label, without a person knowing. */
function isOpen({ state, refundState }: Pick<Purchase, 'refundState' | 'state'>): boolean {
  return refundState === null && (state === 'UNKNOWN' || state === 'SENDING' || state === 'INTENT');
}

/** Returns the items of purchases whose outcome is open: buying them again may buy them twice. */
export function lockedItems(purchases: readonly PurchaseFacts[]): ReadonlySet<string> {
  return new Set(
    purchases.filter(isOpen).flatMap(({ items }) => items.map(({ orderItemId }) => orderItemId)),
  );
}

/** Returns whether a purchase holds items: a further label for them is a further parcel. */
export function isLabel({ state, refundState }: Pick<Purchase, 'refundState' | 'state'>): boolean {
  return state === 'PURCHASED' && (refundState === null || refundState === 'REJECTED');
}

/** How many units of an item can go into a parcel, and how many do by default. */
export interface Units {
  readonly most: number;
  readonly usual: number;
}

/** Returns the units of an item for a parcel. A further parcel starts empty, and may hold units that Amazon shows as left. */
export function unitsOf(item: OrderItem, isFurther: boolean, isLocked: boolean): Units {
  if (isLocked) return { most: 0, usual: 0 };
  const ordered = item.quantityOrdered ?? 0;
  const left = item.quantityUnfulfilled ?? ordered;
  return isFurther ? { most: ordered, usual: 0 } : { most: left, usual: left };
}

/** Returns a word in Amazon's capitals as people write it: `NEXT_DAY` as `Next day`. */
export function plainWord(word: string): string {
  const text = word.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns what the carrier must do for an item, in words. */
export function constraintWords({ shippingConstraints }: OrderItem): readonly string[] {
  return wordsOf(shippingConstraints);
}
