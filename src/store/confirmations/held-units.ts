import { inSlices } from '../engine/slices.js';
import type { OpenPurchase, StandingLabel } from '../purchases/purchase.js';
import type {
  ConfirmationRecord,
  ConfirmationIntent,
  ConfirmationState,
  ConfirmedItem,
  HeldUnits,
  OrderedUnits,
  PackageConfirmation,
  UnitsBeingBought,
  UnitsBought,
} from './confirmation.js';
import { OrderPackages } from './order-packages.js';
import { openCorrections } from './returning.js';

/**
 * A refused confirmation had no effect, and a needless or superseded one is not sent or not valid any more. An unclear one may have
 * had its effect.
 */
const RELEASED: ReadonlySet<ConfirmationState> = new Set(['FAILED', 'NOT_NEEDED', 'SUPERSEDED']);

/** Confirmations of one turn of the event loop. Each may have dozens of items. */
const COUNTED_IN_ONE_TURN = 100;

/** Tells whether a confirmation in this state holds the units of its package. */
export function holdsUnits(state: ConfirmationState): boolean {
  return !RELEASED.has(state);
}

type Earlier = Pick<
  ConfirmationRecord,
  'content' | 'state' | 'purchaseKey' | 'envelopeId' | 'createdAt' | 'settledAt'
>;

/** Finds what is wrong with the items of a confirmation, before its package counts. */
type Find<Found> = (
  content: PackageConfirmation,
  packages: OrderPackages,
  intent: ConfirmationIntent,
) => readonly Found[];

/**
 * Goes through new confirmations with the packages of their orders. The last confirmation of a package decides, as it corrects the
 * earlier ones. While a correction has no outcome, its package also holds the units of what it took out of the feed, since that waits
 * again when the correction fails. `earlier` is in the order of recording. Takes several turns of the event loop.
 */
async function findInOrders<Found>(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Earlier[],
  find: Find<Found>,
): Promise<(Found & { readonly position: number })[]> {
  const orders = new Map<string, OrderPackages>();
  const packagesOf = (amazonOrderId: string): OrderPackages => {
    const known = orders.get(amazonOrderId) ?? new OrderPackages();
    orders.set(amazonOrderId, known);
    return known;
  };
  const corrections = openCorrections(earlier);
  await inSlices(earlier, COUNTED_IN_ONE_TURN, (some) => {
    for (const row of some) {
      const { content, state } = row;
      if (!holdsUnits(state)) continue;
      const returning = corrections.get(row) ?? [];
      packagesOf(content.amazonOrderId).put(withUnitsOf(content, returning), state);
    }
  });
  const all: (Found & { readonly position: number })[] = [];
  await inSlices(confirmations, COUNTED_IN_ONE_TURN, (some, from) => {
    for (const [index, intent] of some.entries()) {
      const { content, purchaseKey } = intent;
      if (purchaseKey !== null) continue;
      const packages = packagesOf(content.amazonOrderId);
      const position = from + index;
      all.push(...find(content, packages, intent).map((found) => ({ ...found, position })));
      packages.put(content, null);
    }
  });
  return all;
}

/** Returns a package with the larger quantity of each item. */
function withUnitsOf(
  content: PackageConfirmation,
  others: readonly Pick<Earlier, 'content'>[],
): PackageConfirmation {
  if (others.length === 0) return content;
  const items = new Map<string, ConfirmedItem>();
  for (const item of [content, ...others.map((other) => other.content)].flatMap((one) => one.items))
    if (item.quantity > (items.get(item.orderItemId)?.quantity ?? 0))
      items.set(item.orderItemId, item);
  return { ...content, items: [...items.values()] };
}

/**
 * Returns the items of new confirmations whose units other confirmed packages hold already. A package never stands in its own way.
 * Items without a known ordered quantity are left to Amazon.
 */
