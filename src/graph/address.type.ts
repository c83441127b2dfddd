import { Field } from 'type-graphql';
import { DataType } from './fields.js';
import type { Fields } from './fields.js';
import { CountryCode } from './scalars.js';

@DataType('A postal address. Parts that Amazon does not have are null, never empty strings.')
export class Address {
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
    description: 'Municipality. Only orders have it, in some countries.',
  })
  municipality: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Neighbourhood. Only orders to Brazil have it.',
  })
  neighborhood: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the street, without the number. Only orders to Brazil have it.',
  })
  streetName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the house in the street. Only orders to Brazil have it.',
  })
  streetNumber: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Floor, flat or unit. Only orders to Brazil have it.',
  })
  complement: string | null;

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

  constructor(fields: Fields<Address>) {
    this.name = fields.name;
    this.addressLine1 = fields.addressLine1;
    this.addressLine2 = fields.addressLine2;
    this.addressLine3 = fields.addressLine3;
    this.city = fields.city;
    this.county = fields.county;
    this.district = fields.district;
    this.municipality = fields.municipality;
    this.neighborhood = fields.neighborhood;
    this.streetName = fields.streetName;
    this.streetNumber = fields.streetNumber;
    this.complement = fields.complement;
    this.stateOrRegion = fields.stateOrRegion;
    this.postalCode = fields.postalCode;
    this.countryCode = fields.countryCode;
    this.phone = fields.phone;
    this.email = fields.email;
  }
}
