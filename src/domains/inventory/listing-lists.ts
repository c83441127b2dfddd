import type { GraphQLError } from 'graphql';
import { refusedArgument } from '../../graph/refused-argument.js';
import { checkPageSize, MOST_PER_PAGE } from '../../graph/connection.args.js';
import type { ConnectionArgs } from '../../graph/connection.args.js';
import { PageInfo } from '../../graph/connection.type.js';
import { issuesOf, refuseInput } from '../../graph/input-issues.js';
import type { CursorScope } from '../../graph/page-cursor.js';
import {
  readUpstream,
  readUpstreamCursor,
  writeUpstreamCursor,
} from '../../graph/upstream-list.js';
import type { UpstreamPage } from '../../graph/upstream-list.js';
import { InventoryLevelConnection, InventoryLevelEdge } from './inventory-level.type.js';
import type { InventoryLevel } from './inventory-level.type.js';
import type { PendingInventoryLoader } from './batches/pending.loader.js';
import { levelsWithPending } from './levels-at.js';
import { MOST_SKUS } from './listing-filter.input.js';
import type { ListingFilterInput, ListingsArgs } from './listing-filter.input.js';
import type { ListingLoader } from './listing.loader.js';
import { MOST_PER_SEARCH } from './listing-search.js';
import type { ListingSearch } from './listing-search.js';
import { ListingConnection, ListingEdge } from './listing.type.js';
import type { Listing, ListingStatus } from './listing.type.js';

/** Where a list reads its listings. An entry is null for an unknown SKU. */
interface ListingSource {
  readonly read: (
    pageToken: string | null,
    pageSize: number,
  ) => Promise<UpstreamPage<Listing | null>>;
  /** Page size for `first` entries. */
  readonly pageSize: (first: number) => number;
  /** Counts the listings of all pages, as far as Amazon tells. Called after `read`. */
  readonly count: () => Promise<number | null>;
}

/**
 * Returns a page of a seller's listings.
 *
 * Cost: one searchListingsItems for each 20 listings; with `skus` for each 20 uncached SKUs. Rejects with BAD_USER_INPUT,
 * TOO_MANY_ROWS and SpApiError.
 */
export async function listingsPage(
  loader: ListingLoader,
  sellerId: string,
  args: ListingsArgs,
): Promise<ListingConnection> {
  checkPageSize(args);
  const filter = args.filter ?? null;
  const issues = filter ? issuesOf(filter, ['listings', 'filter']) : [];
  if (issues.length > 0) throw refuseInput(issues);
  const marketplaceId = chosenMarketplace(loader, args.marketplaceId);
  const source = sourceOf(loader, marketplaceId, filter);
  const { skus, asins, statuses, updated } = filter ?? {};
  const selection = { marketplaceId, skus, asins, statuses, updated };
  const scope = { field: 'listings', sellerId, selection };
  const page = await pageOf(source, { scope, args, loader }, (listing) => listing);
  return new ListingConnection({
    edges: page.edges.map((edge) => new ListingEdge(edge)),
    pageInfo: page.pageInfo,
    count: source.count,
    unknown: () => skusWithoutListing(loader, skus ?? [], marketplaceId),
  });
}

/** A location, and which of its stock is wanted. */
export interface StockWanted extends ConnectionArgs {
  readonly sellerId: string;
  readonly supplySourceId: string;
  /** All listings when null. */
  readonly skus: readonly string[] | null;
  /** Finds quantities that are pending, also where there is no stock entry. Absent when none is wanted. */
  readonly pending?: Pick<PendingInventoryLoader, 'of'>;
}

/**
 * Returns a page of the stock at a location, in the seller's first marketplace. Examines up to 100 listings.
 *
 * Cost: as `listingsPage`, once for all locations of the request. Rejects with BAD_USER_INPUT, TOO_MANY_ROWS and SpApiError.
 */
export async function stockPage(
  loader: ListingLoader,
  wanted: StockWanted,
): Promise<InventoryLevelConnection> {
  checkPageSize(wanted);
  const { sellerId, supplySourceId, skus, pending } = wanted;
  const isHere = (level: InventoryLevel): boolean => level.supplySourceId === supplySourceId;
  if (skus && skus.length > MOST_SKUS) throw tooManySkus(skus.length);
  const [marketplaceId = ''] = loader.marketplaceIds;
  const source = sourceOf(loader, marketplaceId, skus && { skus: [...skus] });
  const scope = { field: 'inventoryLevels', sellerId, selection: { supplySourceId, skus } };
  const page = await pageOf(source, { scope, args: wanted, loader }, (listing) => {
    const shown = listing.stock.find(isHere);
    if (shown || !pending) return shown;
    return levelsWithPending(listing, pending).then((levels) => levels.find(isHere));
  });
  return new InventoryLevelConnection({
    edges: page.edges.map((edge) => new InventoryLevelEdge(edge)),
    pageInfo: page.pageInfo,
    unknown: () => skusWithoutListing(loader, skus ?? [], marketplaceId),
  });
}

interface Place {
  readonly scope: CursorScope;
  readonly args: ConnectionArgs;
  readonly loader: ListingLoader;
}

interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

