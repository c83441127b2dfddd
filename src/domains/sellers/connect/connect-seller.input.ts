import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { GivenName } from '../../../graph/given-name.js';
import { SellerRegion } from '../../../graph/seller-region.js';
import { Url } from '../../../graph/scalars.js';

/** Longest name of a seller, in characters. */
export const LONGEST_NAME = 100;

@InputType({ description: 'A seller to connect.' })
export class ConnectSellerInput {
  @Field(() => SellerRegion, {
    nullable: true,
    description: 'The region of the marketplace. Not needed: the marketplace decides.',
  })
  region?: SellerRegion | null;

  @Field(() => ID, {
    description:
      'A marketplace in which the seller sells. Its Seller Central asks for the consent, and its region is that of the seller.',
  })
  marketplaceId!: string;

  @Field(() => String, {
    nullable: true,
    description: `A name for people: 1 to ${LONGEST_NAME} characters on one line. Default: the name of the seller's store at Amazon.`,
  })
  @IsNotEmpty({ message: 'a name, or absent' })
  @MaxLength(LONGEST_NAME, { message: `at most ${LONGEST_NAME} characters` })
  @GivenName()
  name?: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Where the browser goes after the consent, with the parameter `sellerId`: a page of this server or of an origin in `ALLOWED_ORIGINS`. Default: a page of this server.',
  })
  returnUrl?: URL | null;
}

@InputType({ description: 'A seller whose consent is renewed.' })
export class RenewSellerInput {
  @Field(() => ID, { description: "Amazon's seller id, or the id in this graph." })
  sellerId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A marketplace in which the seller sells. Its Seller Central asks for the consent. Default: the first marketplace of the seller.',
  })
  marketplaceId?: string | null;

  @Field(() => Url, {
    nullable: true,
    description: 'Where the browser goes after the consent, as in `connectSeller`.',
  })
  returnUrl?: URL | null;
}

@InputType({ description: 'A seller to disconnect.' })
export class DisconnectSellerInput {
  @Field(() => ID, { description: "Amazon's seller id, or the id in this graph." })
  sellerId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to disconnect it although it has orders that are still to be shipped, or scheduled changes in force.',
  })
  force!: boolean;
}
