import { IsEmail, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { IssuedId } from '../../../graph/issued-id.js';
import { CountryCode } from '../../../graph/scalars.js';
import { Text } from '../../../graph/input-rules.js';

@InputType({
  description:
    'An address, complete enough for a carrier: Amazon asks for email and phone as well.',
})
export class ShippingAddressInput {
  @Field(() => String, {
    description: 'Person, business or institution; at most 30 characters.',
  })
  @Text(30)
  name!: string;

  @Field(() => String, { description: 'First line of the street address; at most 180 characters.' })
  @Text(180)
  addressLine1!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Second line of the street address; at most 60 characters.',
  })
  @Text(60)
  addressLine2?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Third line of the street address; at most 60 characters.',
  })
  @Text(60)
  addressLine3?: string | null;

  @Field(() => String, { description: 'City; at most 30 characters.' })
  @Text(30)
  city!: string;

  @Field(() => String, { nullable: true, description: 'County or district.' })
  @Text(180)
  county?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'State, province or region; at most 30 characters. Needed in the United States, Canada and China.',
  })
  @Text(30)
  stateOrRegion?: string | null;

  @Field(() => String, { description: 'Postal code; at most 30 characters.' })
  @Text(30)
  postalCode!: string;

  @Field(() => CountryCode, { description: 'Country as an ISO 3166-1 alpha-2 code.' })
  countryCode!: string;

  @Field(() => String, { description: 'Phone number; at most 30 characters.' })
  @Text(30)
  phone!: string;

  @Field(() => String, { description: 'Email address.' })
  @IsEmail({}, { message: 'an email address' })
  email!: string;
}

@Directive('@oneOf')
@InputType({ description: 'Where a package is sent from: exactly one of the two.' })
export class ShipFromInput {
  @Field(() => ShippingAddressInput, { nullable: true, description: 'An address.' })
  @ValidateNested()
  address?: ShippingAddressInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A supply source: its address is used, with the phone and email of its contact details.',
  })
  @IssuedId('the id of a supply source')
  supplySourceId?: string | null;
}
