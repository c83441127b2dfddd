import { RefundState } from '../../domains/shipping/purchases/records/purchase.type.js';
import { totalsOf } from '../../graph/money.type.js';
import type { CountedMoney, Money } from '../../graph/money.type.js';
import { ShippingCostSums } from './shipping-costs.type.js';

/** A label as it is added up. */
export interface CostedLabel {
  readonly supplySourceId: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly amount: string | null;
  readonly currencyCode: string | null;
  /** Null when it was not cancelled. */
  readonly refundState: RefundState | null;
  /** Null when it is not known. */
  readonly isLate: boolean | null;
}

/** What labels of a group have in common. */
interface GroupKey extends Pick<CostedLabel, 'supplySourceId' | 'carrier' | 'service'> {
  readonly currencyCode: string | null;
}

/** Labels by their price: many cost the same. */
type Prices = Map<string, number>;

/** What is added up of labels. */
interface Counts {
  readonly bought: Prices;
  readonly refunded: Prices;
  readonly pending: Prices;
  late: number;
  lateUnknown: number;
}

type Adding = GroupKey & { readonly counts: Counts };

/** The labels of a carrier and a currency with their sums. */
export interface CostsOfCarrier extends Pick<GroupKey, 'carrier'> {
  readonly sums: ShippingCostSums;
}

/** A group of labels with its sums. */
export interface CostGroup extends GroupKey {
  readonly sums: ShippingCostSums;
}

/** Adds up what labels cost, by location, carrier, service and currency. */
export class CostTally {
  readonly #groups = new Map<string, Adding>();

  add(label: CostedLabel): void {
    const price = priceOf(label);
    const { counts } = this.#groupOf(label, price?.currencyCode ?? null);
    const amount = price?.amount ?? '';
    count(counts.bought, amount, 1);
    if (label.refundState === RefundState.APPLIED) count(counts.refunded, amount, 1);
    if (label.refundState === RefundState.PENDING) count(counts.pending, amount, 1);
    if (label.isLate === null) counts.lateUnknown += 1;
    else if (label.isLate) counts.late += 1;
  }

  /** Returns the groups: locations by their id, addresses last, and the largest group of each first. */
  groups(): CostGroup[] {
    return [...this.#groups.values()]
      .map(({ counts, ...key }) => ({ ...key, sums: sumsOf(key.currencyCode, counts) }))
      .toSorted(byLocationAndSize);
  }

  /** Returns the sums of all labels by carrier and currency: carriers by their name, those without one last. */
  carriers(): CostsOfCarrier[] {
    const byCarrier = Map.groupBy(this.#groups.values(), ({ carrier }) => carrier);
    return [...byCarrier]
      .toSorted(([one], [other]) => compared(one, other))
      .flatMap(([carrier, groups]) => byCurrency(groups).map((sums) => ({ carrier, sums })));
  }

  /** Returns the sums of all labels by currency, those without a price last. */
  totals(): ShippingCostSums[] {
    return byCurrency([...this.#groups.values()]);
  }

  #groupOf({ supplySourceId, carrier, service }: CostedLabel, currencyCode: string | null): Adding {
    const name = JSON.stringify([supplySourceId, carrier, service, currencyCode]);
    let group = this.#groups.get(name);
    if (!group) {
      group = { supplySourceId, carrier, service, currencyCode, counts: none() };
      this.#groups.set(name, group);
    }
    return group;
  }
}

function none(): Counts {
  return { bought: new Map(), refunded: new Map(), pending: new Map(), late: 0, lateUnknown: 0 };
}

/** Returns the sums of groups by currency, those without a price last. */
function byCurrency(groups: readonly Adding[]): ShippingCostSums[] {
  return [...Map.groupBy(groups, ({ currencyCode }) => currencyCode)]
    .toSorted(([one], [other]) => compared(one, other))
    .map(([currencyCode, some]) => sumsOf(currencyCode, together(some)));
}

function together(groups: readonly Adding[]): Counts {
  const all = none();
  for (const { counts } of groups) {
    for (const name of ['bought', 'refunded', 'pending'] as const)
      for (const [amount, labels] of counts[name]) count(all[name], amount, labels);
    all.late += counts.late;
    all.lateUnknown += counts.lateUnknown;
  }
  return all;
}

function priceOf({ amount, currencyCode }: CostedLabel): Omit<CountedMoney, 'count'> | null {
  return amount === null || currencyCode === null ? null : { amount, currencyCode };
}

function count(prices: Prices, amount: string, labels: number): void {
  prices.set(amount, (prices.get(amount) ?? 0) + labels);
}

function sumsOf(
  currencyCode: string | null,
  { bought, refunded, pending, late, lateUnknown }: Counts,
): ShippingCostSums {
  const sum = (prices: Prices): Money | null => sumOf(prices, currencyCode);
  const [cost, back] = [sum(bought), sum(refunded)];
  const counted = ({ amount, currencyCode: code }: Money, times: number): CountedMoney => ({
    amount,
    currencyCode: code,
    count: times,
  });
  const [netCost = null] = cost && back ? totalsOf([counted(cost, 1), counted(back, -1)]) : [];
  return new ShippingCostSums({
    currencyCode,
    count: labelsOf(bought),
    cost,
    refundedCount: labelsOf(refunded),
    refunded: back,
    refundPendingCount: labelsOf(pending),
    refundPending: sum(pending),
    netCost,
    lateCount: late,
    lateUnknownCount: lateUnknown,
  });
}

/** Null without a currency; zero for no labels. */
function sumOf(prices: Prices, currencyCode: string | null): Money | null {
  if (currencyCode === null) return null;
  const amounts = [...prices].map(([amount, labels]) => ({ amount, currencyCode, count: labels }));
  const [sum] = totalsOf(amounts.length > 0 ? amounts : [{ amount: '0', currencyCode, count: 1 }]);
  return sum ?? null;
}

function labelsOf(prices: Prices): number {
  return [...prices.values()].reduce((sum, labels) => sum + labels, 0);
}

function byLocationAndSize(a: CostGroup, b: CostGroup): number {
  return (
    compared(a.supplySourceId, b.supplySourceId) ||
    b.sums.count - a.sums.count ||
    compared(a.carrier, b.carrier) ||
    compared(a.service, b.service) ||
    compared(a.currencyCode, b.currencyCode)
  );
}

function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
