import {
  PackedUnitConnectionResolver,
  PackingResolver,
  SellerPackingResolver,
} from '../domains/packing/packing.resolver.js';
import { ListingPackedUnitEdge } from '../edges/listing-packed-unit.js';
import { SetPackedUnitsWarningsEdge } from '../edges/packed-unit-warnings.js';
import { PurchasePackageBoxEdge } from '../edges/purchase-package-box.js';
import { BuyShippingBatchWarningsEdge } from '../edges/batch-warnings.js';
import {
  BuyShippingWarningsEdge,
  PurchasePackageWarningsEdge,
} from '../edges/purchase-warnings.js';
import { ShippingQuoteWarningsEdge } from '../edges/shipping-quote-warnings.js';
import { OrderSuggestedParcelResolver } from '../features/packing/order-suggested-parcel.js';

/** All resolvers for sizes of SKUs, boxes and suggested parcels. */
export const PACKING_RESOLVERS = [
  PackingResolver,
  SellerPackingResolver,
  PackedUnitConnectionResolver,
  SetPackedUnitsWarningsEdge,
  ListingPackedUnitEdge,
  OrderSuggestedParcelResolver,
  PurchasePackageBoxEdge,
  ShippingQuoteWarningsEdge,
  PurchasePackageWarningsEdge,
  BuyShippingWarningsEdge,
  BuyShippingBatchWarningsEdge,
] as const;
