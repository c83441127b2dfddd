import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../../graph/look-ahead.js';

/** What a page of orders must have besides the orders. */
export interface PageNeed {
  /** Whether it must say how new the index is, which takes two statements. */
  readonly freshness: boolean;
}

export const WHOLE_PAGE: PageNeed = { freshness: true };

/** Returns what a selection of an `OrderConnection` needs. */
export function needOfPage(info: GraphQLResolveInfo): PageNeed {
  return { freshness: selectedFields(info).has('freshness') };
}
