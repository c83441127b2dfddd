import { ArgsType, Field, Int } from 'type-graphql';
import { refusedArgument } from './refused-argument.js';

/** Largest page size. */
export const MOST_PER_PAGE = 100;

/** Where a page begins. */
@ArgsType()
export abstract class PageStartArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Continue behind this cursor (`endCursor` of the page before); the first page when absent.',
  })
  after?: string | null;
}

@ArgsType()
export class ConnectionArgs extends PageStartArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: `How many at the most: 1 to ${MOST_PER_PAGE}.`,
  })
  first!: number;
}

/** @throws GraphQLError BAD_USER_INPUT when `first` is out of range. */
export function checkPageSize(
  { first }: Pick<ConnectionArgs, 'first'>,
  most: number = MOST_PER_PAGE,
): void {
  if (Number.isInteger(first) && first >= 1 && first <= most) return;
  throw refusedArgument(['first'], `a whole number from 1 to ${most}`, first);
}
