import type { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { knownOrder } from '../domains/orders/known-order.js';
import type { KnownOrder } from '../domains/orders/known-order.js';
import { OrderStatus } from '../domains/orders/order.type.js';
import type { Order } from '../domains/orders/order.type.js';
import type { SellerOrders } from '../domains/orders/orders.service.js';
import type { OrderItem } from '../domains/orders/order-item.type.js';
import { GUARD_ADVICE } from '../domains/shipping/purchases/buy/purchase-guard.js';
import type {
  GuardedOrder,
  PurchaseGuards,
} from '../domains/shipping/purchases/buy/purchase-guard.js';
import type { StoppingMarks } from '../domains/orders/marks/order-mark.type.js';
import { marksInTheWay } from './mark-guards.js';
import { constraintUnmet, late, otherLabelProgram } from './order-guards.js';

/** What the guards read, of one seller. */
export interface GuardDependencies {
  readonly orders: Pick<SellerOrders, 'known'>;
  /** Returns an order that is not in the index, as far as it may be read. */
  readonly read: (amazonOrderId: string) => Promise<Order | null>;
  /** Returns the confirmations that hold units of an order. */
  readonly holding: (amazonOrderId: string) => Promise<readonly Confirmation[]>;
  /** Returns the hold and the claim of an order that are in force. */
  readonly marks: (amazonOrderId: string) => Promise<StoppingMarks>;
}

/**
 * Builds the guards of purchases from orders, their marks and the recorded confirmations. An order that is neither in the index nor read
 * passes all guards but those of marks and confirmations.
 */
export function purchaseGuards({
  orders,
  read,
  holding,
  marks,
}: GuardDependencies): PurchaseGuards {
  return async (purchase) => {
    const { amazonOrderId, items } = purchase;
    const [known, confirmed, marked] = await Promise.all([
      orders.known([amazonOrderId]),
      holding(amazonOrderId),
      marks(amazonOrderId),
    ]);
    const found = known.get(amazonOrderId) ?? (await factsOf(read(amazonOrderId)));
    if (found?.order.status === OrderStatus.CANCELLED) return () => null;
    const wanted = unitsOf(items);
    const here = [
      ...marksInTheWay(marked, purchase),
      ...confirmedElsewhere(wanted, confirmed, found?.orderedQuantities),
    ];
    if (!found) return () => here;
    const isWanted = ({ orderItemId }: OrderItem): boolean => wanted.has(orderItemId);
    const ofAll = [
      ...cancellationRequested(found.cancellationRequests.filter(isWanted)),
      ...here,
      ...otherLabelProgram(found.order),
      ...constraintUnmet(found.order.items.filter(isWanted), purchase),
    ];
    return (dates) => [...ofAll, ...late(found.order, dates)];
  };
}

async function factsOf(reading: Promise<Order | null>): Promise<KnownOrder | null> {
  const order = await reading;
  return order && knownOrder(order);
}

function cancellationRequested(items: readonly OrderItem[]): GuardedOrder[] {
  if (items.length === 0) return [];
  const reason = items.find(({ cancellation }) => cancellation?.requestReason)?.cancellation;
  const why = reason ? ` (${reason.requestReason})` : '';
  return [
    {
      guard: 'CANCELLATION_REQUESTED',
      message: `The buyer asked to cancel ${items.length === 1 ? 'an item' : `${items.length} items`} of the purchase${why}. ${GUARD_ADVICE.CANCELLATION_REQUESTED}`,
      orderItemIds: items.map(({ orderItemId }) => orderItemId),
      confirmations: [],
      isCorrectable: false,
    },
  ];
}

/** Without the ordered quantity of an item, each confirmed unit of it counts. */
function confirmedElsewhere(
  wanted: ReadonlyMap<string, number>,
  confirmed: readonly Confirmation[],
  ordered: ReadonlyMap<string, number> | undefined,
): GuardedOrder[] {
  const held = unitsHeld(confirmed);
  const orderItemIds = [...wanted].flatMap(([id, units]) => {
    const others = held.get(id) ?? 0;
    return others > 0 && others + units > (ordered?.get(id) ?? 0) ? [id] : [];
  });
  if (orderItemIds.length === 0) return [];
  const named = new Set(orderItemIds);
  const holders = confirmed.filter(({ content }) =>
    content.items.some(({ orderItemId }) => named.has(orderItemId)),
  );
  const packages = holders.map(
    ({ packageReferenceId, trackingNumber, state }) =>
      `package ${packageReferenceId} with the tracking number ${trackingNumber}, ${state}`,
  );
  return [
    {
      guard: 'CONFIRMED_ELSEWHERE',
      message: `Units of the order items ${orderItemIds.join(', ')} are confirmed with another label: ${packages.join('; ')}. ${GUARD_ADVICE.CONFIRMED_ELSEWHERE}`,
      orderItemIds,
      confirmations: holders.map(({ batchKey, position }) => ({ batchKey, position })),
      isCorrectable: false,
    },
  ];
}

/** Counts the units in all packages. Of two confirmations of a package, the larger quantity counts. */
function unitsHeld(confirmed: readonly Confirmation[]): Map<string, number> {
  const packages = Map.groupBy(confirmed, ({ packageReferenceId }) => packageReferenceId);
  const units = new Map<string, number>();
  for (const ofPackage of packages.values()) {
    const most = new Map<string, number>();
    for (const { orderItemId, quantity } of ofPackage.flatMap(({ content }) => content.items))
      most.set(orderItemId, Math.max(quantity, most.get(orderItemId) ?? 0));
    for (const [id, quantity] of most) units.set(id, (units.get(id) ?? 0) + quantity);
  }
  return units;
}

function unitsOf(
  items: readonly { readonly orderItemId: string; readonly quantity: number }[],
): Map<string, number> {
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of items)
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  return units;
}
