import { useCallback, useMemo } from 'react';
import { useClient } from 'urql';
import { PurchaseListDocument, PurchaseRunsDocument } from '../../generated/purchases/graphql.js';
import type {
  PurchaseListQueryVariables,
  PurchaseRowFragment,
  PurchaseRunFragment,
} from '../../generated/purchases/graphql.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { usePages } from './use-pages.js';
import type { Answer, Pages } from './use-pages.js';

export type ListVariables = Omit<PurchaseListQueryVariables, 'after'>;

const NO_DATA: Trouble = {
  message: 'The server sent nothing.',
  retryAfterMs: null,
  code: null,
};

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function answerOf<Node>(
  found: Connection<Node> | null | undefined,
  error: Parameters<typeof troubleOf>[0] | undefined,
): Answer<Node> {
  if (!found) return { trouble: error ? troubleOf(error) : NO_DATA };
  const { nodes, totalCount = null, pageInfo } = found;
  return { nodes, total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** Reads a list of purchases. */
export function usePurchases(variables: ListVariables, round: string): Pages<PurchaseRowFragment> {
  const client = useClient();
  const of = JSON.stringify(variables);
  // Equal variables of another rendering are the same list.
  const same = useMemo(() => JSON.parse(of) as ListVariables, [of]);
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(PurchaseListDocument, { ...same, after }, { requestPolicy: 'network-only' })
        .toPromise();
      return answerOf(data?.seller?.purchases, error);
    },
    [client, same],
  );
  return usePages(of, round, read);
}

/** Reads the runs of a seller, the newest first. */
export function useRuns(seller: string, round: string): Pages<PurchaseRunFragment> {
  const client = useClient();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(PurchaseRunsDocument, { seller, after }, { requestPolicy: 'network-only' })
        .toPromise();
      return answerOf(data?.seller?.purchaseBatches, error);
    },
    [client, seller],
  );
  return usePages(seller, round, read);
}
