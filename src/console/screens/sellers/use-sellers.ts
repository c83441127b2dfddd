import { useMemo } from 'react';
import { SellersListDocument } from '../../generated/sellers/graphql.js';
import type { SellersListQuery } from '../../generated/sellers/graphql.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useReread } from '../../parts/use-reread.js';
import type { SellersSearch } from './sellers-search.js';

/** A seller that consents in another browser appears by itself. */
const READ_EVERY_MS = 15_000;

/** Reads the sellers of a page, those that need a hand before the others. */
export function useSellers({ find, after }: SellersSearch) {
  const variables = useMemo(() => ({ search: find ?? null, after: after ?? null }), [find, after]);
  const kept = useKeptQuery(SellersListDocument, variables, (read) =>
    Boolean(read.healthy && read.troubled),
  );
  const { data } = kept;
  useShownQuery(SellersListDocument, variables);
  const at = useReread(kept, READ_EVERY_MS);
  const sellers = sellersOf(data, after === undefined);
  const noneSays = find ? `No name or id begins with ${find}.` : 'No other seller is connected.';
  return {
    sellers,
    words: countWords(data),
    next: data?.healthy?.pageInfo.hasNextPage ? data.healthy.pageInfo.endCursor : null,
    state: {
      isThere: Boolean(data?.healthy && data.troubled),
      ...kept,
      at,
      empty: sellers.length === 0 ? noneSays : null,
    },
  };
}

function sellersOf(data: SellersListQuery | null, isFirstPage: boolean) {
  const troubled = isFirstPage ? (data?.troubled?.nodes ?? []) : [];
  return [...troubled, ...(data?.healthy?.nodes ?? [])];
}

function countWords(data: SellersListQuery | null): string {
  const troubled = data?.troubled?.totalCount ?? 0;
  const all = troubled + (data?.healthy?.totalCount ?? 0);
  const sellers = all === 1 ? '1 seller' : `${all} sellers`;
  if (troubled === 0) return `${sellers}, all healthy`;
  return troubled === 1 ? `${sellers}, 1 needs a hand` : `${sellers}, ${troubled} need a hand`;
}
