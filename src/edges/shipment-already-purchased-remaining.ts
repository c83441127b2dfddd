import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { itemUnits } from '../domains/orders/unshipped-items.js';
import { ShipmentAlreadyPurchased } from '../domains/shipping/purchases/buy/already-purchased.result.js';
import { unitsLeft } from '../domains/shipping/purchases/buy/units-left.js';
import { PurchaseItem } from '../domains/shipping/purchases/records/purchase.type.js';

/** `ShipmentAlreadyPurchased.remaining`. */
@Resolver(() => ShipmentAlreadyPurchased)
export class ShipmentAlreadyPurchasedRemainingEdge {
  @FieldResolver(() => [PurchaseItem], {
    nullable: true,
    description:
      'Units of the order that another label can hold, by item, with `additionalParcel` for items that have one: those that have neither left nor a label, and those whose label was cancelled, which must be named in `parcel.items`. Empty when nothing is left; null when Amazon does not know the order. Cost: none when `message` has the numbers, or when the index has the order, else one getOrder (0.5/s), unless cached.',
  })
  async remaining(
    @Root() { sellerId, amazonOrderId, left }: ShipmentAlreadyPurchased,
    @Ctx() context: RequestContext,
  ): Promise<readonly PurchaseItem[] | null> {
    if (left) return left;
    const { orders, shipping } = context.seller(sellerId);
    const order = await orders.forParcel(amazonOrderId);
    if (!order) return null;
    return unitsLeft(itemUnits(order), await shipping.records.labelledUnits(amazonOrderId));
  }
}
