import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { Client, OperationResult } from 'urql';
import {
  StockListingsDocument,
  StockOfSkusDocument,
  StockOpenSkusDocument,
} from '../../generated/stock/graphql.js';
import type {
  StockListingFragment,
  StockListingsQuery,
  StockOpenSkusQuery,
} from '../../generated/stock/graphql.js';
import { connection } from '../../model/connection.js';
import type { StockRow } from '../../model/stock.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';

/** One call at Amazon each. */
const SKUS_AT_ONCE = 20;
/** Each further press of the button reads as many. */
const LISTINGS_AT_ONCE = 200;
const MOST_ORDER_PAGES = 5;

/** Which SKUs the grid has. */
export type Wanted =
  | { readonly kind: 'all' | 'open' }
  /** One a line. */
  | { readonly kind: 'some'; readonly skus: string };

export interface Listings {
  readonly rows: readonly StockRow[];
  /** Listings at Amazon; null when it does not say. */
  readonly total: number | null;
  readonly isReading: boolean;
  readonly trouble: Trouble | null;
  /** When the rows were read, by the server's clock. */
  readonly readAt: number | null;
  readonly again: () => void;
  /** Null when there are no more. */
  readonly more: (() => void) | null;
}

interface Found extends Pick<Listings, 'isReading' | 'readAt' | 'rows' | 'total' | 'trouble'> {
  /** What was asked for. */
  readonly of: string;
}

const NONE: Found = {
  of: '',
  rows: [],
  total: null,
  isReading: true,
  trouble: null,
  readAt: null,
};

