import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import type { OrderBook } from '../order-book.js';
import { pageOf, periodOf, type OrderPage, type Period } from '../order-page.js';
import type { Order } from '../order.js';
import type { PageMark, PageTokens } from '../page-tokens.js';
import { given, givenCount, givenList, givenTimeMs, givenWords, invalidInput } from '../query.js';
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
 * Answers getOrders. A NextToken brings the parameters of the first page with it, so that others need not be repeated.
 * @throws ApiError 400 for parameters that Amazon refuses.
 */
export function getOrders(orders: OrderBook, tokens: PageTokens, call: ApiRequest): ApiResponse {
  const { seller, nowMs, dataElements } = call;
  idsOf(call.query, 'MarketplaceIds', 'required');
  const mark = sentMark(tokens, call);
  const query = mark === undefined ? call.query : new URLSearchParams(mark.parameters);
  const size = givenCount(call.query, 'MaxResultsPerPage', 1, MOST_RESULTS) ?? MOST_RESULTS;
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
          // The list has a string where the model, and getOrder too, have a boolean.
          IsReplacementOrder: 'false',
        })),
        NextToken: nextToken(tokens, call, { last, period, query }),
        [until]: time(period.untilMs),
      },
    },
  };
}

function sentMark(tokens: PageTokens, { query, seller, nowMs }: ApiRequest): PageMark | undefined {
  const token = given(query, 'NextToken');
  if (token === undefined) return undefined;
  const mark = tokens.read(seller.sellerId, token, nowMs);
  if (mark === undefined) throw invalidInput('Invalid NextToken.');
  return mark;
}

function nextToken(
  tokens: PageTokens,
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

/** Orders that are named by their ids need no period. */
function askedPeriod(query: URLSearchParams, untilMs: number | undefined, nowMs: number): Period {
  const bounds = {
    createdAfter: givenTimeMs(query, 'CreatedAfter'),
    createdBefore: givenTimeMs(query, 'CreatedBefore'),
    lastUpdatedAfter: givenTimeMs(query, 'LastUpdatedAfter'),
    lastUpdatedBefore: givenTimeMs(query, 'LastUpdatedBefore'),
  };
  const isNamed = given(query, 'AmazonOrderIds') !== undefined;
  if (isNamed && bounds.createdAfter === undefined && bounds.lastUpdatedAfter === undefined) {
    return { goesBy: 'purchasedMs', fromMs: 0, untilMs: untilMs ?? nowMs };
  }
  const period = periodOf(bounds, nowMs);
  return { ...period, untilMs: untilMs ?? period.untilMs };
}

function idsOf(
  query: URLSearchParams,
  name: string,
  presence: 'required' | 'optional',
): readonly string[] | undefined {
  const ids = givenList(query, name);
  if (ids === undefined && presence === 'required') throw invalidInput(`${name} is required.`);
  if ((ids?.length ?? 0) > MOST_IDS) {
    throw invalidInput(`${name} must not have more than ${String(MOST_IDS)} ids.`);
  }
  return ids;
}

/** All filters together. The ones of programmes that no emulated order is part of leave nothing over. */
function filterOf(query: URLSearchParams): (order: Order) => boolean {
  const marketplaceIds = idsOf(query, 'MarketplaceIds', 'required');
  const orderIds = idsOf(query, 'AmazonOrderIds', 'optional');
  const statuses = givenWords(query, 'OrderStatuses', STATUSES);
  const supplySourceId = given(query, 'ActualFulfillmentSupplySourceId');
  const email = given(query, 'BuyerEmail');
  const sellerOrderId = given(query, 'SellerOrderId');
  const delivery = deliveryFilter(query);
  const isOpen = isMerchantFulfilled(query);
  const conditions: readonly ((order: Order) => boolean)[] = [
    () => isOpen,
    ({ marketplaceId }) => marketplaceIds?.includes(marketplaceId) ?? true,
    ({ amazonOrderId }) => orderIds?.includes(amazonOrderId) ?? true,
    ({ status }) => statuses?.includes(status) ?? true,
    (order) => supplySourceId === undefined || instructedSource(order) === supplySourceId,
    ({ buyer }) => email === undefined || buyer.email === email,
    ({ amazonOrderId }) => sellerOrderId === undefined || amazonOrderId === sellerOrderId,
    delivery,
  ];
  return (order) => conditions.every((holds) => holds(order));
}

/** A pending order has no instruction yet. */
function instructedSource({ status, supplySourceId }: Order): string | undefined {
  return status === 'Pending' ? undefined : supplySourceId;
}

function isMerchantFulfilled(query: URLSearchParams): boolean {
  const channels = givenWords(query, 'FulfillmentChannels', ['AFN', 'MFN']);
  const payments = givenWords(query, 'PaymentMethods', ['COD', 'CVS', 'Other']);
  const others = ['EasyShipShipmentStatuses', 'ElectronicInvoiceStatuses', 'StoreChainStoreId'];
  return (
    (channels?.includes('MFN') ?? true) &&
    (payments?.includes('Other') ?? true) &&
    given(query, 'IsISPU') !== 'true' &&
    others.every((name) => given(query, name) === undefined)
  );
}

function deliveryFilter(query: URLSearchParams): (order: Order) => boolean {
  const isBetween = (ms: number, name: string): boolean =>
    ms >= (givenTimeMs(query, `${name}After`) ?? -Infinity) &&
    ms <= (givenTimeMs(query, `${name}Before`) ?? Infinity);
  return ({ earliestDeliveryMs, latestDeliveryMs }) =>
    isBetween(earliestDeliveryMs, 'EarliestDeliveryDate') &&
    isBetween(latestDeliveryMs, 'LatestDeliveryDate');
}
