import type { SellerClient } from '../../../sp-api/calls/client.js';
import { searchListingsItems } from '../../../sp-api/operations/listings.js';

/**
 * Checks that the client's grant is one of its seller. Amazon names no seller in its answers, but denies the listings of
 * another one. Cost: one searchListingsItems.
 * @throws SpApiError with UPSTREAM_DENIED for the grant of another seller, and for an application without the role.
 */
export async function assertOwner(
  client: Pick<SellerClient, 'sellerId' | 'call'>,
  marketplaceId: string,
  priority: 'mutation' | 'bulk',
): Promise<void> {
  const query = { marketplaceIds: [marketplaceId], pageSize: 1 };
  const path = { sellerId: client.sellerId };
  await client.call(searchListingsItems, { path, query }, { priority });
}
