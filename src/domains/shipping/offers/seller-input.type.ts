import { Field, Int } from 'type-graphql';
import { Address } from '../../../graph/address.type.js';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { Length, Weight } from '../parcels/measures.type.js';

export const InputTargetType = enumType(
  'InputTargetType',
  'What an additional seller input is about.',
  {
    SHIPMENT_LEVEL: 'The shipment: it goes into `BatchPurchaseInput.shipmentLevelSellerInputs`.',
    ITEM_LEVEL: "One item: it goes into that item's `sellerInputs`.",
    UNKNOWN: 'A target that this version does not know.',
  },
);
export type InputTargetType = keyof typeof InputTargetType;

@DataType('The value of an additional seller input. The one that fits `dataType` is set.')
export class AdditionalSellerInput extends FromFields<AdditionalSellerInput> {
  @Field(() => String, { nullable: true, description: "Amazon's name of the data type." })
  dataType!: string | null;

  @Field(() => String, { nullable: true, description: 'The value as text.' })
  valueAsString!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The value as a flag.' })
  valueAsBoolean!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The value as a whole number.' })
  valueAsInteger!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'The value as a moment.' })
  valueAsTimestamp!: Date | null;

  @Field(() => Address, { nullable: true, description: 'The value as an address.' })
  valueAsAddress!: Address | null;

  @Field(() => Weight, { nullable: true, description: 'The value as a weight.' })
  valueAsWeight!: Weight | null;

  @Field(() => Length, { nullable: true, description: 'The value as a length.' })
  valueAsDimension!: Length | null;

  @Field(() => Money, { nullable: true, description: 'The value as an amount of money.' })
  valueAsCurrency!: Money | null;
}

@DataType('An additional input that was given with a shipment: its name with its value.')
export class SellerInput extends FromFields<SellerInput> {
  @Field(() => String, { description: 'Name of the input, from its definition.' })
  additionalInputFieldName!: string;

  @Field(() => AdditionalSellerInput, { nullable: true, description: 'The value given.' })
  additionalSellerInput!: AdditionalSellerInput | null;
}

@DataType('A rule for the value of an input.')
export class SellerInputConstraint extends FromFields<SellerInputConstraint> {
  @Field(() => String, {
    nullable: true,
    description: 'Regular expression that the value has to match.',
  })
  validationRegEx!: string | null;

  @Field(() => String, { nullable: true, description: 'The rule in words or as a keyword.' })
  validationString!: string | null;
}

@DataType('An input that a shipping service asks of the seller before it can be bought.')
export class SellerInputDefinition extends FromFields<SellerInputDefinition> {
  @Field(() => String, { description: 'Its name; send it back with the value.' })
  additionalInputFieldName!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the service cannot be bought without it.',
  })
  isRequired!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's name of the data type, which says which value to set.",
  })
  dataType!: string | null;

  @Field(() => [SellerInputConstraint], { description: 'Rules for the value.' })
  constraints!: SellerInputConstraint[];

  @Field(() => String, { nullable: true, description: 'Label for a form.' })
  inputDisplayText!: string | null;

  @Field(() => InputTargetType, {
    nullable: true,
    description: 'Whether it is about the shipment or about one item.',
  })
  inputTarget!: InputTargetType | null;

  @Field(() => AdditionalSellerInput, {
    nullable: true,
    description: 'The value that Amazon has stored for it, if any.',
  })
  storedValue!: AdditionalSellerInput | null;

  @Field(() => [String], {
    description: 'The only values that are accepted; empty when it is not a fixed set.',
  })
  restrictedSetValues!: string[];
}

@DataType(
  'Inputs asked for one product. Amazon defines them by ASIN and takes the answers by order item: two items of one ASIN are answered twice.',
)
export class ItemLevelSellerInputs extends FromFields<ItemLevelSellerInputs> {
  @Field(() => String, { nullable: true, description: 'ASIN of the product.' })
  asin!: string | null;

  @Field(() => [SellerInputDefinition], { description: 'The inputs.' })
  additionalInputs!: SellerInputDefinition[];
}

@DataType('What a shipping service asks of the seller for one order.')
export class AdditionalSellerInputs extends FromFields<AdditionalSellerInputs> {
  @Field(() => [SellerInputDefinition], { description: 'Inputs about the shipment as a whole.' })
  shipmentLevelFields!: SellerInputDefinition[];

  @Field(() => [ItemLevelSellerInputs], { description: 'Inputs about the items, by ASIN.' })
  itemLevelFields!: ItemLevelSellerInputs[];
}
