import { isoTime } from '../../../core/clock.js';
import {
  countParameter,
  listParameter,
  selects,
  textParameter,
  wordsParameter,
} from '../../../core/query-reader.js';
import { invalidInput } from '../../../core/api.js';
import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import type { OrderBook } from '../order-book.js';
import { boundsIn, pageOf, periodOf } from '../order-page.js';
import type { Order } from '../order.js';
import type { PageMark, OrderPageTokens } from '../order-page-tokens.js';
import { INCLUDED_DATA } from './included-data.js';
import { FULFILLMENT_STATUSES, orderWire } from './order-wire.js';

const STATUSES = [
  'PENDING_AVAILABILITY',
  'PENDING',
  'UNSHIPPED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'CANCELLED',
  'UNFULFILLABLE',
] as const;
const MOST_MARKETPLACES = 50;
const MOST_RESULTS = 100;

/** Parameters that must not change between pages. Page size and data sets may change. */
const SETTLED = [
  'createdAfter',
  'createdBefore',
  'lastUpdatedAfter',
  'lastUpdatedBefore',
  'fulfillmentStatuses',
  'marketplaceIds',
  'fulfilledBy',
] as const;

/** Handles searchOrders. @throws ApiError 400 for parameters that Amazon refuses. */
export function searchOrders(
  orders: OrderBook,
  tokens: OrderPageTokens,
  call: ApiRequest,
): ApiResponse {
  const { query, seller, nowMs } = call;
  const isWanted = filterOf(query);
  const size = countParameter(query, 'maxResultsPerPage', 1, MOST_RESULTS) ?? MOST_RESULTS;
  const included = new Set(wordsParameter(query, 'includedData', INCLUDED_DATA));
  const parameters = JSON.stringify(SETTLED.map((name) => query.getAll(name)));
  const mark = sentMark(tokens, call, parameters);
  const asked = periodOf(boundsIn(query), nowMs);
  const period = { ...asked, untilMs: mark?.untilMs ?? asked.untilMs };
  const candidates = orders.list(seller.sellerId).filter(isWanted);
  const { orders: page, last } = pageOf(candidates, period, size, mark);
  const next = last && {
    afterMs: last[period.goesBy],
    afterId: last.amazonOrderId,
    untilMs: period.untilMs,
    parameters,
  };
  const until = period.goesBy === 'purchasedMs' ? 'createdBefore' : 'lastUpdatedBefore';
  return {
    status: 200,
    body: {
      orders: page.map((order) => orderWire(order, included, nowMs)),
      pagination: next && { nextToken: tokens.issue(seller.sellerId, next, nowMs) },
      [until]: isoTime(period.untilMs),
    },
  };
}

function filterOf(query: URLSearchParams): (order: Order) => boolean {
  const statuses = wordsParameter(query, 'fulfillmentStatuses', STATUSES);
  const marketplaceIds = listParameter(query, 'marketplaceIds', MOST_MARKETPLACES);
  const fulfilledBy = wordsParameter(query, 'fulfilledBy', ['MERCHANT', 'AMAZON']);
  return ({ status, marketplaceId }) =>
    selects(fulfilledBy, 'MERCHANT') &&
    selects<string>(statuses, FULFILLMENT_STATUSES[status]) &&
    selects(marketplaceIds, marketplaceId);
}

function sentMark(
  tokens: OrderPageTokens,
  { query, seller, nowMs }: ApiRequest,
  parameters: string,
): PageMark | undefined {
  const token = textParameter(query, 'paginationToken');
  if (token === undefined) return undefined;
  const mark = tokens.read(seller.sellerId, token, nowMs);
  if (mark?.parameters !== parameters) {
    throw invalidInput('The paginationToken is invalid, has expired or is of another search.');
  }
  return mark;
}
