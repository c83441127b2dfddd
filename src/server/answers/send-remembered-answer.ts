import type { Exchange } from '../exchange.js';
import { requestScope } from '../request-scope.js';
import type { RememberedAnswer } from './remembered-answers.js';

/** Writes a remembered answer with what is of this request alone: its id, and that it cost no call. */
export function sendRememberedAnswer(
  { response, requestId }: Exchange,
  { head, contentType, operationName, reads }: RememberedAnswer,
): void {
  const scope = requestScope.getStore();
  if (scope) scope.operationName = operationName;
  // Every memory that the answer stands on was hit, as it would be by making the answer again.
  const cost = `{"calls":{},"totalCalls":0,"waitedMs":0,"cacheHits":${reads.count}}`;
  const tail = Buffer.from(
    `,"extensions":{"cost":${cost},"requestId":${JSON.stringify(requestId)}}}\n`,
  );
  response.writeHead(200, {
    'cache-control': 'no-store',
    'content-length': head.length + tail.length,
    'content-type': contentType,
  });
  response.cork();
  response.write(head);
  response.end(tail);
}
