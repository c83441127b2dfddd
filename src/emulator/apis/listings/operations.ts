/** The Listings Items API 2021-08-01: a seller's products, stock and shipping templates. */
import { ApiError, operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse } from '../../core/api.js';
import { PageTokens } from '../../core/page-token.js';
import {
  invalidParameter,
  listParameter,
  wordParameter,
  wordsParameter,
} from '../../core/query-reader.js';
import type { World } from '../../core/world.js';
import { DATA_SETS, itemWire } from './item-wire.js';
import { listingBookOf } from './listing-book.js';
import type { Listing } from './listing.js';
import { readPatchRequest, readPutRequest } from './requests.js';
import { search } from './search.js';
import { SubmissionDesk } from './submission-desk.js';
import type { Submission } from './submission-desk.js';

const ITEMS = '/listings/2021-08-01/items/{sellerId}';
const ITEM = `${ITEMS}/{sku}`;

/** The five operations with Amazon's usage plans. */
export function listingsOperations(world: World): readonly ApiOperation[] {
  const listings = (
    name: string,
    method: ApiOperation['method'],
    path: string,
    burst: number,
    answer: (call: Call) => ApiResponse,
  ) => operation(name, method, path, [5, burst], (request) => answer(new Call(world, request)));
  return [
    listings('searchListingsItems', 'GET', ITEMS, 5, (call) => call.search()),
    listings('getListingsItem', 'GET', ITEM, 10, (call) => call.read()),
    listings('patchListingsItem', 'PATCH', ITEM, 5, (call) =>
      call.submit((desk, sku, body) => desk.patch(sku, readPatchRequest(body))),
    ),
    listings('putListingsItem', 'PUT', ITEM, 10, (call) =>
      call.submit((desk, sku, body) => desk.put(sku, readPutRequest(body))),
    ),
    listings('deleteListingsItem', 'DELETE', ITEM, 5, (call) =>
      call.submit((desk, sku) => desk.delete(sku)),
    ),
  ];
}

type Reading = (desk: SubmissionDesk, sku: string, body: unknown) => Submission;

/** One call on the listings of a seller. */
class Call {
  readonly #sku: string;
  readonly #marketplaceId: string;
  readonly #desk: SubmissionDesk;

  /** @throws ApiError for another seller's listings, and for a marketplace where the seller does not sell. */
  readonly #world: World;
  readonly #request: ApiRequest;

  constructor(world: World, request: ApiRequest) {
    this.#world = world;
    this.#request = request;

    const { seller, params } = request;
    if (params['sellerId'] !== seller.sellerId) {
      throw new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.');
    }
    this.#sku = params['sku'] ?? '';
    this.#marketplaceId = marketplaceOf(request);
    this.#desk = new SubmissionDesk(world, seller.sellerId, this.#marketplaceId);
  }

  search(): ApiResponse {
    const { query, seller } = this.#request;
    const listings = listingBookOf(this.#world)
      .list(seller.sellerId)
      .filter(({ marketplaceId }) => marketplaceId === this.#marketplaceId);
    const tokens = new PageTokens(this.#world.seed, `listings ${seller.sellerId}`);
    return { status: 200, body: search(listings, query, tokens) };
  }

  read(): ApiResponse {
    const sets = wordsParameter(this.#request.query, 'includedData', DATA_SETS);
    const listing = this.#known();
    return { status: 200, body: itemWire(listing, sets.length > 0 ? sets : ['summaries']) };
  }

  /** Always 200: the body says whether the submission is valid and whether it takes effect. */
  submit(reading: Reading): ApiResponse {
    const { query, body } = this.#request;
    const preview = wordParameter(query, 'mode', ['VALIDATION_PREVIEW']) !== undefined;
    const sets = wordsParameter(query, 'includedData', ['identifiers', 'issues']);
    const submission = reading(this.#desk, this.#sku, body);
    const { issues, listing } = submission;
    const good = issues.length === 0;
    if (good && !preview) submission.accept();
    return {
      status: 200,
      body: {
        sku: this.#sku,
        status: good ? (preview ? 'VALID' : 'ACCEPTED') : 'INVALID',
        submissionId: listingBookOf(this.#world).newSubmissionId(),
        ...((sets.length === 0 || sets.includes('issues')) && { issues }),
        ...(sets.includes('identifiers') && {
          identifiers: listing ? [{ marketplaceId: this.#marketplaceId, asin: listing.asin }] : [],
        }),
      },
    };
  }

  #known(): Listing {
    const listing = this.#desk.find(this.#sku);
    if (listing) return listing;
    const message = `SKU '${this.#sku}' not found in marketplace ${this.#marketplaceId}`;
    throw new ApiError(404, 'NOT_FOUND', message);
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
