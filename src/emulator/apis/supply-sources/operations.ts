/** The six operations of the Supply Sources API v2020-07-01, with state. */
import { operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse } from '../../core/api.js';
import type { World } from '../../core/world.js';
import { shelvesOf } from './shelf.js';
import type { Shelf } from './shelf.js';

const COLLECTION = '/supplySources/2020-07-01/supplySources';
const ONE = `${COLLECTION}/{supplySourceId}`;
const NO_CONTENT: ApiResponse = { status: 204 };

/**
 * Returns the operations over the supply sources of the world's sellers. Rate and burst are equal: the only source of
 * their usage plans gives one number for both.
 */
export function supplySourcesOperations(world: World): readonly ApiOperation[] {
  const shelves = shelvesOf(world);
  const shelfOf = ({ seller }: ApiRequest): Shelf => {
    const shelf = shelves.get(seller.sellerId);
    if (!shelf) throw new Error(`The seller ${seller.sellerId} has no shelf of supply sources.`);
    return shelf;
  };
  const idOf = ({ params }: ApiRequest): string => params['supplySourceId'] ?? '';
  return [
    operation('getSupplySources', 'GET', COLLECTION, [10, 10], (request) => ({
      status: 200,
      body: shelfOf(request).page(request.query),
    })),
    operation('createSupplySource', 'POST', COLLECTION, [2, 2], (request) => ({
      status: 200,
      body: shelfOf(request).create(request.body),
    })),
    operation('getSupplySource', 'GET', ONE, [40, 40], (request) => ({
      status: 200,
      body: shelfOf(request).detail(idOf(request)),
    })),
    operation('updateSupplySource', 'PUT', ONE, [1, 1], (request) => {
      shelfOf(request).update(idOf(request), request.body);
      return NO_CONTENT;
    }),
    operation('archiveSupplySource', 'DELETE', ONE, [20, 20], (request) => {
      shelfOf(request).archive(idOf(request));
      return NO_CONTENT;
    }),
    operation('updateSupplySourceStatus', 'PUT', `${ONE}/status`, [20, 20], (request) => {
      shelfOf(request).setStatus(idOf(request), request.body);
      return NO_CONTENT;
    }),
  ];
}
