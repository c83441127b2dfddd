import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { Client, OperationResult, TypedDocumentNode } from 'urql';
import { useConnection } from './use-connection.js';
import { useKeptQuery } from './use-kept-query.js';
import type { Kept } from './use-kept-query.js';

/** Of 100 locations each. */
const MOST_PAGES = 10;

interface StorePage {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface SellerWithStores {
  readonly supplySources: StorePage | null;
}

type NodeOf<Seller extends SellerWithStores> = NonNullable<
  Seller['supplySources']
>['nodes'][number];

type StoresDocument<Seller> = TypedDocumentNode<
  { readonly seller: Seller | null },
  { seller: string; after?: string | null }
>;

export interface AllStores<Seller extends SellerWithStores> extends Omit<Kept<unknown>, 'data'> {
  /** The seller as the first page has it; null before. */
  readonly seller: Seller | null;
  readonly stores: readonly NodeOf<Seller>[];
  /** Whether more are being read. */
  readonly hasMore: boolean;
  /** Why locations are missing, as a sentence. Null when all are there, or are still being read. */
  readonly lacks: string | null;
}

interface Rest<Node> {
  readonly of: string;
  readonly nodes: readonly Node[];
  readonly isRead: boolean;
  readonly lacks: string | null;
}

/** Reads the locations of a seller page by page, up to 1,000. */
export function useAllStores<Seller extends SellerWithStores>(
  document: StoresDocument<Seller>,
  seller: string,
): AllStores<Seller> {
  const { data, ...kept } = useKeptQuery(document, { seller, after: null }, (read) =>
    Boolean(read.seller?.supplySources),
  );
  const found = data?.seller ?? null;
  const first = found?.supplySources ?? null;
  const after = first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null;
  const rest = useRest(document, seller, after);
  const stores = useMemo(
    (): readonly NodeOf<Seller>[] => [...(first?.nodes ?? []), ...(rest?.nodes ?? [])],
    [first, rest],
  );
  return {
    ...kept,
    seller: found,
    stores,
    hasMore: after !== null && !rest?.isRead,
    lacks: rest?.lacks ?? null,
  };
}

/** Reads the pages behind the first one. Those of an earlier reading stay until then. */
function useRest<Seller extends SellerWithStores>(
  document: StoresDocument<Seller>,
  seller: string,
  after: string | null,
): Rest<NodeOf<Seller>> | null {
  const client = useClient();
  const { epoch } = useConnection();
  const of = JSON.stringify([seller, after]);
  const [rest, setRest] = useState<Rest<NodeOf<Seller>> | null>(null);
  useEffect(() => {
    if (after === null) return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = await readRest(client, document, { seller, after, isFresh: epoch > 0 });
      if (!isOver) setRest({ of, isRead: true, ...found });
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, document, seller, after, of, epoch]);
  return after !== null && rest?.of === of ? rest : null;
}

interface RestFrom {
  readonly seller: string;
  readonly after: string;
  readonly isFresh: boolean;
}

async function readRest<Seller extends SellerWithStores>(
  client: Client,
  document: StoresDocument<Seller>,
  { seller, after: from, isFresh }: RestFrom,
) {
  const requestPolicy = isFresh ? 'network-only' : 'cache-first';
  const nodes: NodeOf<Seller>[] = [];
  let after: string | null = from;
  for (let page = 1; page < MOST_PAGES; page += 1) {
    const { data }: OperationResult<{ readonly seller: Seller | null }> = await client
      .query(document, { seller, after }, { requestPolicy })
      .toPromise();
    const found: StorePage | null | undefined = data?.seller?.supplySources;
    if (!found) return { nodes, lacks: 'Some locations could not be read. Reload the page.' };
    nodes.push(...found.nodes);
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    if (after === null) return { nodes, lacks: null };
  }
  return { nodes, lacks: 'Only the first 1,000 locations are listed.' };
}