/** Reads listings with their stock, 20 at a time. What was read before stays until its successor is there. */
export function useListings(
  seller: string,
  marketplace: string | undefined,
  wanted: Wanted,
): Listings {
  const client = useClient();
  const { epoch } = useConnection();
  const [round, setRound] = useState(0);
  const [most, setMost] = useState(LISTINGS_AT_ONCE);
  const [found, setFound] = useState<Found>(NONE);
  const of = JSON.stringify([seller, marketplace, wanted]);
  useEffect(() => {
    const reader = new ListingReader(client, of, most, round + epoch > 0);
    setFound((before) => (before.of === of ? { ...before, isReading: true } : { ...NONE, of }));
    void reader.read((change) =>
      setFound((before) => (before.of === of ? change(before) : before)),
    );
    return () => reader.stop();
  }, [client, of, most, round, epoch]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const hasMore = wanted.kind === 'all' && (found.total ?? 0) > found.rows.length;
  return useMemo(
    () => ({
      ...found,
      again,
      more:
        hasMore && !found.isReading ? () => setMost((before) => before + LISTINGS_AT_ONCE) : null,
    }),
    [found, again, hasMore],
  );
}

type Publish = (change: (before: Found) => Found) => void;

/** Reads the rows once. */
class ListingReader {
  readonly #client: Client;
  readonly #seller: string;
  readonly #marketplace: string | null;
  readonly #wanted: Wanted;
  readonly #most: number;
  readonly #isFresh: boolean;
  #isOver = false;

  constructor(client: Client, of: string, most: number, isFresh: boolean) {
    const [seller, marketplace, wanted] = JSON.parse(of) as [string, string | null, Wanted];
    this.#client = client;
    this.#seller = seller;
    this.#marketplace = marketplace;
    this.#wanted = wanted;
    this.#most = most;
    this.#isFresh = isFresh;
  }

  stop(): void {
    this.#isOver = true;
  }

  async read(publish: Publish): Promise<void> {
    const wanted = this.#wanted;
    const trouble =
      wanted.kind === 'all'
        ? await this.#readAll(publish)
        : wanted.kind === 'some'
          ? await this.#readSkus(wanted.skus.split('\n'), publish)
          : await this.#readOpen(publish);
    if (this.#isOver) return;
    publish((before) => ({
      ...before,
      trouble,
      isReading: false,
      readAt: trouble ? before.readAt : connection.now(),
    }));
  }

  async #readAll(publish: Publish): Promise<Trouble | null> {
    const read: StockRow[] = [];
    let after: string | null = null;
    while (read.length < this.#most) {
      const variables = { ...this.#where, after, first: SKUS_AT_ONCE };
      const answer: OperationResult<StockListingsQuery> = await this.#client
        .query(StockListingsDocument, variables, this.#policy)
        .toPromise();
      if (this.#isOver) return null;
      const page = answer.data?.seller?.listings;
      if (!page) return answer.error ? troubleOf(answer.error) : MISSING;
      read.push(...page.nodes.map(rowOf));
      const isLast = !page.pageInfo.hasNextPage;
      const rows = [...read];
      publish((before) => ({
        ...before,
        // Rows of an earlier reading stay below until their page comes.
        rows: isLast ? rows : [...rows, ...before.rows.slice(rows.length)],
        total: page.totalCount ?? null,
      }));
      if (isLast) return null;
      after = page.pageInfo.endCursor;
    }
    return null;
  }

  async #readSkus(skus: readonly string[], publish: Publish): Promise<Trouble | null> {
    publish((before) => ({
      ...before,
      rows: before.rows.length > 0 ? before.rows : skus.map(unread),
      total: skus.length,
    }));
    let trouble: Trouble | null = null;
    for (let at = 0; at < skus.length; at += SKUS_AT_ONCE) {
      const part = skus.slice(at, at + SKUS_AT_ONCE);
      const { data, error } = await this.#client
        .query(
          StockOfSkusDocument,
          { ...this.#where, skus: part, first: part.length },
          this.#policy,
        )
        .toPromise();
      if (this.#isOver) return null;
      const nodes = data?.seller?.listings?.nodes;
      if (nodes) publish((before) => ({ ...before, rows: withListings(before.rows, part, nodes) }));
      else trouble = error ? troubleOf(error) : MISSING;
    }
    return trouble;
  }

  async #readOpen(publish: Publish): Promise<Trouble | null> {
    const skus = new Set<string>();
    let after: string | null = null;
    for (let page = 0; page < MOST_ORDER_PAGES; page += 1) {
      const answer: OperationResult<StockOpenSkusQuery> = await this.#client
        .query(StockOpenSkusDocument, { seller: this.#seller, after }, this.#policy)
        .toPromise();
      if (this.#isOver) return null;
      const orders = answer.data?.seller?.orders;
      if (!orders) return answer.error ? troubleOf(answer.error) : MISSING;
      for (const sku of orders.nodes.flatMap(skusOf)) skus.add(sku);
      if (!orders.pageInfo.hasNextPage) break;
      after = orders.pageInfo.endCursor;
    }
    return skus.size === 0 ? null : this.#readSkus([...skus].toSorted(), publish);
  }

  get #where() {
    return { seller: this.#seller, marketplace: this.#marketplace };
  }

  get #policy() {
    return { requestPolicy: this.#isFresh ? ('network-only' as const) : ('cache-first' as const) };
  }
}

function skusOf({ items }: { readonly items: readonly { readonly sku: string | null }[] }) {
  return items.flatMap(({ sku }) => (sku === null ? [] : [sku]));
}

const MISSING: Trouble = { message: 'The seller is not known.', retryAfterMs: null, code: null };

function rowOf({ sku, title, inventoryLevels }: StockListingFragment): StockRow {
  const levels = new Map(
    inventoryLevels.map(({ channelCode, quantity, pendingQuantity }) => [
      channelCode,
      { quantity: quantity ?? null, pending: pendingQuantity ?? null },
    ]),
  );
  return { sku, title: title ?? null, levels, isKnown: true };
}

const unread = (sku: string): StockRow => ({ sku, title: null, levels: null, isKnown: true });

function withListings(
  rows: readonly StockRow[],
  asked: readonly string[],
  nodes: readonly StockListingFragment[],
): StockRow[] {
  const bySku = new Map(nodes.map((node) => [node.sku, rowOf(node)]));
  return rows.map((row) => {
    if (!asked.includes(row.sku)) return row;
    return bySku.get(row.sku) ?? { ...row, title: null, levels: new Map(), isKnown: false };
  });
}
