import { Temporal } from 'temporal-polyfill';
import type { SellerScope } from '../../context/seller-scope.js';
import { refundStateOf } from '../../domains/shipping/purchases/records/purchase.mapper.js';
import { refusedArgument } from '../../graph/refused-argument.js';
import { DaysOfLocations } from '../end-of-day/days-of-locations.js';
import { dayAnywhere, isWithin } from '../end-of-day/local-day.js';
import { CostTally } from './cost-tally.js';
import { MOST_COST_GROUPS, ShippingCostGroup, ShippingCosts } from './shipping-costs.type.js';

/** Maximum number of days of a report. */
export const MOST_COST_DAYS = 366;

export interface PeriodAsked {
  /** Dates of the first and the last day. */
  readonly from: string;
  readonly to: string;
  /** Null for all locations. */
  readonly supplySourceId: string | null;
}

type Scope = Pick<SellerScope, 'account' | 'shipping' | 'supplySources'>;

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
  const around =
    supplySourceId === null
      ? { fromMs: dayAnywhere(from).fromMs, beforeMs: dayAnywhere(to).beforeMs }
      : days.of(supplySourceId).day;
  const tally = new CostTally();
  let isCutOff = false;
  for await (const slice of scope.shipping.records.paid(around.fromMs, around.beforeMs)) {
    const labels = slice.labels.filter(
      (label) => supplySourceId === null || label.supplySourceId === supplySourceId,
    );
    await days.learn(labels.map((label) => label.supplySourceId));
    for (const label of labels)
      if (isWithin(label.settledAt, days.of(label.supplySourceId).day))
        tally.add({ ...label, refundState: refundStateOf(label.refundState) });
    isCutOff ||= slice.isCutOff;
  }
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
    totals: tally.totals(),
    isTruncated: isCutOff || groups.length > MOST_COST_GROUPS,
  });
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
