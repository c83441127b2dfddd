import { Field } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { carrierPackagingOf } from './carrier-packaging.js';
import { CarrierPackaging } from './carrier-packaging.type.js';
import { LabelFormatChoice, ShippingBackend, ShippingExtra } from './shipping-options.type.js';
import { globalId } from '../../../graph/global-id.js';
import { Node, SellerOwned } from '../../../graph/node.type.js';

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

const CLAIMS_PROTECTED = 'CLAIMS_PROTECTED';

@DataType(
  'What Amazon adds when shipping is bought through it. The cheapest offer is not always the best one: protection against claims is worth something.',
)
export class Benefits extends FromFields<Benefits, 'isClaimsProtected'> {
  @Field(() => Boolean, {
    description:
      'Whether Amazon protects a parcel with this label from claims of the buyer: `CLAIMS_PROTECTED` is included.',
  })
  get isClaimsProtected(): boolean {
    return this.included.some((name) => name.toUpperCase() === CLAIMS_PROTECTED);
  }

  @Field(() => [String], {
    description: 'Benefits that come with it, such as `CLAIMS_PROTECTED` or `FBM_SHIP_PLUS`.',
  })
  included!: string[];

  @Field(() => [ExcludedBenefit], { description: 'Benefits that do not, with the reasons.' })
  excluded!: ExcludedBenefit[];
}

/** Place of an offer: the quote, and its position in Amazon's order. */
export interface OfferPlace {
  readonly sellerId: string;
  readonly quoteId: string;
  /** From 0. */
  readonly position: number;
}

@DataType('An offer: one service of a carrier for one parcel at one price.', Node, SellerOwned)
export class ShippingService
  extends FromFields<ShippingService, 'id' | 'sellerId' | 'carrierPackaging'>
  implements SellerOwned
{
  get id(): string {
    const { sellerId, quoteId, position } = this.place;
    return globalId('ShippingService', sellerId, quoteId, String(position));
  }

  get sellerId(): string {
    return this.place.sellerId;
  }

  @Field(() => String, {
    description: 'The service, such as `UPS_PTP_GND`; the same in every offer.',
  })
  shippingServiceId!: string;

  /** Amazon's id of the offer. */
  readonly offerId!: string | null;

  @Field(() => ShippingBackend, { description: 'The API of Amazon that sells the label.' })
  backend!: ShippingBackend;

  @Field(() => String, {
    description: 'Name for people, such as `UPS Ground`; the id where Amazon sent no name.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The carrier, such as `UPS`.' })
  carrierName!: string | null;

  @Field(() => CarrierPackaging, {
    nullable: true,
    description:
      "Packaging of the carrier that the service requires, by its id and name: flat rates such as `USPS Priority Mail Small Flat Rate Box`. `cheapestInTime` and the rules of purchases leave such a service out unless the parcel's `package.size.predefined` states that packaging; naming the service or its offer buys it, with a warning. Null when the service requires none, or does not say so.",
  })
  get carrierPackaging(): CarrierPackaging | null {
    return carrierPackagingOf(this);
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the offer ends. Null when Amazon does not state it, as Merchant Fulfillment.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the parcel is shipped.' })
  shipDate!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Earliest estimated delivery.' })
  earliestEstimatedDelivery!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Latest estimated delivery.' })
  latestEstimatedDelivery!: Date | null;

  @Field(() => Money, { description: "The carrier's price." })
  rate!: Money;

  @Field(() => Money, {
    description: 'What the seller pays: `rate` with all adjustments. `maxPrice` limits it.',
  })
  price!: Money;

  @Field(() => [RateItem], { description: 'The adjustments, such as credits.' })
  adjustments!: RateItem[];

  @Field(() => [LabelFormatChoice], { description: 'Formats in which the label can be printed.' })
  labelFormats!: LabelFormatChoice[];

  @Field(() => [ShippingExtra], {
    description: 'Delivery confirmations and ways to the carrier, each with its price.',
  })
  extras!: ShippingExtra[];

  @Field(() => Boolean, {
    description: 'Whether the carrier asks questions that must be answered before buying.',
  })
  requiresSellerInputs!: boolean;

  @Field(() => Benefits, { nullable: true, description: 'What Amazon adds to it.' })
  benefits!: Benefits | null;

  readonly place!: OfferPlace;
}

@DataType('A service that Amazon rejected for the parcel, and why.')
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
