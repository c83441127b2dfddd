import { ArrayMaxSize, ArrayMinSize, Matches, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { describeEnum } from '../../graph/enum-type.js';
import { IssuedId } from '../../graph/issued-id.js';
import { CountryCode, DateTime } from '../../graph/scalars.js';
import { TrackingNumber } from '../../graph/tracking-number-rule.js';
import { Line } from './input-rules.js';

/** How the buyer pays on delivery. */
export enum CodCollectionMethod {
  DIRECT_PAYMENT = 'DirectPayment',
}

describeEnum({ CodCollectionMethod }, 'How cash on delivery is collected. Only Japan has it.', {
  DIRECT_PAYMENT: 'The buyer pays the carrier.',
});

@InputType({ description: 'Units of an order item that are in the package.' })
export class ConfirmedItemInput {
  @Field(() => ID, { description: "Amazon's `orderItemId`." })
  @IssuedId('an order item id')
  orderItemId!: string;

  @Field(() => Int, { description: 'How many units; 1 or more.' })
  quantity!: number;

  @Field(() => [String], {
    nullable: true,
    description:
      'Transparency codes, at most one for each unit, and at most 10 where a feed is taken: 29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the address in the QR code.',
  })
  transparencyCodes?: string[] | null;
}

@InputType({
  description: 'Where a package left from, with the lengths that the fulfilment feed allows.',
})
export class ConfirmationAddressInput {
  @Field(() => String, { description: 'Person, business or institution; at most 50 characters.' })
  @Line(50)
  name!: string;

  @Field(() => String, { description: 'First line of the street address; at most 60 characters.' })
  @Line(60)
  addressLine1!: string;

  @Field(() => String, { nullable: true, description: 'Second line; at most 60 characters.' })
  @Line(60)
  addressLine2?: string | null;

  @Field(() => String, { nullable: true, description: 'Third line; at most 60 characters.' })
  @Line(60)
  addressLine3?: string | null;

  @Field(() => String, { nullable: true, description: 'City; at most 50 characters.' })
  @Line(50)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'County; at most 50 characters.' })
  @Line(50)
  county?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State, province or region; at most 50 characters.',
  })
  @Line(50)
  stateOrRegion?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code; at most 50 characters.' })
  @Line(50)
  postalCode?: string | null;

  @Field(() => CountryCode, { description: 'Country as an ISO 3166-1 alpha-2 code.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Phone number; at most 50 characters.' })
  @Line(50)
  phone?: string | null;
}

@Directive('@oneOf')
@InputType({ description: 'Where a package left from: exactly one of the fields.' })
export class ConfirmedShipFromInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A location. Amazon ignores it when the operation confirms a package for the first time; the feed honours it.',
  })
  @IssuedId('the id of a supply source')
  supplySourceId?: string | null;

  @Field(() => ConfirmationAddressInput, {
    nullable: true,
    description: 'An address, when that is no location. Only the feed can carry it.',
  })
  @ValidateNested()
  address?: ConfirmationAddressInput | null;
}

@InputType({ description: 'A package that has left, with a label from elsewhere than Amazon.' })
export class ConfirmedPackageInput {
  @Field(() => ID, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  @IssuedId('an order id')
  orderId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The seller's number of the package: a positive integer of up to 20 digits, unique within the order. Sending it again corrects that package, so that a repetition does no harm. Default: a number made of order, carrier and tracking number, so that the same parcel has the same one each time.",
  })
  @Matches(/^[1-9]\d{0,19}$/, { message: 'a positive integer of up to 20 digits' })
  packageReferenceId?: string | null;

  @Field(() => String, {
    description:
      "Amazon's code of the carrier, such as `UPS`, or `Other`; at most 50 characters. `Seller.carriers` lists the codes. Case does not matter. A code that is not listed is sent as `Other`, with `carrierName`, or with the code where there is no name.",
  })
  @Line(50)
  carrierCode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the carrier; at most 50 characters. Required when `carrierCode` is `Other`.',
  })
  @Line(50)
  carrierName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The carrier's service, such as `Ground`; at most 50 characters.",
  })
  @Line(50)
  serviceName?: string | null;

  @Field(() => String, { description: "The carrier's tracking number; at most 50 characters." })
  @TrackingNumber(50)
  trackingNumber!: string;

  @Field(() => DateTime, {
    description:
      'When the package left: in the last 365 days, at most 24 hours before the order was placed, and at most 24 hours ahead, for clocks and time zones.',
  })
  shipDate!: Date;

  @Field(() => ConfirmedShipFromInput, {
    nullable: true,
    description:
      'Where it left from. Default: the address of the seller account, as Amazon has it.',
  })
  @ValidateNested()
  shipFrom?: ConfirmedShipFromInput | null;

  @Field(() => [ConfirmedItemInput], { description: 'What is inside: 1 to 200 items, each once.' })
  @ArrayMinSize(1, { message: 'a list of 1 to 200 items' })
  @ArrayMaxSize(200, { message: 'a list of 1 to 200 items' })
  @ValidateNested({ each: true })
  items!: ConfirmedItemInput[];

  @Field(() => CodCollectionMethod, {
    nullable: true,
    description: 'How cash on delivery is collected; Japan only.',
  })
  codCollectionMethod?: CodCollectionMethod | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The marketplace of the order. Default: that of a seller with one; else the operation needs that of the order (one getOrder, 0.5/s). The feed does not need it.',
  })
  @IssuedId('a marketplace id')
  marketplaceId?: string | null;
}
