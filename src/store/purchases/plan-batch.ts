import { inSlices } from '../engine/slices.js';
import type { LedgerReader } from './ledger-context.js';
import type { CurrentPurchase, PurchaseRecord } from './purchase.js';
import type {
  BatchIntent,
  BatchIntentEntry,
  StandingOfOrder,
  UnrecordedBatch,
} from './purchase-batch.js';
import { purchasesInTheWay, unitsElsewhere } from './purchase-guard.js';
import { oldestFirst } from './purchase-row.js';
import { findCurrent, purchasesOfOrders } from './read-purchases.js';
import { isSameRequest, mayFollow } from './record-intents.js';
import type { PurchaseIntent } from './intent-columns.js';

/** Keys or orders of one statement. */
const READ_AT_ONCE = 100;

/** Requests that are compared in one turn: each may have a hundred earlier fingerprints. */
const COMPARED_AT_ONCE = 25;

/** The purchases that a batch may conflict with: those with its keys, and those of its orders. */
interface RelatedPurchases {
  readonly byKey: ReadonlyMap<string, CurrentPurchase>;
  /** Oldest first. */
  readonly ofOrders: readonly PurchaseRecord[];
}

export async function relatedPurchases(
  reader: LedgerReader,
  batch: BatchIntent,
): Promise<RelatedPurchases> {
  const { sellerId, intents } = batch;
  const orderIds = new Set(intents.map(({ amazonOrderId }) => amazonOrderId));
  const keys = intents.map(({ key }) => key);
  const byKey = new Map<string, CurrentPurchase>();
  const related = new Map<string, PurchaseRecord>();
  await inSlices(keys, READ_AT_ONCE, async (some) => {
    for (const purchase of await findCurrent(reader, sellerId, some))
      byKey.set(purchase.key, purchase);
  });
  await inSlices([...orderIds], READ_AT_ONCE, async (some) => {
    for (const purchase of await purchasesOfOrders(reader, sellerId, some))
      related.set(purchase.key, purchase);
  });
  return { byKey, ofOrders: oldestFirst([...related.values()]) };
}

/** The next attempt under a free key. */
export interface Retry {
  readonly refused: CurrentPurchase;
  readonly intent: PurchaseIntent;
}

export interface BatchPlan {
  readonly fresh: PurchaseIntent[];
  readonly retried: Retry[];
  readonly refusals: UnrecordedBatch[];
}

function refusalOfIntent(
  position: number,
  intent: PurchaseIntent,
  known: CurrentPurchase | undefined,
  { ofOrder, isNew }: { readonly ofOrder: readonly StandingOfOrder[]; readonly isNew: boolean },
): UnrecordedBatch | null {
  const { key } = intent;
  if (known !== undefined && (isNew || !mayFollow(intent, known)))
    return !isNew && isSameRequest(intent, known)
      ? null
      : { position, key, reason: 'conflict', purchases: [known] };
  const inTheWay = purchasesInTheWay(intent, ofOrder);
  if (inTheWay.length === 0) return null;
  const purchases = inTheWay.flatMap(({ purchase }) => purchase ?? []);
  const reason = purchases.length === 0 ? 'duplicate-items' : 'already-purchased';
  return { position, key, reason, purchases, ofOrder };
}

export async function planBatch(
  { intents, ofOrders: newKeys }: BatchIntent,
  { byKey, ofOrders }: RelatedPurchases,
): Promise<BatchPlan> {
  const standing: (StandingOfOrder & { readonly amazonOrderId: string })[] = ofOrders.map(
    (purchase) => ({
      ...purchase,
      purchase,
    }),
  );
  const byOrder = Map.groupBy(standing, ({ amazonOrderId }) => amazonOrderId);
  const seen = new Set<string>();
  const plan: BatchPlan = { fresh: [], retried: [], refusals: [] };
  await inSlices(intents, COMPARED_AT_ONCE, (some, from) => {
    for (const [index, intent] of some.entries()) add(intent, positionOf(intent, from + index));
  });
  return plan;

  function add(intent: PurchaseIntent, position: number): void {
    const { key, amazonOrderId, items } = intent;
    const known = byKey.get(key);
    const ofOrder = byOrder.get(amazonOrderId) ?? [];
    const refusal: UnrecordedBatch | null = seen.has(key)
      ? { position, key, reason: 'duplicate-key' }
      : refusalOfIntent(position, intent, known, { ofOrder, isNew: newKeys !== undefined });
    if (refusal !== null) plan.refusals.push(refusal);
    else if (known === undefined || mayFollow(intent, known)) {
      const counted = { ...intent, elsewhereQuantities: unitsElsewhere(intent, ofOrder) };
      if (known === undefined) plan.fresh.push(counted);
      else plan.retried.push({ refused: known, intent: counted });
      const planned = {
        key,
        amazonOrderId,
        state: 'INTENT',
        refund: null,
        items,
        purchase: null,
      } as const;
      byOrder.set(amazonOrderId, [...ofOrder, planned]);
    }
    seen.add(key);
  }
}

/** Returns the place of a purchase in the input of its batch. */
export function positionOf({ position }: BatchIntentEntry, index: number): number {
  return position ?? index;
}
