import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ShipmentAlreadyPurchased } from '../domains/shipping/purchases/buy/buy-shipping.result.js';
import { PurchaseItem } from '../domains/shipping/purchases/records/purchase.type.js';
import { itemsLeft } from './order-parcels.js';

/** `ShipmentAlreadyPurchased.remaining`. */
@Resolver(() => ShipmentAlreadyPurchased)
export class ShipmentAlreadyPurchasedRemainingEdge {
  @FieldResolver(() => [PurchaseItem], {
    nullable: true,
    description:
      'Units of the order that have neither left nor a label, by item: what another label can hold, with `additionalParcel` for items that have one. Empty when nothing is left; null when Amazon does not know the order. Cost: none when the index has the order, else one getOrder (0.5/s), unless cached.',
  })
  async remaining(
    @Root() { sellerId, amazonOrderId }: ShipmentAlreadyPurchased,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseItem[] | null> {
    const { orders, shipping } = context.seller(sellerId);
    const order = await orders.forParcel(amazonOrderId);
    if (!order) return null;
    return itemsLeft(order, (id) => shipping.records.heldUnits(id));
  }
}
