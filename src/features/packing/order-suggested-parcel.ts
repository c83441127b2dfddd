import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Order } from '../../domains/orders/order.type.js';
import { SuggestedParcel } from '../../domains/packing/suggested-parcel.type.js';
import { itemsLeft } from '../../edges/order-parcels.js';
import { Weighs } from '../../graph/list-size.js';

/** Measured: some 0.3 milliseconds for an order with a few units. */
const SUGGESTION_WEIGHT = 500;

/** `Order.suggestedParcel`. */
@Resolver(() => Order)
export class OrderSuggestedParcelResolver {
  @Weighs(SUGGESTION_WEIGHT)
  @FieldResolver(() => SuggestedParcel, {
    nullable: true,
    description:
      'What the parcel of all units that have not left and have no label from here, bought or being bought, is likely to be. Null when nothing is left to ship. Sizes and weights are those of `Listing.packedUnit`; none is guessed: with a SKU of unknown size there are no measures. Cost: none for SKUs with a saved size, else one searchListingsItems (5/s) for each 20 SKUs of the request, unless cached.',
  })
  async suggestedParcel(
    @Root() order: Order,
    @Ctx() context: RequestContext,
  ): Promise<SuggestedParcel | null> {
    const { shipping, suggestions } = context.seller(order.sellerId);
    const left = itemsLeft(order, await shipping.records.labelledUnits(order.amazonOrderId));
    if (left.length === 0) return null;
    const skus = new Map(order.items.map(({ orderItemId, sku }) => [orderItemId, sku]));
    const items = left.map(({ orderItemId, quantity }) => ({
      orderItemId,
      quantity,
      sku: skus.get(orderItemId) ?? null,
    }));
    return suggestions.suggest(items, order.marketplaceId);
  }
}
