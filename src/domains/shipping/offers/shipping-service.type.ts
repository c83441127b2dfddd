import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import {
  AvailableShippingServiceOptions,
  LabelFormat,
  LabelFormatOption,
  ShippingServiceOptions,
} from './shipping-options.type.js';
import { CountsAs } from '../../../graph/list-size.js';

export enum RateItemId {
  FBM_SHIP_PLUS_CREDIT = 'FBM_SHIP_PLUS_CREDIT',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(RateItemId, {
  name: 'RateItemId',
  description: 'Which adjustment it is.',
  valuesConfig: {
    FBM_SHIP_PLUS_CREDIT: { description: 'Credit of the programme FBM Ship+.' },
    UNKNOWN: { description: 'An adjustment that this version does not know.' },
  },
});

export enum RateItemType {
  INCLUDED = 'INCLUDED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(RateItemType, {
  name: 'RateItemType',
  description: 'How an adjustment enters the price.',
  valuesConfig: {
    INCLUDED: {
      description: 'Included in `rateWithAdjustments`; that it is offered again is not promised.',
    },
    UNKNOWN: { description: 'A type that this version does not know.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'An adjustment of the price of a label.' })
export class RateItem {
  @Field(() => RateItemId, { nullable: true, description: 'Which adjustment it is.' })
  rateItemId!: RateItemId | null;

  @Field(() => RateItemType, { nullable: true, description: 'How it enters the price.' })
  rateItemType!: RateItemType | null;

  @Field(() => Money, { nullable: true, description: 'The amount; a credit is negative.' })
  rateItemCharge!: Money | null;

  @Field(() => String, { nullable: true, description: "Its name in the seller's language." })
  rateItemNameLocalization!: string | null;

  constructor(fields: Fields<RateItem>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'A benefit that a label would not bring, and why.',
})
export class ExcludedBenefit {
  @Field(() => String, { description: 'The benefit, such as `CLAIMS_PROTECTED`.' })
  benefit!: string;

  @Field(() => [String], { description: 'Why, such as `LATE_DELIVERY_RISK`.' })
  reasonCodes!: string[];

  constructor(fields: Fields<ExcludedBenefit>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What Amazon adds when shipping is bought through it. The cheapest offer is not always the best one: protection against claims is worth something.',
})
export class Benefits {
  @Field(() => [String], {
    description: 'Benefits that come with it, such as `CLAIMS_PROTECTED` or `FBM_SHIP_PLUS`.',
  })
  includedBenefits!: string[];

  @Field(() => [ExcludedBenefit], { description: 'Benefits that do not, with the reasons.' })
  excludedBenefits!: ExcludedBenefit[];

  constructor(fields: Fields<Benefits>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A service of a carrier, offered for one package. It has no `id`: one service costs something else for another package, so client caches must not merge them.',
})
export class ShippingService {
  @Field(() => ID, { description: 'The service, such as `UPS_PTP_GND`; the same in every offer.' })
  shippingServiceId!: string;

  @Field(() => ID, {
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
  rateWithAdjustments!: Money;

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

  constructor(fields: Fields<ShippingService>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'A service that cannot be had for this package, and why.',
})
export class RejectedShippingService {
  @Field(() => ID, { nullable: true, description: 'The service.' })
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

  constructor(fields: Fields<RejectedShippingService>) {
    Object.assign(this, fields);
  }
}

/** When a package must have left and have arrived; null for a promise that was not made, or is not known. */
export interface OfferPromise {
  readonly shipBy: Date | null;
  readonly deliverBy: Date | null;
}

export const NO_PROMISE: OfferPromise = { shipBy: null, deliverBy: null };

@ObjectType({
  simpleResolvers: true,
  description: 'What can be bought for a package, beside what cannot.',
})
export class ShippingServices {
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

  constructor(fields: Fields<ShippingServices>) {
    Object.assign(this, fields);
  }
}