async function pageOf<Node extends Listing | InventoryLevel>(
  source: ListingSource,
  { scope, args: { first, after = null }, loader }: Place,
  nodeOf: (listing: Listing) => Node | undefined | Promise<Node | undefined>,
): Promise<Page<Node>> {
  const start = after === null ? null : readUpstreamCursor(scope, after, MOST_PER_SEARCH);
  const pageSize = source.pageSize(scope.field === 'listings' ? first : MOST_PER_SEARCH);
  const { found, next } = await readUpstream<Listing | null, Node>(
    {
      read: source.read,
      nodesOf: (listings) =>
        Promise.all(listings.map(async (listing) => (listing && (await nodeOf(listing))) ?? null)),
      most: MOST_PER_PAGE,
      step: MOST_PER_SEARCH,
    },
    first,
    start ?? { pageToken: null, pageSize, index: 0 },
  );
  await loader.ownTurn();
  loader.charge(found.length, scope.field);
  const edges = found.map(({ node, behind }) => ({
    cursor: writeUpstreamCursor(scope, behind),
    node,
  }));
  const ends = {
    hasNextPage: next !== null,
    hasPreviousPage: start !== null,
    endCursor: next && writeUpstreamCursor(scope, next),
  };
  return { edges, pageInfo: new PageInfo(edges, ends) };
}

function sourceOf(
  loader: ListingLoader,
  marketplaceId: string,
  filter: ListingFilterInput | null,
): ListingSource {
  const { skus, asins, statuses } = filter ?? {};
  const isEmpty = [skus, asins, statuses].some((list) => list?.length === 0);
  const conditions = conditionsOf(filter ?? {});
  if (isEmpty) return ofSkus(loader, [], marketplaceId, conditions);
  if (skus) return ofSkus(loader, [...new Set(skus)], marketplaceId, conditions);
  const search = { marketplaceId, ...conditions };
  let counted: number | null = null;
  return {
    read: async (pageToken, pageSize) => {
      const page = await loader.page(search, pageToken, pageSize);
      counted = page.totalCount;
      return { items: page.listings, nextPageToken: page.nextPageToken };
    },
    pageSize: (first) => Math.min(first, MOST_PER_SEARCH),
    count: () => Promise.resolve(counted),
  };
}

/** Conditions on listings, apart from the SKU. */
type Conditions = Omit<ListingSearch, 'marketplaceId'>;

function conditionsOf({
  asins,
  statuses,
  updated,
}: Pick<ListingFilterInput, 'asins' | 'statuses' | 'updated'>): Conditions {
  return {
    ...(asins && { asins: asins.map((asin) => asin.toUpperCase()) }),
    ...(statuses && { statuses }),
    ...(updated?.from && { updatedFrom: updated.from }),
    ...(updated?.before && { updatedBefore: updated.before }),
  };
}

/** Reads listings by SKU, in the order of the SKUs. The page token is the position of the first SKU. */
function ofSkus(
  loader: ListingLoader,
  skus: readonly string[],
  marketplaceId: string,
  conditions: Conditions,
): ListingSource {
  const load = async (some: readonly string[]): Promise<(Listing | null)[]> => {
    const listings = await Promise.all(some.map(async (sku) => loader.bySku(sku, marketplaceId)));
    return listings.map((listing) => (listing && meets(listing, conditions) ? listing : null));
  };
  return {
    read: async (pageToken, pageSize) => {
      const from = Number(pageToken ?? 0);
      const end = from + pageSize;
      const items = await load(skus.slice(from, end));
      return { items, nextPageToken: end < skus.length ? String(end) : null };
    },
    // Conditions may drop listings, and a call for 20 SKUs costs as much as one for fewer.
    pageSize: () => MOST_PER_SEARCH,
    count: async () => (await load(skus)).filter((listing) => listing !== null).length,
  };
}

/** Returns the SKUs that have no listing in a marketplace, each once. */
async function skusWithoutListing(
  loader: ListingLoader,
  skus: readonly string[],
  marketplaceId: string,
): Promise<string[]> {
  const different = [...new Set(skus)];
  const listings = await Promise.all(
    different.map(async (sku) => loader.bySku(sku, marketplaceId)),
  );
  return different.filter((_, index) => listings[index] === null);
}

function meets(
  { asin, statuses, updatedAt }: Listing,
  { asins, statuses: wanted, updatedFrom, updatedBefore }: Conditions,
): boolean {
  const isOfAsin = !asins || (asin !== null && asins.includes(asin));
  const hasStatus = !wanted || wanted.some((status: ListingStatus) => statuses.includes(status));
  const isInPeriod =
    (!updatedFrom || (updatedAt !== null && updatedAt >= updatedFrom)) &&
    (!updatedBefore || (updatedAt !== null && updatedAt < updatedBefore));
  return isOfAsin && hasStatus && isInPeriod;
}

/** @throws GraphQLError BAD_USER_INPUT for a marketplace that is not one of the seller. */
export function chosenMarketplace(
  { marketplaceIds }: ListingLoader,
  wanted: string | null | undefined,
): string {
  const [first = ''] = marketplaceIds;
  // A compiled query leaves an absent argument undefined.
  if (wanted === null || wanted === undefined) return first;
  if (marketplaceIds.includes(wanted)) return wanted;
  throw refusedArgument(
    ['marketplaceId'],
    `a marketplace of this seller: ${marketplaceIds.join(', ')}`,
    JSON.stringify(wanted.slice(0, 100)),
  );
}

function tooManySkus(count: number): GraphQLError {
  return refusedArgument(
    ['skus'],
    `at most ${MOST_SKUS} SKUs`,
    `${count}. Send the others in another request`,
  );
}
