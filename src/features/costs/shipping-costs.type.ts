import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';
import { Money } from '../../graph/money.type.js';
import { CurrencyCode, LocalDate, TimeZone } from '../../graph/scalars.js';
import { DayTimeZoneSource } from '../end-of-day/day-time-zone.js';

/** Maximum number of groups of a report. */
export const MOST_COST_GROUPS = 1_000;

@DataType('What labels of one currency cost, and what came back of it. All amounts are exact sums.')
export class ShippingCostSums extends FromFields<ShippingCostSums> {
  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'The currency of all amounts. Null for labels without a known price.',
  })
  currencyCode!: string | null;

  @Field(() => Int, {
    description: 'The number of labels that were bought, also those that were cancelled since.',
  })
  count!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'What they cost: the sum of `Purchase.price`. Null when no price is known.',
  })
  cost!: Money | null;

  @Field(() => Int, {
    description:
      'The number of labels that were cancelled and whose refund Amazon applied, as far as the server knows: it learns of a refund within hours.',
  })
  refundedCount!: number;

  @Field(() => Money, {
    nullable: true,
    description:
      'The sum of the prices of these labels: Amazon states no amount of a refund. Null when no price is known.',
  })
  refunded!: Money | null;

  @Field(() => Int, {
    description: 'The number of labels that were cancelled and whose refund is not decided yet.',
  })
  refundPendingCount!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'The sum of the prices of these labels. Null when no price is known.',
  })
  refundPending!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '`cost` less `refunded`. A pending refund is not subtracted. Null when no price is known.',
  })
  netCost!: Money | null;

  @Field(() => Int, {
    description:
      'The number of the labels whose `settledAt` is after the latest ship time of the order (`Order.shipBy.latest`), as the index has it now. A label that was bought in time can still have been handed over late.',
  })
  lateCount!: number;

  @Field(() => Int, {
    description:
      'The number of the labels of which that is not known, because the index does not have the order, or Amazon stated no latest ship time.',
  })
  lateUnknownCount!: number;
}

@DataType('What the labels of one carrier and currency cost, and what came back of it.')
export class CarrierCosts extends FromFields<CarrierCosts> {
  @Field(() => String, {
    nullable: true,
    description: 'The carrier. Null when it is not known, as of labels that a person settled.',
  })
  carrierName!: string | null;

  @Field(() => ShippingCostSums, { description: 'The counts and amounts.' })
  sums!: ShippingCostSums;
}

@DataType(
  'What the labels of one location, carrier, service and currency cost, and what came back of it.',
)
export class ShippingCostGroup extends FromFields<ShippingCostGroup> {
  readonly sellerId!: string;
  readonly supplySourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The carrier. Null when it is not known, as of labels that a person settled.',
  })
  carrierName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The service. Null when it is not known.',
  })
  serviceName!: string | null;

  @Field(() => ShippingCostSums, { description: 'The counts and amounts.' })
  sums!: ShippingCostSums;
}

@DataType('What labels cost in a period, from the ledger.')
export class ShippingCosts extends FromFields<ShippingCosts> {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day, which is included.' })
  to!: string;

  @Field(() => TimeZone, {
    description:
      'The time zone of the days for labels of no location: that of the location that was asked for, else that of the marketplace. A label of a location counts on the day there.',
  })
  timeZone!: string;

  @Field(() => DayTimeZoneSource, { description: 'Where the time zone comes from.' })
  timeZoneSource!: DayTimeZoneSource;

  @CountsAs({ entries: 50 })
  @Field(() => [ShippingCostGroup], {
    description: `By location, carrier, service and currency, at most ${MOST_COST_GROUPS} groups: locations by their id, addresses last, and of each the group with the most labels first.`,
  })
  groups!: ShippingCostGroup[];

  @CountsAs({ entries: 5 })
  @Field(() => [CarrierCosts], {
    description: `By carrier and currency, at most ${MOST_COST_GROUPS} entries: carriers by their name, an unknown one last. Groups that are not shown are included.`,
  })
  carriers!: CarrierCosts[];

  @CountsAs({ entries: 1 })
  @Field(() => [ShippingCostSums], {
    description:
      'All labels of the period, one entry for each currency, and one for labels without a known price. Groups that are not shown are included.',
  })
  totals!: ShippingCostSums[];

  @Field(() => Boolean, {
    description: `Whether labels are missing: the last ones of a period with more labels than a request adds up, which \`totals\` lacks too, or groups beyond the first ${MOST_COST_GROUPS}. Ask for a shorter period then.`,
  })
  isTruncated!: boolean;
}
