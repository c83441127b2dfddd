import { totalsOf } from '../../graph/money.type.js';
import type { LabelDay } from './label-day.js';
import type { CountedMoney, Money } from '../../graph/money.type.js';

/** Maximum number of groups of a day. */
export const MOST_GROUPS = 500;

/** A label as it is added up. */
export interface CountedLabel {
  readonly supplySourceId: string | null;
  readonly carrier: string | null;
  readonly amount: string | null;
  readonly currencyCode: string | null;
  /** The day that it counts on. */
  readonly by: LabelDay;
  /** Whether its order is on hold now. */
  readonly isOnHold: boolean;
}

/** What tells the groups apart. */
export type GroupKey = Pick<CountedLabel, 'supplySourceId' | 'carrier' | 'by'>;

/** What a group of labels has in common, and their number and price. */
export interface LabelGroup extends GroupKey {
  readonly count: number;
  /** Those of them whose order is on hold now. */
  readonly onHoldCount: number;
  readonly totalPrice: Money[];
}

interface Adding extends GroupKey {
  count: number;
  onHoldCount: number;
  /** By currency and amount: many labels cost the same. */
  readonly prices: Map<string, CountedMoney>;
}

/** Returns the name of the group that a label belongs to. */
export function groupName({ supplySourceId, carrier, by }: GroupKey): string {
  return JSON.stringify([supplySourceId, carrier, by]);
}

/** Adds labels up by location, carrier and the day that they count on. */
export class EndOfDayTally {
  readonly #groups = new Map<string, Adding>();

  add({ supplySourceId, carrier, by, isOnHold, amount, currencyCode }: CountedLabel): void {
    const name = groupName({ supplySourceId, carrier, by });
    let group = this.#groups.get(name);
    if (!group) {
      group = { supplySourceId, carrier, by, count: 0, onHoldCount: 0, prices: new Map() };
      this.#groups.set(name, group);
    }
    group.count += 1;
    if (isOnHold) group.onHoldCount += 1;
    if (amount === null || currencyCode === null) return;
    const price = `${currencyCode} ${amount}`;
    const count = (group.prices.get(price)?.count ?? 0) + 1;
    group.prices.set(price, { amount, currencyCode, count });
  }

  /** Returns all labels as one group without a location and a carrier. */
  whole(): Pick<LabelGroup, 'count' | 'onHoldCount' | 'totalPrice'> {
    const groups = [...this.#groups.values()];
    return {
      count: sumOf(groups),
      onHoldCount: groups.reduce((sum, { onHoldCount }) => sum + onHoldCount, 0),
      totalPrice: totalsOf(groups.flatMap(({ prices }) => [...prices.values()])),
    };
  }

  /** Returns the number of labels that count on the day of their purchase. */
  countByPurchase(): number {
    return sumOf([...this.#groups.values()].filter(({ by }) => by === 'PURCHASED'));
  }

  /** Returns the groups: locations by their id, addresses last, and the largest group of each first. Those by ship date precede those by purchase. */
  groups(): LabelGroup[] {
    return [...this.#groups.values()].toSorted(byLocationAndSize).map((group) => ({
      supplySourceId: group.supplySourceId,
      carrier: group.carrier,
      by: group.by,
      count: group.count,
      onHoldCount: group.onHoldCount,
      totalPrice: totalsOf([...group.prices.values()]),
    }));
  }
}

function byLocationAndSize(a: Adding, b: Adding): number {
  return (
    compared(a.supplySourceId, b.supplySourceId) ||
    compared(b.by, a.by) ||
    b.count - a.count ||
    compared(a.carrier, b.carrier)
  );
}

function sumOf(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
