import { sizedByJson } from '../../runtime/cache/memory-budget.js';
import type { Sized } from '../../runtime/cache/memory-budget.js';
import type { CallOptions, SellerClient } from '../../sp-api/calls/client.js';
import { searchListingsItems } from '../../sp-api/operations/listings.js';
import type {
  ListingIdentifierTypeWire,
  SearchListingsItemsQueryWire,
} from '../../sp-api/operations/listings.wire.js';
import { countOf, idOf, listOf } from '../../sp-api/wire/wire-values.js';
import { readListing } from './listing.mapper.js';
import type { Listing, ListingStatus } from './listing.type.js';

/** SKUs that Amazon accepts in one search, and the most listings on one page. */
export const MOST_PER_SEARCH = 20;
export const LISTING_DATA = ['summaries', 'attributes', 'fulfillmentAvailability'] as const;

/** Conditions that Amazon checks. */
export interface ListingSearch {
  readonly marketplaceId: string;
  readonly asins?: readonly string[];
  /** Excludes `asins`. */
  readonly numbers?: {
    readonly type: ListingIdentifierTypeWire;
    readonly values: readonly string[];
  };
  readonly statuses?: readonly ListingStatus[];
  readonly updatedFrom?: Date;
  /** Excluded from the period. */
  readonly updatedBefore?: Date;
}

/** One page of a search. */
export interface ListingPage {
  readonly listings: readonly Listing[];
  readonly nextPageToken: string | null;
  /** Results on all pages. Null when Amazon does not say. */
  readonly totalCount: number | null;
}

interface PageWanted {
  readonly search: ListingSearch;
  readonly pageToken: string | null;
  readonly pageSize: number;
}

/** Reads one page of a search. Cost: one searchListingsItems (5/s). */
export function searchPage(
  client: SellerClient,
  { search, pageToken, pageSize }: PageWanted,
  options: Pick<CallOptions, 'signal' | 'meter'>,
): Promise<Sized<ListingPage>> {
  const { sellerId } = client;
  const { marketplaceId } = search;
  return client.read(
    searchListingsItems,
    {
      path: { sellerId },
      query: { ...queryOf(search), pageSize, pageToken: pageToken ?? undefined },
    },
    { ...options, priority: 'query' },
    (answer, bytes) => {
      const listings = listOf(answer.items).map((wire) =>
        readListing({ sellerId, marketplaceId }, wire),
      );
      const page = {
        listings: listings.filter((listing) => listing !== null),
        nextPageToken: idOf(answer.pagination?.nextToken),
        totalCount: countOf(answer.numberOfResults),
      };
      return sizedByJson(page, bytes);
    },
  );
}

function queryOf({
  marketplaceId,
  asins,
  numbers,
  statuses,
  updatedFrom,
  updatedBefore,
}: ListingSearch): SearchListingsItemsQueryWire {
  return {
    marketplaceIds: [marketplaceId],
    includedData: LISTING_DATA,
    // By SKU, so that a change of a listing does not move it to another page.
    sortBy: 'sku',
    sortOrder: 'ASC',
    ...(asins && { identifiers: asins, identifiersType: 'ASIN' as const }),
    ...(numbers && { identifiers: numbers.values, identifiersType: numbers.type }),
    ...(statuses && { withStatus: statuses }),
    ...(updatedFrom && { lastUpdatedAfter: updatedFrom.toISOString() }),
    // Amazon includes both ends.
    ...(updatedBefore && {
      lastUpdatedBefore: new Date(updatedBefore.getTime() - 1).toISOString(),
    }),
  };
}
