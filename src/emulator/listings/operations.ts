/** The Listings Items API 2021-08-01: what a seller sells, how many there are where, and how it ships. */
import { ApiError, type ApiOperation, type ApiRequest, type ApiResponse } from '../api.js';
import { PageTokens } from '../page-token.js';
import { invalidParameter, listParameter, wordParameter, wordsParameter } from '../query-reader.js';
import { hasSupplySource } from '../supply-sources/operations.js';
import type { World } from '../world.js';
import { DATA_SETS, itemWire } from './item-wire.js';
import { listingBookOf, type ListingBook } from './listing-book.js';
import type { Issue, Listing } from './listing.js';
import { readPatchRequest, readPutRequest, type PutRequest } from './requests.js';
import { search } from './search.js';
import { shippingTemplates } from './shipping-templates.js';
import { issuesOf, missing, unknownSku, type SubmissionRules } from './submission-check.js';

const ITEMS = '/listings/2021-08-01/items/{sellerId}';
const ITEM = `${ITEMS}/{sku}`;

/** The five operations with Amazon's usage plans. */
export function listingsOperations(world: World): readonly ApiOperation[] {
  const book = listingBookOf(world);
  const operation = (
    name: string,
    method: ApiOperation['method'],
    path: string,
    burst: number,
    handle: (desk: Desk, request: ApiRequest) => ApiResponse,
  ): ApiOperation => ({
    name,
    method,
    path,
    ratePerSecond: 5,
    burst,
    restricted: false,
    handle: (request) => handle(new Desk(world, book, request), request),
  });
  return [
    operation('searchListingsItems', 'GET', ITEMS, 5, (desk, { query }) => {
      const tokens = new PageTokens(world.seed, `listings ${desk.sellerId}`);
      return { status: 200, body: search(desk.listings(), query, tokens) };
    }),
    operation('getListingsItem', 'GET', ITEM, 10, (desk, { query }) => {
      const sets = wordsParameter(query, 'includedData', DATA_SETS);
      const listing = desk.known();
      return { status: 200, body: itemWire(listing, sets.length > 0 ? sets : ['summaries']) };
    }),
    operation('patchListingsItem', 'PATCH', ITEM, 5, (desk, { body }) => desk.patch(body)),
    operation('putListingsItem', 'PUT', ITEM, 10, (desk, { body }) => desk.put(body)),
    operation('deleteListingsItem', 'DELETE', ITEM, 5, (desk) => desk.delete()),
  ];
}

/** One call on the listings of a seller. */
class Desk {
  readonly sellerId: string;
  readonly #sku: string;
  readonly #marketplaceId: string;

  constructor(
    private readonly world: World,
    private readonly book: ListingBook,
    private readonly request: ApiRequest,
  ) {
    const { seller, params } = request;
    if (params['sellerId'] !== seller.sellerId) {
      throw new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.');
    }
    this.sellerId = seller.sellerId;
    this.#sku = params['sku'] ?? '';
    this.#marketplaceId = marketplaceOf(request);
  }

  listings(): readonly Listing[] {
    return this.book
      .list(this.sellerId)
      .filter(({ marketplaceId }) => marketplaceId === this.#marketplaceId);
  }

  /** @throws ApiError 404 for a SKU that the seller does not have in this marketplace. */
  known(): Listing {
    const listing = this.#find();
    if (listing) return listing;
    const message = `SKU '${this.#sku}' not found in marketplace ${this.#marketplaceId}`;
    throw new ApiError(404, 'NOT_FOUND', message);
  }

  patch(body: unknown): ApiResponse {
    const { productType, patches } = readPatchRequest(body);
    const listing = this.#find();
    const issues = listing
      ? issuesOf(productType, patches, this.#rules(listing))
      : [unknownSku(this.#sku)];
    return this.#submission(issues, listing, () =>
      this.book.acceptPatches(this.sellerId, this.#sku, patches),
    );
  }

  put(body: unknown): ApiResponse {
    const request = readPutRequest(body);
    const { productType, attributes } = request;
    const listing = this.#find();
    const patches = Object.entries(attributes).map(([attribute, value]) => ({
      op: 'add' as const,
      attribute,
      value,
    }));
    // A PUT may make another thing of a listing, so its old type does not bind.
    const rules = { ...this.#rules(listing), productType: undefined };
    const issues = [...issuesOf(productType, patches, rules), ...lacking(request)];
    return this.#submission(issues, listing, () =>
      this.book.acceptListing(this.sellerId, this.#sku, request, this.#marketplaceId),
    );
  }

  delete(): ApiResponse {
    return this.#submission([], this.#find(), () =>
      this.book.acceptDeletion(this.sellerId, this.#sku),
    );
  }

  #find(): Listing | undefined {
    const listing = this.book.find(this.sellerId, this.#sku);
    return listing?.marketplaceId === this.#marketplaceId ? listing : undefined;
  }

  #rules(listing: Listing | undefined): SubmissionRules {
    const { world, sellerId } = this;
    const templates = shippingTemplates(world.seed, sellerId);
    return {
      productType: listing?.productType,
      isSupplySource: (id) => hasSupplySource(world, sellerId, id),
      isShippingTemplate: (id) => templates.some((template) => template.id === id),
    };
  }

  /** 200 in any case: whether the submission is good, and whether it counts, stands in the answer. */
  #submission(
    issues: readonly Issue[],
    listing: Listing | undefined,
    accept: () => void,
  ): ApiResponse {
    const { query } = this.request;
    const preview = wordParameter(query, 'mode', ['VALIDATION_PREVIEW']) !== undefined;
    const sets = wordsParameter(query, 'includedData', ['identifiers', 'issues']);
    const good = issues.length === 0;
    if (good && !preview) accept();
    return {
      status: 200,
      body: {
        sku: this.#sku,
        status: good ? (preview ? 'VALID' : 'ACCEPTED') : 'INVALID',
        submissionId: this.book.newSubmissionId(),
        ...((sets.length === 0 || sets.includes('issues')) && { issues }),
        ...(sets.includes('identifiers') && {
          identifiers: listing ? [{ marketplaceId: this.#marketplaceId, asin: listing.asin }] : [],
        }),
      },
    };
  }
}

function marketplaceOf({ query, seller }: ApiRequest): string {
  const [marketplaceId, ...others] = listParameter(query, 'marketplaceIds', 20);
  if (marketplaceId === undefined || others.length > 0) {
    throw invalidParameter('marketplaceIds', 'Exactly one marketplace is accepted.');
  }
  if (!seller.marketplaceIds.includes(marketplaceId)) {
    throw invalidParameter('marketplaceIds', 'The seller does not sell in this marketplace.');
  }
  return marketplaceId;
}

const REQUIRED: Readonly<Record<PutRequest['requirements'], readonly string[]>> = {
  LISTING: ['item_name', 'condition_type'],
  LISTING_PRODUCT_ONLY: ['item_name'],
  LISTING_OFFER_ONLY: ['condition_type', 'merchant_suggested_asin'],
};

function lacking({ requirements, attributes }: PutRequest): readonly Issue[] {
  return REQUIRED[requirements]
    .filter((name) => (attributes[name] ?? []).length === 0)
    .map((name) => missing(name));
}
