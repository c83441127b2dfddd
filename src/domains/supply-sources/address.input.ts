import { Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CountryCode } from '../../graph/scalars.js';

export const NOT_BLANK = { message: 'text that is not blank' };

@InputType({ description: 'Address of a new supply source, a return location or a parking place.' })
export class SupplySourceAddressInput {
  @Field(() => String, {
    description:
      'Name at the address, shown to buyers; Amazon asks for the form "Store Name – City Name".',
  })
  @Matches(/\S/, NOT_BLANK)
  name!: string;

  @Field(() => String, { description: 'First line of the street address.' })
  @Matches(/\S/, NOT_BLANK)
  addressLine1!: string;

  @Field(() => String, { nullable: true, description: 'Second line of the street address.' })
  addressLine2?: string | null;

  @Field(() => String, { nullable: true, description: 'Third line of the street address.' })
  addressLine3?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'County.' })
  county?: string | null;

  @Field(() => String, { nullable: true, description: 'District.' })
  district?: string | null;

  @Field(() => String, { description: 'State or region.' })
  @Matches(/\S/, NOT_BLANK)
  stateOrRegion!: string;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => CountryCode, { description: 'Country as an ISO 3166-1 alpha-2 code.' })
  countryCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number at the address, shown to buyers.',
  })
  phone?: string | null;
}