export function heldUnits(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Earlier[],
  ordered: OrderedUnits,
): Promise<HeldUnits[]> {
  return findInOrders<Omit<HeldUnits, 'position'>>(confirmations, earlier, (content, packages) => {
    const { amazonOrderId, packageReferenceId, items } = content;
    const quantities = ordered.get(amazonOrderId);
    return items.flatMap(({ orderItemId, quantity }, itemPosition) => {
      const units = quantities?.get(orderItemId);
      const others = unitsOfOthers(packages, packageReferenceId, orderItemId);
      // Amazon judges a confirmation that no other one is in the way of.
      if (units === undefined || others <= 0 || others + quantity <= units) return [];
      const holders = packages.holdersOf(orderItemId, packageReferenceId);
      return [{ itemPosition, ordered: units, left: Math.max(0, units - others), holders }];
    });
  });
}

/**
 * Returns the items of new confirmations whose units a purchase without an outcome covers: Amazon confirms them itself when it sells
 * the label. Units that the package has on record already are no new ones. Without the ordered quantity, each purchase of the
 * item is in the way.
 */
export async function unitsBeingBought(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Earlier[],
  { open, ordered }: { readonly open: readonly OpenPurchase[]; readonly ordered: OrderedUnits },
): Promise<UnitsBeingBought[]> {
  if (open.length === 0) return [];
  const ofOrders = Map.groupBy(open, ({ amazonOrderId }) => amazonOrderId);
  return findInOrders<Omit<UnitsBeingBought, 'position'>>(
    confirmations,
    earlier,
    ({ amazonOrderId, packageReferenceId, items }, packages) =>
      items.flatMap(({ orderItemId, quantity }, itemPosition) => {
        const purchases = (ofOrders.get(amazonOrderId) ?? []).filter((purchase) =>
          purchase.items.some((item) => item.orderItemId === orderItemId),
        );
        const isNew = quantity > packages.unitsIn(packageReferenceId, orderItemId);
        if (purchases.length === 0 || !isNew) return [];
        const others = unitsOfOthers(packages, packageReferenceId, orderItemId);
        const left = (ordered.get(amazonOrderId)?.get(orderItemId) ?? 0) - others;
        if (unitsOf(purchases, orderItemId) + quantity <= left) return [];
        return [{ itemPosition, orderItemId, purchases }];
      }),
  );
}

/**
 * Returns the items of new packages whose units have a label from here that stands: Amazon confirmed them when it sold the label. Leaves
 * to Amazon a package with a number of the client, which may correct that of a label, and items without a known ordered quantity.
 */
export async function unitsBought(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Earlier[],
  {
    labels,
    ordered,
  }: { readonly labels: readonly StandingLabel[]; readonly ordered: OrderedUnits },
): Promise<UnitsBought[]> {
  if (labels.length === 0) return [];
  const ofOrders = Map.groupBy(labels, ({ amazonOrderId }) => amazonOrderId);
  return findInOrders<Omit<UnitsBought, 'position'>>(
    confirmations,
    earlier,
    ({ amazonOrderId, packageReferenceId, items }, packages, { isNumbered }) =>
      items.flatMap(({ orderItemId, quantity }, itemPosition) => {
        const units = ordered.get(amazonOrderId)?.get(orderItemId);
        const isNew = quantity > packages.unitsIn(packageReferenceId, orderItemId);
        if (units === undefined || isNumbered || !isNew) return [];
        const ofItem = (ofOrders.get(amazonOrderId) ?? []).filter((label) =>
          label.items.some((item) => item.orderItemId === orderItemId),
        );
        const left = units - unitsOf(ofItem, orderItemId);
        if (ofItem.length === 0 || quantity <= left) return [];
        return [{ itemPosition, left: Math.max(0, left), labels: ofItem }];
      }),
  );
}

function unitsOfOthers(packages: OrderPackages, except: string, orderItemId: string): number {
  return packages.units(orderItemId) - packages.unitsIn(except, orderItemId);
}

function unitsOf(purchases: readonly Pick<OpenPurchase, 'items'>[], orderItemId: string): number {
  return purchases
    .flatMap(({ items }) => items)
    .reduce((sum, item) => sum + (item.orderItemId === orderItemId ? item.quantity : 0), 0);
}
