import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { OperationResult } from 'urql';
import { StockPlacesDocument } from '../../generated/stock/graphql.js';
import type { StockPlacesQuery } from '../../generated/stock/graphql.js';
import { NO_LOCATION, shortTitles } from '../../model/stock.js';
import type { Place } from '../../model/stock.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';

type Seller = NonNullable<StockPlacesQuery['seller']>;
type Source = NonNullable<Seller['supplySources']>['nodes'][number];

/** More columns than this help no person. */
const MOST_PAGES = 5;

export interface Places {
  /** Null until they are read. */
  readonly places: readonly Place[] | null;
  readonly marketplaces: Seller['marketplaces'];
  readonly trouble: Trouble | null;
  readonly again: () => void;
}

/** Reads the locations that can have stock. */
export function usePlaces(seller: string): Places {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<Omit<Places, 'again'>>({
    places: null,
    marketplaces: [],
    trouble: null,
  });
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const sources: Source[] = [];
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer: OperationResult<StockPlacesQuery> = await client
          .query(
            StockPlacesDocument,
            { seller, after },
            { requestPolicy: round > 0 ? 'network-only' : 'cache-first' },
          )
          .toPromise();
        if (isOver) return;
        const list = answer.data?.seller?.supplySources;
        if (!answer.data?.seller || !list) {
          const none = { message: 'The seller is not known.', retryAfterMs: null, code: null };
          setFound((before) => ({
            ...before,
            trouble: answer.error ? troubleOf(answer.error) : none,
          }));
          return;
        }
        sources.push(...list.nodes);
        const { marketplaces } = answer.data.seller;
        setFound({ places: placesOf(sources), marketplaces, trouble: null });
        if (!list.pageInfo.hasNextPage) return;
        after = list.pageInfo.endCursor;
      }
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, seller, round]);
  return { ...found, again: () => setRound((before) => before + 1) };
}

function placesOf(sources: readonly Source[]): Place[] {
  const open = sources.filter(({ status }) => status !== 'ARCHIVED');
  const names = open.map(
    ({ alias, supplySourceCode, supplySourceId }) => alias ?? supplySourceCode ?? supplySourceId,
  );
  const titles = shortTitles(names);
  const none = 'Stock that belongs to no location. Amazon sells it on top of the others.';
  return [
    ...open.map(({ supplySourceId, supplySourceCode, status }, at) => ({
      channel: supplySourceId,
      title: titles[at] ?? supplySourceId,
      code: supplySourceCode,
      name: `${names[at] ?? supplySourceId}${status === 'ACTIVE' ? '' : ', not active'}`,
      isActive: status === 'ACTIVE',
    })),
    { channel: NO_LOCATION, title: 'No location', code: null, name: none, isActive: true },
  ];
}
