import { SellerCarriersResolver } from '../domains/confirmations/carrier.resolver.js';
import {
  ConfirmationConnectionResolver,
  ConfirmationOutcomeUnknownResolver,
  ConfirmationResolver,
  ConfirmationVerificationResolver,
  ConfirmShipmentPayloadResolver,
  ConfirmShipmentsPayloadResolver,
  SellerConfirmationsResolver,
} from '../domains/confirmations/confirmation.resolver.js';
import { ConfirmationUpdatesResolver } from '../domains/confirmations/confirmation-updates.resolver.js';
import { ConfirmationOrderEdge } from '../edges/confirmation-order.js';
import { ConfirmationPurchaseEdge } from '../edges/confirmation-purchase.js';
import { GuardFindingConfirmationsEdge } from '../edges/guard-finding-confirmations.js';
import { OrderConfirmationsEdge } from '../edges/order-confirmations.js';

/** All resolvers for confirmations. */
export const CONFIRMATION_RESOLVERS = [
  SellerCarriersResolver,
  ConfirmationResolver,
  ConfirmationUpdatesResolver,
  SellerConfirmationsResolver,
  ConfirmationVerificationResolver,
  ConfirmShipmentPayloadResolver,
  ConfirmShipmentsPayloadResolver,
  ConfirmationConnectionResolver,
  ConfirmationOutcomeUnknownResolver,
  ConfirmationPurchaseEdge,
  ConfirmationOrderEdge,
  OrderConfirmationsEdge,
  GuardFindingConfirmationsEdge,
];
