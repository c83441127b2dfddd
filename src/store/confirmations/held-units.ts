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

// People read the names. An order has a handful of packages.
const MOST_HOLDERS = 3;

/**
 * Returns the items of new confirmations whose units other confirmed packages hold already. The last confirmation of a package
 * decides, as it corrects the earlier ones, and a package never stands in its own way. `earlier` is in the order of recording.
 */
export function heldUnits(
  confirmations: readonly ConfirmationIntent[],
  earlier: readonly Pick<Confirmation, 'content' | 'state'>[],
  ordered: OrderedUnits,
): HeldUnits[] {
  const orders = new Map<string, OrderPackages>();
  const packagesOf = (amazonOrderId: string): OrderPackages => {
    const known = orders.get(amazonOrderId) ?? new OrderPackages();
    orders.set(amazonOrderId, known);
    return known;
  };
  for (const { content, state } of earlier) {
    if (!RELEASED.has(state)) packagesOf(content.amazonOrderId).put(content, state);
  }
  return confirmations.flatMap(({ content, purchaseKey }, position) => {
    const units = ordered.get(content.amazonOrderId);
    if (purchaseKey !== null || !units) return [];
    const packages = packagesOf(content.amazonOrderId);
    packages.put(content, null);
    return packages.heldFrom(content, units).map((held) => ({ position, ...held }));
  });
}

/** The packages of one order, and the units in all of them. */
class OrderPackages {
  readonly #packages = new Map<string, Package>();
  /** By order item id. */
  readonly #units = new Map<string, number>();

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
    for (const { packageReferenceId, state, content } of this.#packages.values()) {
      const holds = content.items.some((item) => item.orderItemId === orderItemId);
      if (!holds || packageReferenceId === except) continue;
      holders.push({ packageReferenceId, state });
      if (holders.length === MOST_HOLDERS) break;
    }
    return holders;
  }

  #count(content: PackageConfirmation | undefined, sign: 1 | -1): void {
    for (const { orderItemId, quantity } of content?.items ?? [])
      this.#units.set(orderItemId, (this.#units.get(orderItemId) ?? 0) + sign * quantity);
  }
}
