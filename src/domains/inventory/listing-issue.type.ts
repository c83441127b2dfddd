import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';

export enum ListingIssueSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  INFO = 'INFO',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ListingIssueSeverity, {
  name: 'ListingIssueSeverity',
  description: "How grave an issue of Amazon's is.",
  valuesConfig: {
    ERROR: { description: 'It keeps the submission from being processed.' },
    WARNING: { description: 'It should be looked at; it keeps nothing from being processed.' },
    INFO: { description: 'Something to know.' },
    UNKNOWN: { description: 'A severity that this version does not know.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What Amazon has to say about a submission for a listing.',
})
export class ListingIssue {
  @Field(() => String, { nullable: true, description: "Amazon's code for this kind of issue." })
  code!: string | null;

  @Field(() => String, { description: "Amazon's own words." })
  message!: string;

  @Field(() => ListingIssueSeverity, { description: 'How grave it is.' })
  severity!: ListingIssueSeverity;

  @Field(() => [String], {
    description: "The attributes it is about, under Amazon's names for them.",
  })
  attributeNames!: string[];

  @Field(() => [String], {
    description: "Amazon's categories, such as `INVALID_ATTRIBUTE`.",
  })
  categories!: string[];

  constructor(fields: Fields<ListingIssue>) {
    Object.assign(this, fields);
  }
}
