import { hasSupplySource } from '../supply-sources/shelf.js';
import type { World } from '../../core/world.js';
import { listingBookOf } from './listing-book.js';
import type { ListingBook } from './listing-book.js';
import type { Issue, Listing } from './listing.js';
import type { AttributePatch } from './patches.js';
import type { PatchRequest, PutRequest } from './requests.js';
import { shippingTemplates } from './shipping-templates.js';
import { issuesOf, missing, unknownSku } from './submission-check.js';
import type { SubmissionRules } from './submission-check.js';

/** A checked submission that has not taken effect. */
export interface Submission {
  /** Empty when it is valid. */
  readonly issues: readonly Issue[];
  /** The current listing of its SKU. */
  readonly listing: Listing | undefined;
  /** Applies a valid submission after a delay; a patch at once when that is asked for. */
  accept(isAtOnce?: boolean): void;
}

/** Checks submissions for a seller's listings in one marketplace, from single calls or a feed. */
export class SubmissionDesk {
  readonly #book: ListingBook;

  readonly #world: World;
  readonly #sellerId: string;
  readonly #marketplaceId: string;

  constructor(world: World, sellerId: string, marketplaceId: string) {
    this.#world = world;
    this.#sellerId = sellerId;
    this.#marketplaceId = marketplaceId;

    this.#book = listingBookOf(world);
  }

  find(sku: string): Listing | undefined {
    const listing = this.#book.find(this.#sellerId, sku);
    return listing?.marketplaceId === this.#marketplaceId ? listing : undefined;
  }

  patch(sku: string, { productType, patches }: PatchRequest): Submission {
    const listing = this.find(sku);
    return {
      listing,
      issues: listing
        ? issuesOf(productType, patches, this.#rules(listing.productType))
        : [unknownSku(sku)],
      accept: (isAtOnce) => this.#book.acceptPatches(this.#sellerId, sku, patches, isAtOnce),
    };
  }

  put(sku: string, request: PutRequest): Submission {
    const { productType, attributes } = request;
    const patches = Object.entries(attributes).map(([attribute, value]): AttributePatch => ({
      op: 'add',
      attribute,
      value,
    }));
    // A PUT may change the product type, so the old type is no rule.
    const issues = issuesOf(productType, patches, this.#rules(undefined));
    return {
      listing: this.find(sku),
      issues: [...issues, ...lacking(request)],
      accept: () => this.#book.acceptListing(this.#sellerId, sku, request, this.#marketplaceId),
    };
  }

  delete(sku: string): Submission {
    return {
      listing: this.find(sku),
      issues: [],
      accept: () => this.#book.acceptDeletion(this.#sellerId, sku),
    };
  }

  #rules(productType: string | undefined): SubmissionRules {
    const world = this.#world;
    const sellerId = this.#sellerId;
    const templates = shippingTemplates(world.seed, sellerId);
    return {
      productType,
      isSupplySource: (id) => hasSupplySource(world, sellerId, id),
      isShippingTemplate: (id) => templates.some((template) => template.id === id),
    };
  }
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
