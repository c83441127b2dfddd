import type { SellerAccount } from '../../context/seller-runtime.js';
import { regionOf } from '../../graph/seller-region.js';
import { marketplaceOf, Seller } from '../../graph/seller.type.js';

/** Returns what the graph shows of an account. */
export function sellerOf(account: SellerAccount): Seller {
  return new Seller({
    sellerId: account.id,
    name: account.name,
    region: regionOf(account.region),
    marketplaces: account.marketplaceIds.map(marketplaceOf),
  });
}
