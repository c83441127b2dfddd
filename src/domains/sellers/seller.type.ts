import { Field, ID } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountryCode } from '../../graph/scalars.js';

@DataType('An Amazon marketplace in which a seller sells.')
export class Marketplace extends FromFields<Marketplace> {
  @Field(() => ID, { description: "Amazon's marketplace id, such as `ATVPDKIKX0DER`." })
  id!: string;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Its country; null for a marketplace that this version does not know.',
  })
  countryCode!: string | null;
}

@DataType(
  'A selling partner account. Its fields are those of the root, for this seller; the root fields are short for the default seller.',
)
export class Seller extends FromFields<Seller> {
  @Field(() => ID, { description: "Amazon's seller id (merchant token)." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A name for people, from the configuration.',
  })
  name!: string | null;

  @Field(() => [Marketplace], { description: 'The marketplaces this API works in for the seller.' })
  marketplaces!: Marketplace[];

  @Field(() => Boolean, { description: 'Whether the root fields are short for this seller.' })
  isDefault!: boolean;
}
