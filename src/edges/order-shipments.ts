import { Cacheable } from '../graph/cacheable.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { orRejected, whenReady } from '../graph/eventual.js';
import type { Eventual } from '../graph/eventual.js';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { Shipment } from '../domains/shipping/shipments/shipment.type.js';
import { selectedFields } from '../graph/look-ahead.js';

/** `Order.shipments`. */
@Resolver(() => Order)
export class OrderShipmentsEdge {
  @Cacheable('purchases')
  @FieldResolver(() => [Shipment], {
    nullable: 'itemsAndList',
    description:
      'Shipments that were bought for it with this API, the oldest first, from the ledger, because Amazon has no operation from an order to its shipments. Packages that were shipped otherwise are only in `packages`. A cancellation outside this API shows later: see `Shipment.status`. A shipment that cannot be read is null, with an error in `errors`. Cost: none for a shipment that the ledger has whole; one getShipment (1/s) for each of which the ledger has only the id, and for each that was cancelled, or whose cancellation has an unknown outcome, when `label`, `updatedAt` or, until its refund is decided, `status` is selected.',
  })
  shipments(
    @Root() order: Order,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Eventual<Eventual<Shipment | null>[]> {
    const { records } = context.seller(order.sellerId).shipping;
    const fields = selectedFields(info);
    return whenReady(records.byOrder(order.amazonOrderId), (purchases) =>
      purchases
        .filter(({ shipmentId }) => shipmentId !== null)
        .map((purchase) => orRejected(() => records.shipment(purchase, fields))),
    );
  }
}
