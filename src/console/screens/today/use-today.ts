import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import type { OperationResult } from 'urql';
import {
  TodayDocument,
  TodayOrdersDocument,
  TodayPurchasesDocument,
  TodaySellersDocument,
  TodayStoresDocument,
} from '../../generated/today/graphql.js';
import type { TodayQuery, TodayStoresQuery } from '../../generated/today/graphql.js';
import { connection } from '../../model/connection.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import type { TodayStore } from './places.js';
import type { TodaySeller } from './today-lines.js';

const SOON_MS = 4 * 60 * 60 * 1000;
const EVERY_MS = 60_000;
/** Changes come in bursts; one reading answers for all of them. */
const SETTLE_MS = 2_000;

type Seller = NonNullable<TodayQuery['seller']>;
type StorePage = NonNullable<TodayStoresQuery['seller']>['supplySources'];

export interface Today {
  readonly seller: Seller | null;
  readonly stores: readonly TodayStore[] | null;
  readonly sellers: readonly TodaySeller[];
  readonly isReading: boolean;
  readonly trouble: Trouble | null;
  readonly storeTrouble: Trouble | null;
  /** When all was last read, and since when a reading fails. */
  readonly readAt: number | null;
  readonly again: () => void;
}

/** Reads what waits, and again when something changes, a minute has passed or the connection is back. */
export function useToday(): Today {
  const { seller } = useAccess();
  const [period, setPeriod] = useState(periodNow);
  const variables = { seller: seller.sellerId, soon: period };
  const [today] = useExactQuery({ query: TodayDocument, variables, requestPolicy: 'network-only' });
  const [all] = useExactQuery({ query: TodaySellersDocument, requestPolicy: 'cache-and-network' });
  const stores = useStores(seller.sellerId, period);
  const again = useCallback(() => setPeriod(periodNow()), []);
  useRepeating(seller.sellerId, again);
  const [kept, setKept] = useState<{ seller: Seller; at: number } | null>(null);
  const found = today.data?.seller ?? null;
  useEffect(() => {
    if (found) setKept({ seller: found, at: connection.now() });
  }, [found]);
  return {
    // What was read before stays while it is read again, and when that fails.
    seller: found ?? kept?.seller ?? null,
    stores: stores.list,
    sellers: all.data?.sellers?.nodes ?? [],
    isReading: today.fetching,
    trouble: today.error ? troubleOf(today.error) : null,
    storeTrouble: stores.trouble,
    readAt: kept?.at ?? null,
    again,
  };
}

/** The next four hours. Another period is another reading. */
function periodNow() {
  const now = connection.now();
  return { from: new Date(now).toISOString(), before: new Date(now + SOON_MS).toISOString() };
}

interface Stores {
  readonly list: readonly TodayStore[] | null;
  readonly trouble: Trouble | null;
}

/** Reads the locations page by page. A failed reading keeps those that were read before. */
function useStores(seller: string, soon: ReturnType<typeof periodNow>): Stores {
  const client = useClient();
  const [stores, setStores] = useState<Stores>({ list: null, trouble: null });
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const list: TodayStore[] = [];
      for (let after: string | null = null; ;) {
        const { data, error }: OperationResult<TodayStoresQuery> = await client
          .query(TodayStoresDocument, { seller, soon, after }, { requestPolicy: 'network-only' })
          .toPromise();
        if (!isCurrent) return;
        const trouble = error ? troubleOf(error) : null;
        const page: StorePage | null | undefined = data?.seller?.supplySources;
        if (!page) {
          setStores((before) => ({ ...before, trouble }));
          return;
        }
        list.push(...page.nodes);
        setStores({ list: [...list], trouble });
        if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return;
        after = page.pageInfo.endCursor;
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [client, seller, soon]);
  return stores;
}

function useRepeating(seller: string, again: () => void): void {
  const { epoch } = useConnection();
  const [{ data: order }] = useSubscription({
    query: TodayOrdersDocument,
    variables: { seller },
  });
  const [{ data: purchase }] = useSubscription({
    query: TodayPurchasesDocument,
    variables: { seller },
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [again]);
  useEffect(() => {
    if (epoch > 0) again();
  }, [epoch, again]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    // A burst does not put the reading off for ever: the first change starts the pause.
    if ((!order && !purchase) || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      again();
    }, SETTLE_MS);
  }, [order, purchase, again]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
}
