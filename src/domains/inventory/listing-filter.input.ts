import { ArrayMaxSize, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../graph/connection.args.js';
import { DateTimeRangeInput } from '../../graph/date-time-range.input.js';
import { ListingStatus } from './listing.type.js';

/** Most SKUs of one list. */
export const MOST_SKUS = 100;
const MOST_ASINS = 20;

@InputType({
  description:
    'Which listings. A listing must meet each condition that is given. An empty list matches nothing.',
})
export class ListingFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: `With one of these SKUs: at most ${MOST_SKUS}. The answer has their order, and \`unknownSkus\` those without a listing.`,
  })
  @ArrayMaxSize(MOST_SKUS, {
    message: `at most ${MOST_SKUS} SKUs; send the others in another request`,
  })
  skus?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `With one of these ASINs: at most ${MOST_ASINS}.`,
  })
  @ArrayMaxSize(MOST_ASINS, {
    message: `at most ${MOST_ASINS} ASINs; send the others in another request`,
  })
  @Matches(/^[A-Za-z0-9]{10}$/, { each: true, message: 'ASINs of ten letters and digits' })
  asins?: string[] | null;

  @Field(() => [ListingStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: ListingStatus[] | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description: 'Last changed in this period.',
  })
  updated?: DateTimeRangeInput | null;
}

export const MARKETPLACE = {
  nullable: true,
  description: "One of the seller's marketplaces. The first marketplace of the seller when absent.",
} as const;

@ArgsType()
export class ListingsArgs extends ConnectionArgs {
  @Field(() => ListingFilterInput, {
    nullable: true,
    description: 'Which listings. All of the marketplace when absent.',
  })
  filter?: ListingFilterInput | null;

  @Field(() => ID, MARKETPLACE)
  marketplaceId?: string | null;
}
