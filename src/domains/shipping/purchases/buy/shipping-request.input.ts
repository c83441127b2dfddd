import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { IssuedId } from '../../../../graph/issued-id.js';
import { OfferChoiceInput } from '../../offers/offer-rule.js';
import { OfferFilterInput } from '../../offers/shipping-quote.input.js';
import { ParcelInput } from '../../parcels/parcel.input.js';

@InputType({ description: 'A parcel that is quoted and bought in one request.' })
export class ShippingRequestInput {
  @Field(() => ID, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  @IssuedId('an order id')
  orderId!: string;

  @Field(() => ParcelInput, {
    nullable: true,
    description:
      'The parcel. Default: all that is left of the order, packed as `Order.suggestedParcel` says.',
  })
  parcel?: ParcelInput | null;

  @Field(() => OfferFilterInput, {
    nullable: true,
    description: 'Which offers are considered. Default: all.',
  })
  @ValidateNested()
  filter?: OfferFilterInput | null;

  @Field(() => OfferChoiceInput, { description: 'Which of them is bought.' })
  @ValidateNested()
  choose!: OfferChoiceInput;
}
