import { Field } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import {
  AvailableShippingServiceOptions,
  LabelFormat,
  LabelFormatOption,
  ShippingServiceOptions,
} from './shipping-options.type.js';
import { CountsAs } from '../../../graph/list-size.js';

export const RateItemId = enumType('RateItemId', 'Which adjustment it is.', {
  FBM_SHIP_PLUS_CREDIT: 'Credit of the programme FBM Ship+.',
  UNKNOWN: 'An adjustment that this version does not know.',
});
export type RateItemId = keyof typeof RateItemId;

export const RateItemType = enumType('RateItemType', 'How an adjustment enters the price.', {
  INCLUDED: 'Included in `price`; that it is offered again is not promised.',
  UNKNOWN: 'A type that this version does not know.',
});
export type RateItemType = keyof typeof RateItemType;

@DataType('An adjustment of the price of a label.')
export class RateItem extends FromFields<RateItem> {
  @Field(() => RateItemId, { nullable: true, description: 'Which adjustment it is.' })
  code!: RateItemId | null;

  @Field(() => RateItemType, { nullable: true, description: 'How it enters the price.' })
  type!: RateItemType | null;

  @Field(() => Money, { nullable: true, description: 'The amount; a credit is negative.' })
  charge!: Money | null;

  @Field(() => String, { nullable: true, description: "Its name in the seller's language." })
  name!: string | null;
}

@DataType('A benefit that a label would not bring, and why.')
export class ExcludedBenefit extends FromFields<ExcludedBenefit> {
  @Field(() => String, { description: 'The benefit, such as `CLAIMS_PROTECTED`.' })
  benefit!: string;

  @Field(() => [String], { description: 'Why, such as `LATE_DELIVERY_RISK`.' })
  reasonCodes!: string[];
}

@DataType(
  'What Amazon adds when shipping is bought through it. The cheapest offer is not always the best one: protection against claims is worth something.',
)
export class Benefits extends FromFields<Benefits> {
  @Field(() => [String], {
    description: 'Benefits that come with it, such as `CLAIMS_PROTECTED` or `FBM_SHIP_PLUS`.',
  })
  included!: string[];

  @Field(() => [ExcludedBenefit], { description: 'Benefits that do not, with the reasons.' })
  excluded!: ExcludedBenefit[];
}

@DataType(
  'A service of a carrier, offered for one package. It has no `id`: one service costs something else for another package, so client caches must not merge them.',
)
export class ShippingService extends FromFields<ShippingService> {
  @Field(() => String, {
    description: 'The service, such as `UPS_PTP_GND`; the same in every offer.',
  })
  shippingServiceId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This offer (`ShippingServiceOfferId`). It expires, at a moment that Amazon does not tell; buying with it buys at its price.',
  })
  offerId!: string | null;

  @Field(() => String, {
    description: 'Name for people, such as `UPS Ground`; the id where Amazon sent no name.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The carrier, such as `UPS`.' })
  carrierName!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the package is shipped.' })
  shipDate!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Earliest estimated delivery.' })
  earliestEstimatedDelivery!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Latest estimated delivery.' })
  latestEstimatedDelivery!: Date | null;

  @Field(() => Money, { description: "The carrier's price." })
  rate!: Money;

  @Field(() => Money, {
    description:
      'What the seller pays: `rate` with all adjustments. `maxPrice` is held against it.',
  })
  price!: Money;

  @Field(() => [RateItem], { description: 'The adjustments, such as credits.' })
  adjustments!: RateItem[];

  @Field(() => ShippingServiceOptions, {
    nullable: true,
    description: 'Extra services that the offer includes.',
  })
  shippingServiceOptions!: ShippingServiceOptions | null;

  @Field(() => AvailableShippingServiceOptions, {
    nullable: true,
    description: 'Extra services that can be had, each with its charge.',
  })
  availableShippingServiceOptions!: AvailableShippingServiceOptions | null;

  @Field(() => [LabelFormat], { description: 'Formats in which the label can be printed.' })
  availableLabelFormats!: LabelFormat[];

  @Field(() => [LabelFormatOption], {
    description: 'The formats again, with whether a packing slip can come along.',
  })
  availableFormatOptionsForLabel!: LabelFormatOption[];

  @Field(() => Boolean, {
    description: 'Whether `additionalSellerInputs` must be asked and answered before buying.',
  })
  requiresAdditionalSellerInputs!: boolean;

  @Field(() => Benefits, { nullable: true, description: 'What Amazon adds to it.' })
  benefits!: Benefits | null;
}

@DataType('A service that cannot be had for this package, and why.')
export class RejectedShippingService extends FromFields<RejectedShippingService> {
  @Field(() => String, { nullable: true, description: 'The service.' })
  shippingServiceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier.' })
  carrierName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for programs, such as `CARRIER_CANNOT_SHIP_TO_POBOX`. An open list.',
  })
  rejectionReasonCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for people.' })
  rejectionReasonMessage!: string | null;
}

/** When a package must have left and have arrived; null for a promise that was not made, or is not known. */
export interface OfferPromise {
  readonly shipBy: Date | null;
  readonly deliverBy: Date | null;
}

export const NO_PROMISE: OfferPromise = { shipBy: null, deliverBy: null };

@DataType('What can be bought for a package, beside what cannot.')
export class ShippingServices extends FromFields<ShippingServices> {
  @CountsAs({ entries: 15 })
  @Field(() => [ShippingService], {
    description:
      'The offers. One that Amazon sent without a service or a price is left out: it could not be bought.',
  })
  offers!: ShippingService[];

  @Field(() => [RejectedShippingService], {
    description: 'Services that Amazon rejected for this package, each with the reason.',
  })
  rejected!: RejectedShippingService[];

  @Field(() => [String], { description: 'Carriers that answer Amazon not at all just now.' })
  temporarilyUnavailableCarriers!: string[];

  @Field(() => [String], {
    description: 'Carriers whose terms the seller has yet to accept in Seller Central.',
  })
  termsNotAcceptedCarriers!: string[];

  /** What the buyer was promised of the order that they are for; nothing is known of it without one. */
  readonly promise!: OfferPromise;
}
