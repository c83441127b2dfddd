import { Field } from 'type-graphql';
import { MARKETPLACES } from '../sp-api/regions.js';
import { DataType, FromFields } from './fields.js';
import { CountryCode } from './scalars.js';
import { globalId } from './global-id.js';
import { Node } from './node.type.js';

@DataType('An Amazon marketplace in which a seller sells.', Node)
export class Marketplace extends FromFields<Marketplace, 'id'> implements Node {
  get id(): string {
    return globalId('Marketplace', this.marketplaceId);
  }

  @Field(() => String, { description: "Amazon's marketplace id, such as `ATVPDKIKX0DER`." })
  marketplaceId!: string;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Its country; null for a marketplace that this version does not know.',
  })
  countryCode!: string | null;
}

/** Returns a marketplace by Amazon's id. */
export function marketplaceOf(marketplaceId: string): Marketplace {
  const countryCode = MARKETPLACES.get(marketplaceId)?.country ?? null;
  return new Marketplace({ marketplaceId, countryCode });
}

@DataType('A selling partner account. Everything that is read hangs here.', Node)
export class Seller extends FromFields<Seller, 'id'> implements Node {
  get id(): string {
    return globalId('Seller', this.sellerId);
  }

  @Field(() => String, { description: "Amazon's seller id (merchant token)." })
  sellerId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A name for people, from the configuration.',
  })
  name!: string | null;

  @Field(() => [Marketplace], { description: 'The marketplaces this API works in for the seller.' })
  marketplaces!: Marketplace[];
}
