import { ORDER_COUNT } from '../upstream/orders.js';
import { PACKAGE } from './order-documents.js';
import type { HttpRequest } from './requests.js';

const OFFERS = `
    shippingQuote(parcel: { package: ${PACKAGE} }) {
      offers { shippingServiceId name carrierName rate { amount currencyCode } }
      cheapestInTime { offer { shippingServiceId } }
    }`;

/** Days of orders in the index for this request. */
export const ORDERS_HISTORY_DAYS = 30;

/** Returns the request for 50 orders with the stock of their items, their locations and, optionally, their offers. */
export function ordersAcrossApis(withOffers: boolean): HttpRequest {
  const query = `query Orders {
  seller {
    orders(first: ${ORDER_COUNT}, sortBy: SHIP_BY_ASC, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }) {
      nodes { ...Row }
    }
  }
}
fragment Row on Order {
    amazonOrderId
    status
    items { orderItemId sku quantityUnfulfilled inventoryLevels { channelCode quantity } }
    supplySource { supplySourceId alias status }
    shipments { shipmentId trackingNumber }${withOffers ? OFFERS : ''}
}`;
  return asked(query);
}

/** Request for the progress of the order index. */
export const ORDERS_FRESHNESS: HttpRequest = asked(
  '{ seller { orders(first: 1) { freshness { isBackfilling ordersWithoutSupplySource } } } }',
);

function asked(query: string): HttpRequest {
  return { method: 'POST', path: '/graphql', bodies: [JSON.stringify({ query })] };
}
