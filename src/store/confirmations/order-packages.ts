import type { ConfirmationState, PackageConfirmation, UnitHolder } from './confirmation.js';

interface Package extends UnitHolder {
  readonly content: PackageConfirmation;
}

// People read the names. An order has a handful of packages.
const MOST_HOLDERS = 3;

/** The confirmed packages of one order, and the units in all of them. */
export class OrderPackages {
  readonly #packages = new Map<string, Package>();
  /** By order item id. */
  readonly #units = new Map<string, number>();
  /** Packages with units of an item, by order item id. An order can have hundreds of packages. */
  readonly #holders = new Map<string, Set<string>>();

  /** Adds a package, or corrects it. The state is null for one that is not on record yet. */
  put(content: PackageConfirmation, state: ConfirmationState | null): void {
    const { packageReferenceId } = content;
    this.#count(this.#packages.get(packageReferenceId)?.content, -1);
    this.#packages.set(packageReferenceId, { packageReferenceId, state, content });
    this.#count(content, 1);
  }

  /** Returns the units of an item in all packages. */
  units(orderItemId: string): number {
    return this.#units.get(orderItemId) ?? 0;
  }

  /** Returns the units of an item in one package. */
  unitsIn(packageReferenceId: string, orderItemId: string): number {
    const items = this.#packages.get(packageReferenceId)?.content.items ?? [];
    return items.find((item) => item.orderItemId === orderItemId)?.quantity ?? 0;
  }

  /** Returns up to three packages with units of an item. */
  holdersOf(orderItemId: string, except: string): UnitHolder[] {
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
      this.#units.set(orderItemId, this.units(orderItemId) + sign * quantity);
      const holders = this.#holders.get(orderItemId) ?? new Set();
      this.#holders.set(orderItemId, holders);
      if (sign > 0) holders.add(content.packageReferenceId);
      else holders.delete(content.packageReferenceId);
    }
  }
}
