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
import { FULL_ORDER, isLabelled } from './store-requests.js';

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

/** Orders of the page without a label, one for each client, so that concurrent requests share no call. */
const QUOTED = Array.from({ length: 50 }, (_, index) => index)
  .filter((index) => !isLabelled(index))
  .slice(0, 16)
  .map(orderId);

export const quote: Question = {
  request: (dialect) => {
    const variables = QUOTED.map((id) => ({ id }));
    if (dialect !== 'rest') return graphql(QUOTE, ...variables);
    const bodies = variables.map((body) => JSON.stringify(body));
    return { method: 'POST', path: REST_PATHS.quotes, bodies };
  },
  normal: inSeller,
};
