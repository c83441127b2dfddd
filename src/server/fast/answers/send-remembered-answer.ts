import { sendCoded } from '../../http/content-coding.js';
import type { CodingChoice } from '../../http/content-coding.js';
import type { Exchange } from '../../http/exchange.js';
import type { RememberedAnswer } from './remembered-answers.js';

/** Writes a remembered answer with what is of this request alone: its id, and that it cost no call. */
export async function sendRememberedAnswer(
  exchange: Exchange,
  { head, contentType, operationName, reads }: RememberedAnswer,
  coding: CodingChoice,
): Promise<void> {
  exchange.scope.operationName = operationName;
  // Every memory that the answer stands on was hit, as it would be by making the answer again.
  const cost = `{"calls":{},"totalCalls":0,"waitedMs":0,"cacheHits":${reads.count}}`;
  const id = JSON.stringify(exchange.requestId);
  const tail = `,"extensions":{"cost":${cost},"requestId":${id}}}`;
  const body = typeof head === 'string' ? head + tail : [head, Buffer.from(tail)];
  const headers = { 'content-type': contentType };
  await sendCoded(exchange, 200, headers, body, coding);
}
