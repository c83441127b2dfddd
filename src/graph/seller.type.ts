import { Field } from 'type-graphql';
import { MARKETPLACES } from '../sp-api/regions.js';
import { DataType, FromFields } from './fields.js';
import { CountryCode, CurrencyCode, TimeZone } from './scalars.js';
import { globalId } from './global-id.js';
import { SellerRegion } from './seller-region.js';
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

  @Field(() => CurrencyCode, {
    nullable: true,
    description:
      'The currency of its prices, as an ISO 4217 code; null for a marketplace that this version does not know.',
  })
  currencyCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's name for it, such as `Amazon.com`; null for a marketplace that this version does not know.",
  })
  name!: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description:
      'The time zone that this API counts its days in, where no location has another one. Amazon states none: it is that of the capital, and Pacific time for the United States and Canada. Null for a marketplace that this version does not know.',
  })
  timeZone!: string | null;
}

/** Returns what the graph shows of a marketplace. */
export function marketplaceOf(marketplaceId: string): Marketplace {
  const known = MARKETPLACES.get(marketplaceId);
  return new Marketplace({
    marketplaceId,
    countryCode: known?.country ?? null,
    currencyCode: known?.currency ?? null,
    name: known?.name ?? null,
    timeZone: known?.timeZone ?? null,
  });
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
    description: 'A name for people, from the configuration or the connection of the seller.',
  })
  name!: string | null;

  @Field(() => SellerRegion, {
    description: "The region of Amazon's Selling Partner API that the seller sells in.",
  })
  region!: SellerRegion;

  @Field(() => [Marketplace], { description: 'The marketplaces this API works in for the seller.' })
  marketplaces!: Marketplace[];
}
