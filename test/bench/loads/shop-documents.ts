import { orderId } from '../upstream/orders.js';
import { sourceId } from '../upstream/supply-sources.js';

/** The mutation of the README's tour. */
export const BUY = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase { shipment { shipmentId status trackingNumber label { contentType checksumVerified url } } }
    error { code message path nextStep }
  }
}`;

const ASSIGNED_SOURCES = 5;

const parcelOf = (index: number): object => ({
  shipFrom: { supplySourceId: sourceId(index % ASSIGNED_SOURCES) },
  package: {
    weight: { value: 20, unit: 'OZ' },
    size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  },
});

/** Variables that quote and buy a label for an order in one request. */
export function buyByRequest(index: number): object {
  return {
    input: {
      key: `bench-${index}`,
      maxPrice: { amount: '20.00', currencyCode: 'USD' },
      label: { format: 'PDF' },
      request: {
        orderId: orderId(index),
        choose: { rule: 'CHEAPEST_IN_TIME' },
        parcel: parcelOf(index),
      },
    },
  };
}

/** Variables that buy an offer of an earlier quote. */
export function buyByOffer(index: number, offerId: string): object {
  return { input: { key: `bench-${index}`, offerId, label: { format: 'PDF' } } };
}

/** A request for the cheapest offer of an order. */
export const QUOTE = `query Quote($order: ID!, $parcel: ParcelInput!) {
  seller { order(id: $order) { shippingQuote(parcel: $parcel) { cheapestInTime { offer { id } } } } }
}`;

export function quoteVariables(index: number): object {
  return { order: orderId(index), parcel: parcelOf(index) };
}

export interface QuoteData {
  readonly seller: {
    readonly order: {
      readonly shippingQuote: {
        readonly cheapestInTime: { readonly offer: { readonly id: string } };
      };
    };
  };
}

/** Orders of the stand-in without a package that another program has sent. */
export function wholeOrders(from: number, count: number): number[] {
  const numbers: number[] = [];
  for (let index = from; numbers.length < count; index += 1)
    if (index % 10 !== 7) numbers.push(index);
  return numbers;
}

export const TAG = `mutation Tag($input: TagOrdersInput!) {
  tagOrders(input: $input) { amazonOrderIds error { code message } }
}`;

/** Variables that replace a tag of an order. */
export function tagVariables(index: number, tag: string, before: string): object {
  return { input: { orderIds: [orderId(index)], add: [tag], remove: [before] } };
}

/** The last purchases, as a console lists them. */
export const PURCHASE_PAGE = `query Purchases {
  seller {
    purchases(first: 50) {
      nodes {
        id key state amazonOrderId serviceName carrierName price { amount currencyCode }
        trackingNumber shipmentId refundState createdAt settledAt
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Links to the labels of the last purchases. */
export const LABEL_LINKS =
  '{ seller { purchases(first: 50) { nodes { shipment { label { url } } } } } }';

export interface LabelLinksData {
  readonly seller: {
    readonly purchases: {
      readonly nodes: readonly {
        readonly shipment: { readonly label: { readonly url: string } };
      }[];
    };
  };
}

/** One file with the labels of purchases. */
export const PRINT = `query Print($keys: [ID!]!) {
  seller { labels(purchaseIds: $keys) { url count } }
}`;

export interface PrintData {
  readonly seller: { readonly labels: { readonly url: string; readonly count: number } };
}

export const TAGS_OF_ORDER = 'query Tags($id: ID!) { seller { order(id: $id) { tags } } }';

export interface TagsData {
  readonly seller: { readonly order: { readonly tags: readonly string[] } };
}
