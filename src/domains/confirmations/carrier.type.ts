import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';

@DataType('A carrier that Amazon knows by a code.')
export class Carrier extends FromFields<Carrier> {
  @Field(() => String, {
    description: 'Code for `carrierCode` of a confirmation, in the spelling of Amazon.',
  })
  code!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;
}
