import { Field, ObjectType } from 'type-graphql';
import { CountryCode } from './scalars.js';

/** What an address is made of; every part may be missing in what Amazon sends. */
export interface AddressParts {
  name: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  addressLine3: string | null;
  city: string | null;
  county: string | null;
  district: string | null;
  stateOrRegion: string | null;
  postalCode: string | null;
  countryCode: string | null;
  phone: string | null;
  email: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A postal address. Parts that Amazon does not have are null, never empty strings.',
})
export class Address implements AddressParts {
  @Field(() => String, {
    nullable: true,
    description:
      'Person, business or institution. For a supply source it is shown to buyers and should read "Store Name – City Name".',
  })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'First line of the street address.' })
  addressLine1: string | null;

  @Field(() => String, { nullable: true, description: 'Second line of the street address.' })
  addressLine2: string | null;

  @Field(() => String, { nullable: true, description: 'Third line of the street address.' })
  addressLine3: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'County. Merchant Fulfillment keeps county and district in one part, `DistrictOrCounty`: it is here.',
  })
  county: string | null;

  @Field(() => String, { nullable: true, description: 'District. Only Supply Sources has it.' })
  district: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State, province or region (`stateOrRegion`, `StateOrProvinceCode`).',
  })
  stateOrRegion: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Country as an ISO 3166-1 alpha-2 code.',
  })
  countryCode: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number at the address.' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Email address. Only Merchant Fulfillment has it.',
  })
  email: string | null;

  constructor(parts: AddressParts) {
    this.name = parts.name;
    this.addressLine1 = parts.addressLine1;
    this.addressLine2 = parts.addressLine2;
    this.addressLine3 = parts.addressLine3;
    this.city = parts.city;
    this.county = parts.county;
    this.district = parts.district;
    this.stateOrRegion = parts.stateOrRegion;
    this.postalCode = parts.postalCode;
    this.countryCode = parts.countryCode;
    this.phone = parts.phone;
    this.email = parts.email;
  }
}
