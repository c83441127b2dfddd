/** Order items in the shape of Orders v0. Properties that are undefined are not sent. */
import { itemMoney } from '../order-money.js';
import type { Order, OrderItem } from '../order.js';
import type { PersonalData } from './order-wire.js';
import { money } from './wire-values.js';

/** An OrderItemsList. No order has enough items for a second page. */
export function orderItemsWire(order: Order, personal: PersonalData): object {
  return {
    AmazonOrderId: order.amazonOrderId,
    OrderItems: order.items.map((item) => orderItemWire(order, item, personal)),
  };
}

/** An OrderItemsBuyerInfoList: the gift message of each item. A pending order has none yet. */
export function orderItemsBuyerInfoWire(order: Order): object {
  const GiftMessageText = order.status === 'Pending' ? undefined : order.giftMessage;
  return {
    AmazonOrderId: order.amazonOrderId,
    OrderItems: order.items.map(({ orderItemId }) => ({
      OrderItemId: orderItemId,
      GiftMessageText,
    })),
  };
}

function orderItemWire(order: Order, item: OrderItem, personal: PersonalData): object {
  const { product } = item;
  return {
    ASIN: product.asin,
    SellerSKU: product.sku,
    OrderItemId: item.orderItemId,
    Title: product.title,
    QuantityOrdered: item.quantityOrdered,
    QuantityShipped: item.quantityShipped,
    ProductInfo: { NumberOfItems: '1' },
    ConditionId: 'New',
    ConditionSubtypeId: 'New',
    IsTransparency: false,
    SerialNumberRequired: false,
    ...(order.status === 'Pending' ? {} : paidWire(order, item, personal)),
  };
}

/** Fields that Amazon hides until the payment is authorised. */
function paidWire(order: Order, item: OrderItem, personal: PersonalData): object {
  const { promotionId, giftMessage, cancellation, shipTo } = order;
  const paid = itemMoney(order, item);
  const gift = giftMessage === undefined ? undefined : { GiftMessageText: giftMessage };
  return {
    ItemPrice: money(paid.itemCents),
    ShippingPrice: money(paid.shippingCents),
    ItemTax: money(paid.taxCents),
    ShippingTax: money(0),
    PromotionDiscount: money(paid.discountCents),
    PromotionIds: promotionId === undefined ? [] : [promotionId],
    // Booleans are strings, here and below.
    IsGift: String(gift !== undefined),
    TaxCollection:
      shipTo.countryCode === 'US'
        ? { Model: 'MarketplaceFacilitator', ResponsibleParty: 'Amazon Services, Inc.' }
        : undefined,
    BuyerInfo: personal.has('buyerInfo') ? gift : undefined,
    BuyerRequestedCancel:
      cancellation?.isRequestedByBuyer === true
        ? { IsBuyerRequestedCancel: 'true', BuyerCancelReason: cancellation.reason }
        : { IsBuyerRequestedCancel: 'false', BuyerCancelReason: '' },
  };
}
