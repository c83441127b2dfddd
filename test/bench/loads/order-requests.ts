import { REST_PATHS } from '../peers/rest-paths.js';
import { orderId } from '../upstream/orders.js';
import type { Dialect } from './contestants.js';
import {
  FULL_ORDER_PAGE,
  OFFERED_ORDER_PAGE,
  ORDER_PAGE,
  QUOTE,
  WHOLE_ORDER,
} from './order-documents.js';
import { graphql, rest } from './requests.js';
import type { Question } from './requests.js';

/** An order with a package, a confirmation and a label. */
export const FULL_ORDER = 7;

interface PageAnswer {
  readonly seller: { readonly orders: { pageInfo: { endCursor: string | null } } };
}

/** REST has no object around its responses. */
const inSeller = (dialect: Dialect, data: unknown): unknown =>
  dialect === 'rest' ? { seller: data } : data;

/** Each server writes its cursors as it likes, so that only their presence is compared. */
function withoutCursor(data: unknown): unknown {
  const answer = structuredClone(data) as PageAnswer;
  const { pageInfo } = answer.seller.orders;
  pageInfo.endCursor = pageInfo.endCursor && 'a cursor';
  return answer;
}

function page(document: string, path: string): Question {
  return {
    request: (dialect) => (dialect === 'rest' ? rest(path) : graphql(document)),
    normal: (dialect, data) => withoutCursor(inSeller(dialect, data)),
  };
}

export const orderPage = page(ORDER_PAGE, REST_PATHS.page);
export const fullOrderPage = page(FULL_ORDER_PAGE, REST_PATHS.fullPage);
export const offeredOrderPage = page(OFFERED_ORDER_PAGE, REST_PATHS.offeredPage);

export const wholeOrder: Question = {
  request: (dialect) => {
    const id = orderId(FULL_ORDER);
    return dialect === 'rest' ? rest(REST_PATHS.order + id) : graphql(WHOLE_ORDER, { id });
  },
  normal: inSeller,
};

/** The order must have no label. */
export const quote: Question = {
  request: (dialect) => {
    const id = orderId(1);
    return dialect === 'rest' ? rest(REST_PATHS.quote + id) : graphql(QUOTE, { id });
  },
  normal: inSeller,
};
