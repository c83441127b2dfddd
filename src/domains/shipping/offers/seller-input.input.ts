import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IssuedId } from '../../../graph/issued-id.js';
import { MoneyInput } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { Text } from '../input-rules.js';
import { LengthInput, WeightInput } from '../parcels/package.input.js';
import { ShipFromInput, ShippingAddressInput } from '../parcels/ship-from.input.js';

@InputType({ description: 'The value of an additional seller input: exactly one of the values.' })
export class AdditionalSellerInputInput {
  @Field(() => String, {
    nullable: true,
    description: '`dataType` of the definition that is answered.',
  })
  @Text(100)
  dataType?: string | null;

  @Field(() => String, { nullable: true, description: 'The value as text.' })
  @Text(10_000)
  valueAsString?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The value as a flag.' })
  valueAsBoolean?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The value as a whole number.' })
  valueAsInteger?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'The value as a moment.' })
  valueAsTimestamp?: Date | null;

  @Field(() => ShippingAddressInput, { nullable: true, description: 'The value as an address.' })
  @ValidateNested()
  valueAsAddress?: ShippingAddressInput | null;

  @Field(() => WeightInput, { nullable: true, description: 'The value as a weight.' })
  @ValidateNested()
  valueAsWeight?: WeightInput | null;

  @Field(() => LengthInput, { nullable: true, description: 'The value as a length.' })
  @ValidateNested()
  valueAsDimension?: LengthInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The value as an amount of money.' })
  @ValidateNested()
  valueAsCurrency?: MoneyInput | null;
}

@InputType({ description: 'The answer to one definition of `additionalSellerInputs`.' })
export class SellerInputInput {
  @Field(() => String, { description: '`additionalInputFieldName` of the definition.' })
  @Text(200)
  additionalInputFieldName!: string;

  @Field(() => AdditionalSellerInputInput, { description: 'The value.' })
  @ValidateNested()
  additionalSellerInput!: AdditionalSellerInputInput;
}

@InputType({ description: 'For which service and order the additional inputs are wanted.' })
export class AdditionalSellerInputsInput {
  @Field(() => ID, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  @IssuedId('an order id')
  amazonOrderId!: string;

  @Field(() => String, { description: 'The shipping service, from an offer.' })
  @IssuedId('the id of a shipping service')
  shippingServiceId!: string;

  @Field(() => ShipFromInput, { description: 'Where the package is sent from.' })
  @ValidateNested()
  shipFrom!: ShipFromInput;
}
