import { GraphQLError } from 'graphql';
import type { SellerScope } from '../context/request-context.js';
import type { Order } from '../domains/orders/order.type.js';
import type { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { ShipmentRequestInput } from '../domains/shipping/parcels/shipment-request.input.js';
import type { ShipmentItemInput } from '../domains/shipping/parcels/shipment-request.input.js';
import { ShippingServices } from '../domains/shipping/offers/shipping-service.type.js';
import { ShippingServicesInput } from '../domains/shipping/offers/shipping-services.input.js';
import { refuseInput } from '../graph/input-issues.js';
import { InputIssue } from '../graph/user-error.type.js';
import type { PackageOffersArgs } from './order-shipping-services.args.js';

/** Name of the field in the paths of issues. */
export const QUOTE_FIELD = 'shippingServices';

/** A package of an order. */
export interface OrderPackageRequest {
  readonly args: PackageOffersArgs;
  readonly items: ShipmentItemInput[];
  readonly from: ShipFromInput;
  readonly shipDate: Date | null;
}

/**
 * Returns offers for a package of an order, with the dates that were promised to the buyer.
 *
 * Cost: one getEligibleShipmentServices, unless cached. Throws SpApiError, and GraphQLError BAD_USER_INPUT with the
 * names of the field's arguments.
 */
export async function quoteOrder(
  order: Order,
  { args, items, from, shipDate }: OrderPackageRequest,
  { shipping }: SellerScope,
): Promise<ShippingServices> {
  const { package: parcel, mustArriveBy, deliveryExperience, declaredValue } = args;
  const shipment = Object.assign(new ShipmentRequestInput(), {
    amazonOrderId: order.amazonOrderId,
    items,
    shipFrom: from,
    package: parcel,
    shipDate,
    mustArriveBy,
    deliveryExperience,
    declaredValue,
    carrierWillPickUp: args.carrierWillPickUp,
  });
  const { filter, sortBy, labelFormat, requiredBenefits } = args;
  const wishes = { shipment, filter, sortBy, labelFormat, requiredBenefits };
  const services = await shipping.quotes
    .shippingServices(Object.assign(new ShippingServicesInput(), wishes))
    .catch((error: unknown) => {
      throw asArguments(error);
    });
  const { shipBy, deliverBy } = order;
  const promise = { shipBy: shipBy?.latest ?? null, deliverBy: deliverBy?.latest ?? null };
  return new ShippingServices(Object.assign({}, services, { promise }));
}

/** Rewrites issue paths so that they name this field's arguments. */
function asArguments(error: unknown): unknown {
  const issues = error instanceof GraphQLError ? error.extensions['issues'] : null;
  if (!Array.isArray(issues)) return error;
  return refuseInput(
    (issues as readonly InputIssue[]).map(
      ({ path, accepted }) => new InputIssue(argumentPath(path), accepted),
    ),
  );
}

function argumentPath([, ...path]: readonly string[]): string[] {
  const [first, ...rest] = path[0] === 'shipment' ? path.slice(1) : path;
  return [QUOTE_FIELD, first === 'shipFrom' ? 'from' : (first ?? ''), ...rest];
}
