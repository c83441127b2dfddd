import { inSlices } from '../engine/slices.js';
import type {
  Confirmation,
  ConfirmationIntent,
  ConfirmationState,
  HeldUnits,
  OrderedUnits,
  PackageConfirmation,
  UnitHolder,
} from './confirmation.js';

type Package = UnitHolder & Pick<Confirmation, 'content'>;

/** A refused confirmation had no effect, and a needless one is not sent. An unclear one may have had its effect. */
const RELEASED: ReadonlySet<ConfirmationState> = new Set(['FAILED', 'NOT_NEEDED']);

/** Confirmations of one turn of the event loop. Each may have dozens of items. */
const COUNTED_IN_ONE_TURN = 100;

/** Tells whether a confirmation in this state holds the units of its package. */
export function holdsUnits(state: ConfirmationState): boolean {
  return !RELEASED.has(state);
}

// People read the names. An order has a handful of packages.
const MOST_HOLDERS = 3;

/**
 * Returns the items of new confirmations whose units other confirmed packages hold already. The last confirmation of a package
 * decides, as it corrects the earlier ones, and a package never stands in its own way. `earlier` is in the order of recording. Takes several turns of the event loop.
 */
export async function heldUnits(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Pick<Confirmation, 'content' | 'state'>[],
  ordered: OrderedUnits,
): Promise<HeldUnits[]> {
  const orders = new Map<string, OrderPackages>();
  const packagesOf = (amazonOrderId: string): OrderPackages => {
    const known = orders.get(amazonOrderId) ?? new OrderPackages();
    orders.set(amazonOrderId, known);
    return known;
  };
  await inSlices(earlier, COUNTED_IN_ONE_TURN, (some) => {
    for (const { content, state } of some)
      if (holdsUnits(state)) packagesOf(content.amazonOrderId).put(content, state);
  });
  const held: HeldUnits[] = [];
  await inSlices(confirmations, COUNTED_IN_ONE_TURN, (some, from) => {
    for (const [index, { content, purchaseKey }] of some.entries()) {
      const units = ordered.get(content.amazonOrderId);
      if (purchaseKey !== null || !units) continue;
      const packages = packagesOf(content.amazonOrderId);
      packages.put(content, null);
      const position = from + index;
      held.push(...packages.heldFrom(content, units).map((one) => ({ position, ...one })));
    }
  });
  return held;
}

/** The packages of one order, and the units in all of them. */
class OrderPackages {
  readonly #packages = new Map<string, Package>();
  /** By order item id. */
  readonly #units = new Map<string, number>();
  /** Packages with units of an item, by order item id. An order can have hundreds of packages. */
  readonly #holders = new Map<string, Set<string>>();

  /** Adds a package, or corrects it. */
  put(content: PackageConfirmation, state: ConfirmationState | null): void {
    const { packageReferenceId } = content;
    this.#count(this.#packages.get(packageReferenceId)?.content, -1);
    this.#packages.set(packageReferenceId, { packageReferenceId, state, content });
    this.#count(content, 1);
  }

  /** Returns the items of one of the packages that leave too little to it. */
  heldFrom(
    { packageReferenceId, items }: PackageConfirmation,
    ordered: ReadonlyMap<string, number>,
  ): Omit<HeldUnits, 'position'>[] {
    return items.flatMap(({ orderItemId, quantity }, itemPosition) => {
      const units = ordered.get(orderItemId);
      const held = (this.#units.get(orderItemId) ?? 0) - quantity;
      // Amazon judges a confirmation that no other one is in the way of.
      if (units === undefined || held <= 0 || held + quantity <= units) return [];
      const holders = this.#holdersOf(orderItemId, packageReferenceId);
      return [{ itemPosition, ordered: units, left: Math.max(0, units - held), holders }];
    });
  }

  #holdersOf(orderItemId: string, except: string): UnitHolder[] {
    const holders: UnitHolder[] = [];
    for (const reference of this.#holders.get(orderItemId) ?? []) {
      const holder = this.#packages.get(reference);
      if (!holder || reference === except) continue;
      holders.push({ packageReferenceId: reference, state: holder.state });
      if (holders.length === MOST_HOLDERS) break;
    }
    return holders;
  }

  #count(content: PackageConfirmation | undefined, sign: 1 | -1): void {
    if (!content) return;
    for (const { orderItemId, quantity } of content.items) {
      this.#units.set(orderItemId, (this.#units.get(orderItemId) ?? 0) + sign * quantity);
      const holders = this.#holders.get(orderItemId) ?? new Set();
      this.#holders.set(orderItemId, holders);
      if (sign > 0) holders.add(content.packageReferenceId);
      else holders.delete(content.packageReferenceId);
    }
  }
}
