import { Temporal } from 'temporal-polyfill';
import type { SellerScope } from '../../context/seller-scope.js';
import { refundStateOf } from '../../domains/shipping/purchases/records/purchase.mapper.js';
import { refusedArgument } from '../../graph/refused-argument.js';
import { DaysOfLocations } from '../end-of-day/days-of-locations.js';
import { dayAnywhere, isWithin } from '../end-of-day/local-day.js';
import { CostTally } from './cost-tally.js';
import {
  CarrierCosts,
  MOST_COST_GROUPS,
  ShippingCostGroup,
  ShippingCosts,
} from './shipping-costs.type.js';

/** Maximum number of days of a report. */
export const MOST_COST_DAYS = 366;

export interface PeriodAsked {
  /** Dates of the first and the last day. */
  readonly from: string;
  readonly to: string;
  /** Null for all locations. */
  readonly supplySourceId: string | null;
  /** Whether the labels are compared with the ship times of their orders, which takes two more statements for 500 of them. */
  readonly countsLate: boolean;
}

type Scope = Pick<SellerScope, 'account' | 'orders' | 'shipping' | 'supplySources'>;

/**
 * Adds up what the labels of a period cost, from the ledger. The day of each label is that of its settlement at its location.
 * Cost: one getSupplySource (40/s) for each location whose time zone is not remembered.
 * @throws GraphQLError BAD_USER_INPUT for a period that is too long, or that ends before it begins.
 * @throws SearchBudgetSpent when the request has read too many labels.
 */
export async function addUpCosts(
  sellerId: string,
  asked: PeriodAsked,
  scope: Scope,
): Promise<ShippingCosts> {
  checkPeriod(asked);
  const { from, to, supplySourceId } = asked;
  const days = new DaysOfLocations(scope, from, to);
  await days.learn([supplySourceId]);
  const { tally, isCutOff } = await tallied(asked, days, scope);
  const groups = tally.groups();
  const { timeZone, source: timeZoneSource } = days.of(supplySourceId);
  return new ShippingCosts({
    from,
    to,
    timeZone,
    timeZoneSource,
    groups: groups.slice(0, MOST_COST_GROUPS).map(
      ({ supplySourceId: place, carrier, service, sums }) =>
        new ShippingCostGroup({
          sellerId,
          supplySourceId: place,
          carrierName: carrier,
          serviceName: service,
          sums,
        }),
    ),
    carriers: tally
      .carriers()
      .slice(0, MOST_COST_GROUPS)
      .map(({ carrier, sums }) => new CarrierCosts({ carrierName: carrier, sums })),
    totals: tally.totals(),
    isTruncated: isCutOff || groups.length > MOST_COST_GROUPS,
  });
}

async function tallied(
  { from, to, supplySourceId, countsLate }: PeriodAsked,
  days: DaysOfLocations,
  scope: Scope,
): Promise<{ readonly tally: CostTally; readonly isCutOff: boolean }> {
  const around =
    supplySourceId === null
      ? { fromMs: dayAnywhere(from).fromMs, beforeMs: dayAnywhere(to).beforeMs }
      : days.of(supplySourceId).day;
  const tally = new CostTally();
  let isCutOff = false;
  for await (const slice of scope.shipping.records.paid(around.fromMs, around.beforeMs)) {
    isCutOff ||= slice.isCutOff;
    const placed = slice.labels.filter(
      (label) => supplySourceId === null || label.supplySourceId === supplySourceId,
    );
    await days.learn(placed.map((label) => label.supplySourceId));
    const labels = placed.filter((label) =>
      isWithin(label.settledAt, days.of(label.supplySourceId).day),
    );
    const latest = countsLate ? await latestShipTimes(labels, scope) : NONE_KNOWN;
    for (const label of labels) {
      const time = latest.get(label.key);
      const isLate = time === undefined ? null : label.settledAt > time;
      tally.add({ ...label, refundState: refundStateOf(label.refundState), isLate });
    }
  }
  return { tally, isCutOff };
}

const NONE_KNOWN: ReadonlyMap<string, number> = new Map();

/** Returns the latest ship times of the orders of labels in epoch milliseconds, by the key of the label. */
async function latestShipTimes(
  labels: readonly { readonly key: string }[],
  { orders, shipping }: Scope,
): Promise<ReadonlyMap<string, number>> {
  const orderOf = await shipping.records.orderIdsByKey(labels.map(({ key }) => key));
  const times = await orders.lookup.latestShipTimes([...new Set(orderOf.values())]);
  const known = new Map<string, number>();
  for (const [key, orderId] of orderOf) {
    const time = times.get(orderId);
    if (time !== undefined) known.set(key, time);
  }
  return known;
}

function checkPeriod({ from, to }: PeriodAsked): void {
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
  if (days >= 1 && days <= MOST_COST_DAYS) return;
  throw refusedArgument(
    ['to'],
    `the day of \`from\` or one of the ${MOST_COST_DAYS - 1} days after it`,
    to,
  );
}
