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
  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor to continue from. It is the cursor of the last item, or a later position where a filtered list stopped before it found more. Null when the page is empty and the list ends.',
  })
  get endCursor(): string | null {
    return this.#stoppedAt ?? this.#edges.at(-1)?.cursor ?? null;
  }

  // Cursors are written when they are selected.
  readonly #edges: readonly { readonly cursor: string }[];
  readonly #stoppedAt: string | null;

  constructor(
    edges: readonly { readonly cursor: string }[],
    ends: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      /** Position where a filtered list stopped. The cursor of the last edge when absent. */
      readonly endCursor?: string | null;
    },
  ) {
    this.hasNextPage = ends.hasNextPage;
    this.hasPreviousPage = ends.hasPreviousPage;
    this.#edges = edges;
    this.#stoppedAt = ends.endCursor ?? null;
  }
}
