import { ArrayMaxSize, Matches } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { ParcelInput } from '../parcels/parcel.input.js';

export const OfferSort = enumType('OfferSort', 'Order of offers.', {
  BEST: 'First those that take the parcel as it is packed (`ShippingService.carrierPackaging`), of these first those that keep the promise to the buyer, then those with protection from claims, then by `price`.',
  CHEAPEST:
    'By `price`; of two that cost the same, first the one with more benefits, then the faster one.',
  FASTEST: 'By the latest estimated delivery, offers without one last; then as CHEAPEST.',
  AMAZON: 'As Amazon sends them.',
});
export type OfferSort = keyof typeof OfferSort;

// The filter is part of the id of the quote.
const MOST_NAMES = 10;
const FEW = { message: `a list of ${MOST_NAMES} names at most` };
const NAME = /^[ -~]{1,40}$/;
const SHORT = { each: true, message: 'names of 1 to 40 printable ASCII characters' };

@InputType({ description: 'Which offers to return. An offer must meet all parts.' })
export class OfferFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Offers with all of these benefits, such as `CLAIMS_PROTECTED`; 10 at most.',
  })
  @ArrayMaxSize(MOST_NAMES, FEW)
  @Matches(NAME, SHORT)
  requiredBenefits?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Offers of these carriers, such as `UPS`; 10 at most. An empty list is as an absent one.',
  })
  @ArrayMaxSize(MOST_NAMES, FEW)
  @Matches(NAME, SHORT)
  carrierNames?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only offers whose carrier asks no questions before buying.',
  })
  withoutSellerInputs!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only offers that can print a packing slip with the label.',
  })
  withPackingSlip!: boolean;
}

/** Arguments for offers of an order. */
@ArgsType()
export class ShippingQuoteArgs {
  @Field(() => ParcelInput, {
    nullable: true,
    description: 'The parcel. Default: all that is left of the order; `package` is required.',
  })
  parcel?: ParcelInput | null;

  @Field(() => OfferFilterInput, { nullable: true, description: 'Which offers to return.' })
  filter?: OfferFilterInput | null;

  @Field(() => OfferSort, { defaultValue: OfferSort.BEST, description: 'Order of the offers.' })
  sortBy!: OfferSort;
}
