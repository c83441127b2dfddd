import {
  countParameter,
  listParameter,
  selects,
  textParameter,
  timeParameter,
  wordsParameter,
} from '../../../core/query-reader.js';
import { invalidInput } from '../../../core/api.js';
import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import type { OrderBook } from '../order-book.js';
import { boundsIn, pageOf, periodOf } from '../order-page.js';
import type { OrderPage, Period } from '../order-page.js';
import type { Order } from '../order.js';
import type { PageMark, OrderPageTokens } from '../order-page-tokens.js';
import { orderWire } from './order-wire.js';
import { time } from './wire-values.js';

const STATUSES = [
  'PendingAvailability',
  'Pending',
  'Unshipped',
  'PartiallyShipped',
  'Shipped',
  'InvoiceUnconfirmed',
  'Canceled',
  'Unfulfillable',
] as const;
const MOST_IDS = 50;
const MOST_RESULTS = 100;

/**
 * Handles getOrders. A NextToken holds the parameters of the first page, so that the client need not repeat
 * them.
 * @throws ApiError 400 for parameters that Amazon refuses.
 */
export function getOrders(
  orders: OrderBook,
  tokens: OrderPageTokens,
  call: ApiRequest,
): ApiResponse {
  const { seller, nowMs, dataElements } = call;
  marketplacesOf(call.query);
  const mark = sentMark(tokens, call);
  const query = mark === undefined ? call.query : new URLSearchParams(mark.parameters);
  const size = countParameter(call.query, 'MaxResultsPerPage', 1, MOST_RESULTS) ?? MOST_RESULTS;
  const period = askedPeriod(query, mark?.untilMs, nowMs);
  const candidates = orders.list(seller.sellerId).filter(filterOf(query));
  const { orders: page, last } = pageOf(candidates, period, size, mark);
  const until = period.goesBy === 'purchasedMs' ? 'CreatedBefore' : 'LastUpdatedBefore';
  const locations = orders.locations(seller.sellerId);
  const personal = new Set(dataElements);
  return {
    status: 200,
    body: {
      payload: {
        Orders: page.map((order) => ({
          ...orderWire(order, locations, personal),
          // The list has a string where the model and getOrder have a boolean.
          IsReplacementOrder: 'false',
        })),
        NextToken: nextToken(tokens, call, { last, period, query }),
        [until]: time(period.untilMs),
      },
    },
  };
}

function sentMark(
  tokens: OrderPageTokens,
  { query, seller, nowMs }: ApiRequest,
): PageMark | undefined {
  const token = textParameter(query, 'NextToken');
  if (token === undefined) return undefined;
  const mark = tokens.read(seller.sellerId, token, nowMs);
  if (mark === undefined) throw invalidInput('Invalid NextToken.');
  return mark;
}

function nextToken(
  tokens: OrderPageTokens,
  { seller, nowMs }: ApiRequest,
  page: { last: OrderPage['last']; period: Period; query: URLSearchParams },
): string | undefined {
  const { last, period, query } = page;
  if (last === undefined) return undefined;
  const parameters = String(query);
  const { untilMs, goesBy } = period;
  const mark = { afterMs: last[goesBy], afterId: last.amazonOrderId, untilMs, parameters };
  return tokens.issue(seller.sellerId, mark, nowMs);
}

/** A query by order ids needs no period. */
function askedPeriod(query: URLSearchParams, untilMs: number | undefined, nowMs: number): Period {
  const bounds = boundsIn(query, (name) => name.charAt(0).toUpperCase() + name.slice(1));
  const isNamed = textParameter(query, 'AmazonOrderIds') !== undefined;
  if (isNamed && bounds.createdAfter === undefined && bounds.lastUpdatedAfter === undefined) {
    return { goesBy: 'purchasedMs', fromMs: 0, untilMs: untilMs ?? nowMs };
  }
  const period = periodOf(bounds, nowMs);
  return { ...period, untilMs: untilMs ?? period.untilMs };
}

function marketplacesOf(query: URLSearchParams): readonly string[] {
  const ids = listParameter(query, 'MarketplaceIds', MOST_IDS);
  if (ids.length === 0) throw invalidInput('MarketplaceIds is required.');
  return ids;
}

/** Combines all filters. Filters of programmes without emulated orders match nothing. */
function filterOf(query: URLSearchParams): (order: Order) => boolean {
  const marketplaceIds = marketplacesOf(query);
  const orderIds = listParameter(query, 'AmazonOrderIds', MOST_IDS);
  const statuses = wordsParameter(query, 'OrderStatuses', STATUSES);
  const supplySourceId = textParameter(query, 'ActualFulfillmentSupplySourceId');
  const email = textParameter(query, 'BuyerEmail');
  const sellerOrderId = textParameter(query, 'SellerOrderId');
  const delivery = deliveryFilter(query);
  const isOpen = isMerchantFulfilled(query);
  const conditions: readonly ((order: Order) => boolean)[] = [
    () => isOpen,
    ({ marketplaceId }) => selects(marketplaceIds, marketplaceId),
    ({ amazonOrderId }) => selects(orderIds, amazonOrderId),
    ({ status }) => selects<string>(statuses, status),
    (order) => supplySourceId === undefined || instructedSource(order) === supplySourceId,
    ({ buyer }) => email === undefined || buyer.email === email,
    ({ amazonOrderId }) => sellerOrderId === undefined || amazonOrderId === sellerOrderId,
    delivery,
  ];
  return (order) => conditions.every((holds) => holds(order));
}

/** A pending order has no assigned supply source yet. */
function instructedSource({ status, supplySourceId }: Order): string | undefined {
  return status === 'Pending' ? undefined : supplySourceId;
}

function isMerchantFulfilled(query: URLSearchParams): boolean {
  const channels = wordsParameter(query, 'FulfillmentChannels', ['AFN', 'MFN']);
  const payments = wordsParameter(query, 'PaymentMethods', ['COD', 'CVS', 'Other']);
  const others = ['EasyShipShipmentStatuses', 'ElectronicInvoiceStatuses', 'StoreChainStoreId'];
  return (
    selects(channels, 'MFN') &&
    selects(payments, 'Other') &&
    textParameter(query, 'IsISPU') !== 'true' &&
    others.every((name) => textParameter(query, name) === undefined)
  );
}

function deliveryFilter(query: URLSearchParams): (order: Order) => boolean {
  const isBetween = (ms: number, name: string): boolean =>
    ms >= (timeParameter(query, `${name}After`) ?? -Infinity) &&
    ms <= (timeParameter(query, `${name}Before`) ?? Infinity);
  return ({ earliestDeliveryMs, latestDeliveryMs }) =>
    isBetween(earliestDeliveryMs, 'EarliestDeliveryDate') &&
    isBetween(latestDeliveryMs, 'LatestDeliveryDate');
}
