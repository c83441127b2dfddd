import type { Exchange } from '../../http/exchange.js';
import type { WholeAnswer } from '../../graphql/graphql-answer.js';
import type { CachedAnswer } from './answer-cache.js';

/** Adds the parts that belong to this request to a cached answer: the request id and a cost of zero calls. */
export function replayAnswer(
  { scope }: Pick<Exchange, 'scope'>,
  { head, contentType, operationName, sellerIds, reads }: CachedAnswer,
): WholeAnswer {
  scope.operationName = operationName;
  scope.operationType = 'query';
  for (const sellerId of sellerIds) scope.noteSeller(sellerId);
  // Executing the query again would read the same number of cached values.
  const { throttle } = scope;
  const left = throttle ? `,"throttle":${JSON.stringify(throttle)}` : '';
  const cost = `{"calls":{},"totalCalls":0,"waitedMs":0,"cacheHits":${reads.count}${left}}`;
  const id = JSON.stringify(scope.requestId);
  const tail = `,"extensions":{"cost":${cost},"requestId":${id}}}`;
  const body = typeof head === 'string' ? head + tail : [head, Buffer.from(tail)];
  return { kind: 'whole', status: 200, headers: { 'content-type': contentType }, body };
}
