import type { GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

const REPLACED = 'replaced';

/**
 * Where an object keeps what was made of it, for who makes it. A place of its own, null at first, and no weak map from
 * object to text: that takes as long for each object that is shown once as reading it does.
 */
export const MADE_OF_IT = Symbol('made of it');

export interface Replaced {
  [MADE_OF_IT]: unknown;
}

/**
 * Of an object type: its objects are kept between requests, and neither they nor what they hold is ever changed. When
 * anything about one changes, another object takes its place: whatever was made of one stays right as long as it lives.
 */
export function ReplacedEntity(): (type: abstract new (...args: never[]) => Replaced) => void {
  return Extensions({ [REPLACED]: true });
}

export function isReplacedEntity({ extensions }: GraphQLObjectType): boolean {
  return extensions[REPLACED] === true;
}
