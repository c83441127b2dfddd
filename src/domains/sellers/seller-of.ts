import type { SellerAccount } from '../../context/seller-runtime.js';
import { marketplaceOf, Seller } from '../../graph/seller.type.js';

/** Returns what the graph shows of an account. */
export function sellerOf(account: SellerAccount): Seller {
  return new Seller({
    sellerId: account.id,
    name: account.name,
    marketplaces: account.marketplaceIds.map(marketplaceOf),
  });
}
