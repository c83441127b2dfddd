import { Cacheable } from '../../../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Purchase } from '../purchases/records/purchase.type.js';
import { Shipment } from './shipment.type.js';

/** `Shipment.purchase`. */
@Resolver(() => Shipment)
export class ShipmentPurchaseResolver {
  @Cacheable('purchases')
  @FieldResolver(() => Purchase, {
    nullable: true,
    description:
      'The purchase that bought it. Null when it was not bought with this API. Cost: no call.',
  })
  purchase(
    @Root() { sellerId, shipmentId }: Shipment,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(sellerId).shipping.records.byShipment(shipmentId);
  }
}
