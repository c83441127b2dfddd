import {
  ShippingCostGroupResolver,
  SellerShippingCostsResolver,
} from '../features/costs/shipping-costs.js';
import {
  EndOfDayGroupResolver,
  EndOfDayResolver,
  SellerEndOfDayResolver,
} from '../features/end-of-day/end-of-day.js';
import { EndOfDayLeftoversResolver } from '../features/end-of-day/leftovers.js';
import { OrdersByCarrierResolver } from '../features/end-of-day/orders-by-carrier.js';
import {
  OrdersToShipResolver,
  SellerShippingStatusResolver,
  SupplySourceShippingStatusResolver,
} from '../features/end-of-day/shipping-status.js';

/** All resolvers for the end of the day, for what is late, and for what labels cost. */
export const END_OF_DAY_RESOLVERS = [
  SellerEndOfDayResolver,
  EndOfDayResolver,
  EndOfDayGroupResolver,
  EndOfDayLeftoversResolver,
  SellerShippingStatusResolver,
  SupplySourceShippingStatusResolver,
  OrdersToShipResolver,
  OrdersByCarrierResolver,
  SellerShippingCostsResolver,
  ShippingCostGroupResolver,
];
