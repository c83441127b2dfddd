import { Field, ObjectType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A carrier that Amazon knows by a code.',
})
export class Carrier {
  @Field(() => String, {
    description: 'Code for `carrierCode` of a confirmation, in the spelling of Amazon.',
  })
  code!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  constructor(fields: Fields<Carrier>) {
    Object.assign(this, fields);
  }
}
