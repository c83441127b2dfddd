import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';

export const ListingIssueSeverity = enumType(
  'ListingIssueSeverity',
  "How grave an issue of Amazon's is.",
  {
    ERROR: 'It keeps the submission from being processed.',
    WARNING: 'It should be looked at; it keeps nothing from being processed.',
    INFO: 'Something to know.',
    UNKNOWN: 'A severity that this version does not know.',
  },
);
export type ListingIssueSeverity = keyof typeof ListingIssueSeverity;

@DataType('What Amazon has to say about a submission for a listing.')
export class ListingIssue extends FromFields<ListingIssue> {
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
}
