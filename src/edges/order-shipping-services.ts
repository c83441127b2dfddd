import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { unshippedItems } from '../domains/orders/unshipped-items.js';
import { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { ShipmentItemInput } from '../domains/shipping/parcels/shipment-request.input.js';
import { ShippingServices } from '../domains/shipping/offers/shipping-service.type.js';
import { QUOTE_WEIGHT } from '../domains/shipping/offers/shipping-quote.service.js';
import { Weighs } from '../graph/list-size.js';
import { refuseInput } from '../graph/input-issues.js';
import { InputIssue } from '../graph/user-error.type.js';
import { QUOTE_FIELD, quoteOrder } from './order-quote.js';
import { OrderShippingServicesArgs } from './order-shipping-services.args.js';

/** `Order.shippingServices`. */
@Resolver(() => Order)
export class OrderShippingServicesEdge {
  @Weighs(...QUOTE_WEIGHT)
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
    const from = args.from ?? (await assignedPlace(order, context));
    const request = { args, items, from, shipDate: args.shipDate ?? null };
    return quoteOrder(order, request, context.seller(order.sellerId));
  }
}

/** @throws GraphQLError BAD_USER_INPUT when Amazon assigned no source, so the client must name one. */
async function assignedPlace(order: Order, context: RequestContext): Promise<ShipFromInput> {
  const supplySourceId = await context.seller(order.sellerId).orders.supplySourceId(order);
  if (supplySourceId !== null) return Object.assign(new ShipFromInput(), { supplySourceId });
  const accepted = 'given, because the order has no known supply source';
  throw refuseInput([new InputIssue([QUOTE_FIELD, 'from'], accepted)]);
}
