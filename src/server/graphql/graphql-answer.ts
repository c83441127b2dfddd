import { once } from 'node:events';
import { sendCoded } from '../http/content-coding.js';
import type { CodingChoice } from '../http/content-coding.js';
import { sendJson } from '../http/exchange.js';
import type { Body, Exchange } from '../http/exchange.js';
import { requestScope } from '../http/request-scope.js';
import { defaultUnreadLimits } from '../http/unread-answers.js';

type Headers = Readonly<Record<string, string>>;

/** A complete response. */
export interface WholeAnswer {
  readonly kind: 'whole';
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An incremental response. Each part is sent when it is ready. */
export interface AnswerInParts {
  readonly kind: 'parts';
  readonly status: number;
  readonly headers: Headers;
  readonly parts: AsyncIterable<string>;
}

/** A document that failed the checks. Nothing was executed. */
export interface RefusedRequest {
  readonly kind: 'refusal';
  readonly headers: Headers;
  readonly json: object;
}

/** The response to a GraphQL request, as each of the paths of `graphql-endpoint.ts` returns it. */
export type GraphQLAnswer = WholeAnswer | AnswerInParts | RefusedRequest;

/** Sends the response. Only whole answers are compressed: a refusal is short, and parts must not wait for each other. */
export function sendAnswer(
  exchange: Exchange,
  answer: GraphQLAnswer,
  coding: CodingChoice,
): Promise<void> | void {
  switch (answer.kind) {
    case 'whole':
      return sendCoded(exchange, answer.status, answer.headers, answer.body, coding);
    case 'parts':
      // The execution goes on while the parts are sent, and its errors are logged with the request.
      return requestScope.run(exchange.scope, () => sendParts(exchange, answer));
    case 'refusal':
      return sendJson(exchange, 400, answer.json, answer.headers);
  }
}

async function sendParts(
  exchange: Exchange,
  { status, headers, parts }: AnswerInParts,
): Promise<void> {
  const { response } = exchange;
  exchange.writeHead(status, headers);
  // Leaving the loop early, because the client has disconnected, also ends the execution behind the iterator.
  for await (const part of parts) {
    if (exchange.isAborted) break;
    if (!response.write(part)) await drained(exchange);
  }
  response.end();
}

/** Waits until the client has read what was written. Rejects when that takes too long or the client disconnects. */
async function drained({ response, signal }: Exchange): Promise<void> {
  const timeout = AbortSignal.timeout(defaultUnreadLimits.maxMs);
  await once(response, 'drain', { signal: AbortSignal.any([signal, timeout]) });
}
