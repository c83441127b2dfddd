import { totalsOf } from '../../graph/money.type.js';
import type { CountedMoney, Money } from '../../graph/money.type.js';

/** Maximum number of groups of a day. */
export const MOST_GROUPS = 500;

/** A label as it is added up. */
export interface CountedLabel {
  readonly supplySourceId: string | null;
  readonly carrier: string | null;
  readonly amount: string | null;
  readonly currencyCode: string | null;
}

/** What a group of labels has in common, and their number and price. */
export interface LabelGroup extends Pick<CountedLabel, 'supplySourceId' | 'carrier'> {
  readonly count: number;
  readonly totalPrice: Money[];
}

interface Adding extends Pick<CountedLabel, 'supplySourceId' | 'carrier'> {
  count: number;
  /** By currency and amount: many labels cost the same. */
  readonly prices: Map<string, CountedMoney>;
}

/** Returns the name of the group that a label belongs to. */
export function groupName({
  supplySourceId,
  carrier,
}: Pick<CountedLabel, 'supplySourceId' | 'carrier'>): string {
  return JSON.stringify([supplySourceId, carrier]);
}

/** Adds labels up by location and carrier. */
export class EndOfDayTally {
  readonly #groups = new Map<string, Adding>();

  add({ supplySourceId, carrier, amount, currencyCode }: CountedLabel): void {
    const name = groupName({ supplySourceId, carrier });
    let group = this.#groups.get(name);
    if (!group) {
      group = { supplySourceId, carrier, count: 0, prices: new Map() };
      this.#groups.set(name, group);
    }
    group.count += 1;
    if (amount === null || currencyCode === null) return;
    const price = `${currencyCode} ${amount}`;
    const count = (group.prices.get(price)?.count ?? 0) + 1;
    group.prices.set(price, { amount, currencyCode, count });
  }

  /** Returns all labels as one group without a location and a carrier. */
  whole(): Pick<LabelGroup, 'count' | 'totalPrice'> {
    const groups = [...this.#groups.values()];
    return {
      count: groups.reduce((sum, { count }) => sum + count, 0),
      totalPrice: totalsOf(groups.flatMap(({ prices }) => [...prices.values()])),
    };
  }

  /** Returns the groups: locations by their id, addresses last, and the largest group of each first. */
  groups(): LabelGroup[] {
    return [...this.#groups.values()].toSorted(byLocationAndSize).map((group) => ({
      supplySourceId: group.supplySourceId,
      carrier: group.carrier,
      count: group.count,
      totalPrice: totalsOf([...group.prices.values()]),
    }));
  }
}

function byLocationAndSize(a: Adding, b: Adding): number {
  return (
    compared(a.supplySourceId, b.supplySourceId) ||
    b.count - a.count ||
    compared(a.carrier, b.carrier)
  );
}

function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
