import type { GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

const REPLACED = 'replaced';

/**
 * Of an object type: its objects are kept between requests, and neither they nor what they hold is ever changed. When
 * anything about one changes, another object takes its place: whatever was made of one stays right as long as it lives.
 */
export function ReplacedEntity(): ClassDecorator {
  return Extensions({ [REPLACED]: true });
}

export function isReplacedEntity({ extensions }: GraphQLObjectType): boolean {
  return extensions[REPLACED] === true;
}
