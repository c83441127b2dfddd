import type { GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

const REPLACED = 'replaced';

/**
 * Slot in which an object caches results derived from it; null at first. A WeakMap would take as long for an object
 * that is shown once as reading the object does.
 */
export const MADE_OF_IT = Symbol('made of it');

export interface Replaced {
  [MADE_OF_IT]: unknown;
}

/**
 * Declares that objects of a type are cached between requests and immutable, including all they contain. A change
 * replaces the object, so results derived from it stay valid as long as it lives.
 */
export function ReplacedEntity(): (type: abstract new (...args: never[]) => Replaced) => void {
  return Extensions({ [REPLACED]: true });
}

export function isReplacedEntity({ extensions }: GraphQLObjectType): boolean {
  return extensions[REPLACED] === true;
}
