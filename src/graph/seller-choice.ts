import { Field, ID, InputType } from 'type-graphql';

/** The argument `sellerId`. */
export const SELLER_ARGUMENT = {
  nullable: true,
  description:
    "Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph.",
} as const;

/** An input that is for one seller. */
@InputType()
export abstract class SellerChoice {
  @Field(() => ID, SELLER_ARGUMENT)
  sellerId?: string | null;
}
