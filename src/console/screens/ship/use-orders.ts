import { useCallback, useEffect, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { ShipOrderUpdatesDocument, ShipOrdersDocument } from '../../generated/ship/graphql.js';
import type { ShipOrderFragment, ShipOrdersQuery } from '../../generated/ship/graphql.js';
import { connection } from '../../model/connection.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';

type Store = NonNullable<NonNullable<ShipOrdersQuery['seller']>['supplySource']>;

/** A batch takes 500 purchases, so more rows could not be bought in one run. */
const MOST_PAGES = 5;
/** Changes come in bursts; one reading answers for all of a second. */
const SETTLE_MS = 1_000;

export interface OpenOrders {
  readonly store: Store | null;
  readonly orders: readonly ShipOrderFragment[];
  readonly total: number | null;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  /** When the list was read, by the server's clock. */
  readonly readAt: number | null;
  readonly again: () => void;
}

interface Pages {
  readonly of: string;
  readonly list: readonly Store[];
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  readonly readAt: number | null;
}

const NONE: Pages = { of: '', list: [], trouble: null, isReading: true, readAt: null };

/** Reads all pages of a store's open orders, and follows their changes. */
export function useOrders(seller: string, store: string | undefined): OpenOrders {
  const client = useClient();
  const { epoch } = useConnection();
  const [round, setRound] = useState(0);
  const [pages, setPages] = useState<Pages>(NONE);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    if (store === undefined) return undefined;
    const open: { readonly unsubscribe: () => void }[] = [];
    setPages((before) =>
      before.of === store ? { ...before, isReading: true } : { ...NONE, of: store },
    );
    const read = (page: number, after: string | null): void => {
      // The cache answers first, except when the person or a new connection asks.
      const requestPolicy = round + epoch > 0 ? 'network-only' : 'cache-and-network';
      const source = client.query(ShipOrdersDocument, { seller, store, after }, { requestPolicy });
      const reading = source.subscribe(({ data, error, stale }) => {
        const found = data?.seller?.supplySource;
        setPages((before) =>
          withPage(before, page, found ?? null, error ? troubleOf(error) : null),
        );
        const next = found?.orders?.pageInfo;
        if (!stale && next?.hasNextPage && page + 1 < MOST_PAGES && open.length === page + 1)
          read(page + 1, next.endCursor);
      });
      open.push(reading);
    };
    read(0, null);
    return () => open.forEach((reading) => reading.unsubscribe());
  }, [client, seller, store, round, epoch]);
  useNewOrders(seller, store, pages.list, again);
  const orders = pages.list.flatMap((page) => page.orders?.nodes ?? []);
  const first = pages.list[0] ?? null;
  return {
    store: first,
    orders,
    total: first?.orders?.totalCount ?? null,
    trouble: pages.trouble,
    isReading: pages.isReading,
    readAt: pages.readAt,
    again,
  };
}

function withPage(
  before: Pages,
  page: number,
  found: Store | null,
  trouble: Trouble | null,
): Pages {
  // Without data, what was read before stays on screen, with its age.
  if (!found?.orders) {
    const missing = { message: 'Amazon knows no such location.', retryAfterMs: null, code: null };
    return { ...before, trouble: trouble ?? missing, isReading: false };
  }
  const list = [...before.list.slice(0, page), found, ...before.list.slice(page + 1)];
  // The pages behind a last one are of an earlier reading.
  const kept = found.orders.pageInfo.hasNextPage ? list : list.slice(0, page + 1);
  return { ...before, list: kept, trouble, isReading: false, readAt: connection.now() };
}

/** Changes of known orders reach the list through the cache. For an order that is not in it, the list is read again. */
function useNewOrders(
  seller: string,
  store: string | undefined,
  pages: readonly Store[],
  again: () => void,
): void {
  const [{ data }] = useSubscription({
    query: ShipOrderUpdatesDocument,
    variables: { seller, store: store ?? '' },
    pause: store === undefined,
  });
  const changed = data?.orderUpdated;
  const isKnown = pages.some((page) => page.orders?.nodes.some(({ id }) => id === changed?.id));
  const isOpen = changed?.status === 'UNSHIPPED' || changed?.status === 'PARTIALLY_SHIPPED';
  const isOther = changed ? isKnown !== isOpen : false;
  const id = changed?.id;
  useEffect(() => {
    if (!isOther) return undefined;
    const timer = setTimeout(again, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [isOther, id, again]);
}
