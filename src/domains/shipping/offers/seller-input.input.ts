import { Field, InputType } from 'type-graphql';
import { Json } from '../../../graph/scalars.js';
import { Text } from '../../../graph/input-rules.js';

/** Longest text of a value, in characters. */
export const LONGEST_VALUE = 10_000;

@InputType({ description: 'The answer to one field of `ShippingService.sellerInputForm`.' })
export class SellerInputAnswerInput {
  @Field(() => String, { description: '`fieldId` of the field.' })
  @Text(1_000)
  fieldId!: string;

  @Field(() => Json, {
    description:
      'The value, in the form that `kind` of the field says. At most 10,000 characters as JSON.',
  })
  value!: unknown;
}
