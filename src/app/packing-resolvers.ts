import {
  PackedUnitConnectionResolver,
  PackingResolver,
  SellerPackingResolver,
} from '../domains/packing/packing.resolver.js';
import { ListingPackedUnitEdge } from '../edges/listing-packed-unit.js';
import { PurchasePackageBoxEdge } from '../edges/purchase-package-box.js';
import { OrderSuggestedParcelResolver } from '../features/packing/order-suggested-parcel.js';

/** All resolvers for sizes of SKUs, boxes and suggested parcels. */
export const PACKING_RESOLVERS = [
  PackingResolver,
  SellerPackingResolver,
  PackedUnitConnectionResolver,
  ListingPackedUnitEdge,
  OrderSuggestedParcelResolver,
  PurchasePackageBoxEdge,
] as const;
