import type { Unmet } from './constraints.js';

/** What the Ship screen needs of an order to say whether it may be shipped. */
export interface ShipOrder {
  readonly amazonOrderId: string;
  readonly isCancellationRequested: boolean;
  readonly isLate: boolean;
  readonly shippingObstacle: 'ALL_LABELLED' | 'ALL_SHIPPED' | 'CANCELLED' | 'PENDING' | null;
  readonly programs: readonly string[] | null;
  readonly hold: { readonly reason: string | null } | null;
  readonly claim: { readonly by: string } | null;
  readonly purchases:
    readonly { readonly state: PurchaseState; readonly refundState: string | null }[] | null;
}

type PurchaseState = 'INTENT' | 'PURCHASED' | 'REJECTED' | 'SENDING' | 'UNKNOWN';

/** Whether a row can be selected, and if not, why. */
export type RowState =
  | { readonly kind: 'open' }
  | { readonly kind: 'blocked' | 'bought' | 'buying' | 'unknown'; readonly words: string };

// Their parcels leave without a label of Buy Shipping.
const OTHER_LABELS: Readonly<Record<string, string>> = {
  AMAZON_EASY_SHIP: 'Easy Ship: Amazon makes the label',
  DELIVERY_BY_AMAZON: 'Delivered by Amazon: no label from here',
  IN_STORE_PICK_UP: 'The buyer picks it up: no label',
};

/** Returns the state of a row. An outcome that is not known outranks all: it must not be bought again. */
export function rowStateOf(order: ShipOrder, inRun: PurchaseState | null): RowState {
  const states = new Set(
    (order.purchases ?? [])
      .filter(({ refundState }) => refundState === null)
      .map(({ state }) => state),
  );
  if (inRun !== null) states.add(inRun);
  if (states.has('UNKNOWN')) return { kind: 'unknown', words: 'Not known yet' };
  if (states.has('INTENT') || states.has('SENDING')) return { kind: 'buying', words: 'Buying' };
  if (inRun === 'PURCHASED' || order.shippingObstacle === 'ALL_LABELLED')
    return { kind: 'bought', words: 'Bought' };
  const words = blockOf(order);
  return words === null ? { kind: 'open' } : { kind: 'blocked', words };
}

function blockOf(order: ShipOrder): string | null {
  if (order.isCancellationRequested) return 'The buyer asked to cancel';
  if (order.hold) return order.hold.reason ? `On hold: ${order.hold.reason}` : 'On hold';
  if (order.claim) return `Claimed by ${order.claim.by}`;
  if (order.shippingObstacle === 'ALL_SHIPPED') return 'Amazon shows it as shipped';
  if (order.shippingObstacle === 'CANCELLED') return 'Cancelled';
  if (order.shippingObstacle === 'PENDING') return 'Not paid yet';
  return (order.programs ?? []).map((program) => OTHER_LABELS[program]).find(Boolean) ?? null;
}

/** The stock of a SKU at the store. */
export type Stock =
  | { readonly kind: 'known'; readonly quantity: number }
  | { readonly kind: 'none-set' | 'not-known' | 'reading' };

export interface StockWords {
  readonly words: string;
  readonly isShort: boolean;
}

/** Says whether the store has what an order needs of a SKU. Unknown is not zero, and neither is a SKU without a stock entry. */
export function stockWords(stock: Stock, needed: number): StockWords {
  if (stock.kind === 'none-set') return { words: 'not entered', isShort: false };
  if (stock.kind !== 'known')
    return { words: stock.kind === 'reading' ? '' : 'not known', isShort: false };
  const isShort = stock.quantity < needed;
  return { words: isShort ? `${stock.quantity} of ${needed}` : String(stock.quantity), isShort };
}

/** Why a selected row is left out of a run, in the words of the buy bar. */
export type LeftOut =
  | 'form to fill in'
  | 'no offer'
  | 'no stock'
  | 'not readable'
  | 'price not read yet'
  | 'size not known'
  | Unmet;

/** Returns counts of reasons as a sentence part, `2 no stock, 1 no offer`. */
export function countedReasons(reasons: readonly LeftOut[]): string {
  const counts = new Map<LeftOut, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}

/** Returns the word for a speed that a packer must see. */
export function speedWord(serviceLevel: string | null): string | null {
  if (serviceLevel === null) return null;
  if (/next|overnight/i.test(serviceLevel)) return 'Next day';
  if (/second/i.test(serviceLevel)) return '2-day';
  if (/exped|same/i.test(serviceLevel)) return 'Express';
  return null;
}
