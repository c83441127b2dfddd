import { CarrierResolver } from '../domains/confirmations/carrier.resolver.js';
import {
  ConfirmationOutcomeUnknownResolver,
  ConfirmationResolver,
  ConfirmationVerificationResolver,
  SellerConfirmationsResolver,
  ShipmentConfirmedResolver,
} from '../domains/confirmations/confirmation.resolver.js';
import { ConfirmationOrderEdge, ShipmentConfirmedOrderEdge } from '../edges/confirmation-order.js';
import {
  ConfirmationNotNeededPurchaseEdge,
  ConfirmationPurchaseEdge,
} from '../edges/confirmation-purchase.js';
import { GuardFindingConfirmationsEdge } from '../edges/guard-finding-confirmations.js';
import { OrderConfirmationsEdge } from '../edges/order-confirmations.js';

/** All resolvers for confirmations. */
export const CONFIRMATION_RESOLVERS = [
  CarrierResolver,
  ConfirmationResolver,
  SellerConfirmationsResolver,
  ConfirmationVerificationResolver,
  ShipmentConfirmedResolver,
  ConfirmationOutcomeUnknownResolver,
  ConfirmationNotNeededPurchaseEdge,
  ConfirmationPurchaseEdge,
  ShipmentConfirmedOrderEdge,
  ConfirmationOrderEdge,
  OrderConfirmationsEdge,
  GuardFindingConfirmationsEdge,
];
