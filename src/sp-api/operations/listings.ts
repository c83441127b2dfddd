import { operation, plansOf } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
import type {
  DeleteListingsItemQueryWire,
  GetListingsItemQueryWire,
  ListingsItemSubmissionWire,
  ListingsItemWire,
  PatchListingsItemRequestWire,
  PutListingsItemRequestWire,
  SearchListingsItemsQueryWire,
  SearchListingsItemsResponseWire,
  SubmitListingQueryWire,
} from './listings.wire.js';

const COLLECTION = '/listings/2021-08-01/items/{sellerId}';
const ITEM = `${COLLECTION}/{sku}`;

/** Path parameters of a seller's listings. */
export type ListingsPath = { readonly sellerId: string };

/** Path parameters of one listing. */
export type ListingPath = { readonly sellerId: string; readonly sku: string };

const modelPlan = plansOf("Amazon's model listingsItems_2021-08-01");

/**
 * Returns listings by up to 20 identifiers, or by other conditions in pages up to 1000 results. Unknown
 * identifiers are omitted, and the order is not that of the identifiers.
 */
export const searchListingsItems: Operation<
  { readonly path: ListingsPath; readonly query: SearchListingsItemsQueryWire },
  SearchListingsItemsResponseWire
> = operation('searchListingsItems', 'GET', COLLECTION, modelPlan(5, 5), 'safe');

/** Returns one listing. */
export const getListingsItem: Operation<
  { readonly path: ListingPath; readonly query: GetListingsItemQueryWire },
  ListingsItemWire
> = operation('getListingsItem', 'GET', ITEM, modelPlan(5, 10), 'safe');

/** Changes whole attributes. 200 for an INVALID submission too. Safe to repeat: the values are absolute. */
export const patchListingsItem: Operation<
  {
    readonly path: ListingPath;
    readonly query: SubmitListingQueryWire;
    readonly body: PatchListingsItemRequestWire;
  },
  ListingsItemSubmissionWire
> = operation('patchListingsItem', 'PATCH', ITEM, modelPlan(5, 5), 'safe');

/** Creates a listing or replaces all of it. 200 for an INVALID submission too. */
export const putListingsItem: Operation<
  {
    readonly path: ListingPath;
    readonly query: SubmitListingQueryWire;
    readonly body: PutListingsItemRequestWire;
  },
  ListingsItemSubmissionWire
> = operation('putListingsItem', 'PUT', ITEM, modelPlan(5, 10), 'safe');

/** Deletes a listing. ACCEPTED does not mean that it is deleted already. */
export const deleteListingsItem: Operation<
  { readonly path: ListingPath; readonly query: DeleteListingsItemQueryWire },
  ListingsItemSubmissionWire
> = operation('deleteListingsItem', 'DELETE', ITEM, modelPlan(5, 5), 'safe');
