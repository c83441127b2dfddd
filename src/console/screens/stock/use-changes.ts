import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { OperationResult } from 'urql';
import { StockChangesDocument } from '../../generated/stock/graphql.js';
import type { StockBatchFragment, StockChangesQuery } from '../../generated/stock/graphql.js';
import type { Change } from '../../model/stock.js';

type Batch = NonNullable<NonNullable<StockChangesQuery['seller']>['inventoryBatch']>;
type Node = NonNullable<Batch['changes']>['nodes'][number];

/** Of a larger batch, the first quantities are marked in their cells; its counts are of all. */
const MOST_PAGES = 20;
const NONE: readonly Change[] = [];

/** Reads the quantities of a batch each time that its counts have changed. Costs no call at Amazon. */
export function useChanges(seller: string, batch: StockBatchFragment | null): readonly Change[] {
  const client = useClient();
  const [known, setKnown] = useState<{ key: string; changes: readonly Change[] } | null>(null);
  const key = batch?.key;
  const counts = JSON.stringify(batch?.counts);
  useEffect(() => {
    if (key === undefined) return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const changes: Change[] = [];
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer: OperationResult<StockChangesQuery> = await client
          .query(
            StockChangesDocument,
            { seller, batch: key, after },
            { requestPolicy: 'network-only' },
          )
          .toPromise();
        const found = answer.data?.seller?.inventoryBatch?.changes;
        // The next update of the batch reads them again.
        if (isOver || !found) return;
        changes.push(...found.nodes.map(changeOf));
        if (!found.pageInfo.hasNextPage) break;
        after = found.pageInfo.endCursor;
      }
      setKnown({ key, changes });
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, seller, key, counts]);
  return known !== null && known.key === key ? known.changes : NONE;
}

function changeOf({ sku, channelCode, quantity, state, issues }: Node): Change {
  const grave = issues.find(({ severity }) => severity === 'ERROR') ?? issues[0];
  return { sku, channel: channelCode, quantity, state, message: grave?.message ?? null };
}
