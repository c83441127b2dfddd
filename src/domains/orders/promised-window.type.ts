import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { DateTime } from '../../graph/scalars.js';

@DataType('A period that Amazon promised to the buyer.')
export class PromisedWindow extends FromFields<PromisedWindow> {
  @Field(() => DateTime, { nullable: true, description: 'Not before.' })
  earliest!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Not after.' })
  latest!: Date | null;
}
