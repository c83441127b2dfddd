import { ORDER_COUNT, orderId } from '../upstream/orders.js';
import type { HttpRequest } from './requests.js';

const PACKAGE =
  '{ dimensions: { length: 10, width: 8, height: 4, unit: INCHES }, weight: { value: 12, unit: OZ } }';

const OFFERS = `
  shippingServices(package: ${PACKAGE}) {
    offers { shippingServiceId name carrierName rate { amount currencyCode } }
  }`;

/** 50 orders, the stock of what was ordered, where they leave from, and if asked for what their labels would cost. */
export function ordersAcrossApis(withOffers: boolean): HttpRequest {
  const ids = Array.from({ length: ORDER_COUNT }, (_, index) => orderId(index));
  const query = `query Orders { ${ids.map((id, index) => `o${index}: order(id: "${id}") { ...Row }`).join(' ')} }
fragment Row on Order {
  id
  status
  items { orderItemId sku quantityUnfulfilled listing { sku availability { supplySourceId quantity } } }
  supplySource { id alias status }
  ${withOffers ? OFFERS : ''}
}`;
  return { method: 'POST', path: '/graphql', bodies: [JSON.stringify({ query })] };
}
