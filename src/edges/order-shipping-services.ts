import { GraphQLError } from 'graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { Order } from '../domains/orders/order.type.js';
import { unshippedItems } from '../domains/orders/unshipped-items.js';
import { ShipFromInput } from '../domains/shipping/ship-from.input.js';
import {
  ShipmentItemInput,
  ShipmentRequestInput,
} from '../domains/shipping/shipment-request.input.js';
import { ShippingServices } from '../domains/shipping/shipping-service.type.js';
import { ShippingServicesInput } from '../domains/shipping/shipping-services.input.js';
import { refuseInput } from '../schema/input-issues.js';
import { InputIssue } from '../schema/user-error.type.js';
import { OrderShippingServicesArgs } from './order-shipping-services.args.js';

const FIELD = 'shippingServices';

/** `Order.shippingServices`. */
@Resolver(() => Order)
export class OrderShippingServicesEdge {
  @FieldResolver(() => ShippingServices, {
    nullable: true,
    description:
      "What can be bought for a package with what is still unshipped of the order; null when nothing is, or when the order can't be shipped. Cost: one getEligibleShipmentServices (6/s, burst 12) for each different package, unless it was asked for in the last 30 seconds and nothing was bought since; one getSupplySource for the sender's address, and without `from` that of `supplySource`. Amazon has no batch: offers for 50 orders take six seconds.",
  })
  async shippingServices(
    @Root() order: Order,
    @Args(() => OrderShippingServicesArgs) args: OrderShippingServicesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ShippingServices | null> {
    const left = unshippedItems(order);
    if (left.length === 0) return null;
    const items = args.items ?? left.map((units) => Object.assign(new ShipmentItemInput(), units));
    const { package: parcel, shipDate, mustArriveBy, deliveryExperience, declaredValue } = args;
    const shipment = Object.assign(new ShipmentRequestInput(), {
      amazonOrderId: order.id,
      items,
      shipFrom: args.from ?? (await assignedPlace(order, context)),
      package: parcel,
      shipDate,
      mustArriveBy,
      deliveryExperience,
      declaredValue,
      carrierWillPickUp: args.carrierWillPickUp,
    });
    const { filter, sortBy, labelFormat, requiredBenefits } = args;
    const wishes = { shipment, filter, sortBy, labelFormat, requiredBenefits };
    const services = await context
      .seller(order.sellerId)
      .shipping.quotes.shippingServices(Object.assign(new ShippingServicesInput(), wishes))
      .catch((error: unknown) => {
        throw asArguments(error);
      });
    const { shipBy, deliverBy } = order;
    const promise = { shipBy: shipBy?.latest ?? null, deliverBy: deliverBy?.latest ?? null };
    return new ShippingServices(services, promise);
  }
}

/** @throws GraphQLError BAD_USER_INPUT when Amazon assigned none, so that the client has to say it. */
async function assignedPlace(order: Order, context: RequestContext): Promise<ShipFromInput> {
  const supplySourceId = await context.seller(order.sellerId).orders.supplySourceId(order);
  if (supplySourceId !== null) return Object.assign(new ShipFromInput(), { supplySourceId });
  const accepted = 'given, since no supply source is known to be assigned to the order';
  throw refuseInput([new InputIssue([FIELD, 'from'], accepted)]);
}

/** Problems of the input that was made here are told of the arguments it was made of. */
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
  return [FIELD, first === 'shipFrom' ? 'from' : (first ?? ''), ...rest];
}
