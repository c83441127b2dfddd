import {
  EndOfDayGroupResolver,
  EndOfDayResolver,
  SellerEndOfDayResolver,
} from '../features/end-of-day/end-of-day.js';
import { EndOfDayLeftoversResolver } from '../features/end-of-day/leftovers.js';
import {
  OrdersToShipResolver,
  SellerShippingStatusResolver,
  SupplySourceShippingStatusResolver,
} from '../features/end-of-day/shipping-status.js';

/** All resolvers for the end of the day and for what is late. */
export const END_OF_DAY_RESOLVERS = [
  SellerEndOfDayResolver,
  EndOfDayResolver,
  EndOfDayGroupResolver,
  EndOfDayLeftoversResolver,
  SellerShippingStatusResolver,
  SupplySourceShippingStatusResolver,
  OrdersToShipResolver,
];
