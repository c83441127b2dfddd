/** The documents of the loads of orders: what a console and a shipping program request all day. */

const MONEY = '{ amount currencyCode }';
const WINDOW = '{ earliest latest }';

/** The package that all orders are quoted for. */
export const PACKAGE =
  '{ size: { dimensions: { length: 10, width: 8, height: 4, unit: INCHES } }, weight: { value: 12, unit: OZ } }';

const ITEM = `id orderItemId sku asin title quantityOrdered quantityUnfulfilled unitPrice ${MONEY}`;
const ORDER = `id amazonOrderId status placedAt shipBy ${WINDOW} deliverBy ${WINDOW} total ${MONEY}
      supplySource { id supplySourceId alias }`;
const PURCHASE = `id key state refundState price ${MONEY} serviceName carrierName trackingNumber createdAt settledAt`;
const MORE = `
      hold { reason heldAt }
      tags
      purchases { ${PURCHASE} }
      shipments { id shipmentId status trackingNumber service { name price ${MONEY} } }`;
const STOCK = 'inventoryLevels { id channelCode quantity }';
const OFFER = `
      shippingQuote(parcel: { package: ${PACKAGE} }) {
        cheapestInTime {
          reason
          offer { shippingServiceId name carrierName price ${MONEY} shipDate latestEstimatedDelivery }
        }
      }`;

const page = (name: string, ofOrder: string, ofItem: string): string => `query ${name} {
  seller {
    orders(first: 50, sortBy: SHIP_BY_ASC, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }) {
      nodes {
      ${ORDER}
      items { ${ITEM} ${ofItem} }${ofOrder}
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** O1. */
export const ORDER_PAGE = page('OrderPage', '', '');
/** O2. */
export const FULL_ORDER_PAGE = page('FullOrderPage', MORE, STOCK);
/** O3. */
export const OFFERED_ORDER_PAGE = page('OfferedOrderPage', MORE + OFFER, STOCK);

/** O4. */
export const WHOLE_ORDER = `query WholeOrder($id: ID!) {
  seller {
    order(id: $id) {
      ${ORDER} ${MORE}
      updatedAt readAt sellerOrderId salesChannel serviceLevel fulfilledBy labelPrintableFrom
      isCancellationRequested isGift isLate programs shipToCountryCode
      relatedOrders { amazonOrderId relation }
      items { ${ITEM} quantityFulfilled isGift programs requiresSerialNumber serialNumbers }
      packages {
        id packageReferenceId status detailedStatus carrierName serviceName trackingNumber shipTime createdAt
        items { orderItemId quantity transparencyCodes }
      }
      purchases {
        keyIsFree additionalParcel attempts shippingServiceId shipmentId createdBy sentAt settledBy
        items { orderItemId quantity } supplySource { id alias }
      }
      confirmations {
        id state via packageReferenceId trackingNumber createdAt createdBy settledAt error { code } warnings { code }
      }
    }
  }
}`;

/** Q: the offers for one order. */
export const QUOTE = `query Quote($id: ID!) {
  seller { order(id: $id) { amazonOrderId ${OFFER} } }
}`;

/** A purchase in the form of the README: quotes, chooses and buys. */
export const BUY_LABEL = `mutation BuyLabel($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase { key state trackingNumber shipment { shipmentId label { contentType } } }
    error { code message }
  }
}`;

export function labelInput(orderId: string, key: string): object {
  const dimensions = { length: 10, width: 8, height: 4, unit: 'INCHES' };
  const parcel = { package: { size: { dimensions }, weight: { value: 12, unit: 'OZ' } } };
  return {
    key,
    maxPrice: { amount: '20.00', currencyCode: 'USD' },
    label: { format: 'PDF' },
    request: { orderId, choose: { rule: 'CHEAPEST_IN_TIME' }, parcel },
  };
}
