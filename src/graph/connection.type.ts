import { Field } from 'type-graphql';
import { DataType } from './fields.js';

@DataType('Where a page ends, after the Relay specification.')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the page began behind a cursor. Pages go forwards only: Amazon offers no way back.',
  })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item; null in an empty page.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; null in an empty page.',
  })
  endCursor: string | null;

  constructor(
    edges: readonly { readonly cursor: string }[],
    ends: { hasNextPage: boolean; hasPreviousPage: boolean },
  ) {
    this.hasNextPage = ends.hasNextPage;
    this.hasPreviousPage = ends.hasPreviousPage;
    this.startCursor = edges[0]?.cursor ?? null;
    this.endCursor = edges.at(-1)?.cursor ?? null;
  }
}
