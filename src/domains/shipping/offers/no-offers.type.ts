import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import { NextStep } from '../../../graph/next-step.js';

@DataType('Why a quote has no offers.')
export class NoOffers extends FromFields<NoOffers> {
  @Field(() => String, {
    description:
      "For people: which parts of the request left offers out, or Amazon's reasons, and what helps.",
  })
  message!: string;

  @Field(() => NextStep, { description: 'What the client can do about it.' })
  nextStep!: NextStep;
}
