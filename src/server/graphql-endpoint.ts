import { once } from 'node:events';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { Read } from '../cache/single-flight-cache.js';
import { AnswerDraft } from './answers/answer-draft.js';
import { answerKey } from './answers/answer-key.js';
import type { RememberedAnswers } from './answers/remembered-answers.js';
import { sendRememberedAnswer } from './answers/send-remembered-answer.js';
import { send } from './exchange.js';
import type { Exchange } from './exchange.js';
import { parseJsonBody, readJsonText } from './request-body.js';
import { requestScope } from './request-scope.js';

function headerMapOf({ request }: Exchange): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Writes Apollo's answer: in one piece, which is returned, or part by part as an incremental answer becomes ready. */
export async function sendGraphQLResponse(
  exchange: Exchange,
  { status = 200, headers, body }: HTTPGraphQLResponse,
): Promise<Buffer | null> {
  const { response, signal } = exchange;
  const fields = { 'cache-control': 'no-store', ...Object.fromEntries(headers) };
  if (body.kind === 'complete') {
    // As bytes: a long text would be joined to the head and encoded by a slower way.
    const bytes = Buffer.from(body.string);
    send(exchange, status, fields, bytes);
    return bytes;
  }
  response.writeHead(status, fields);
  // Leaving the loop early, because the client has gone, also ends the execution behind the iterator.
  for await (const part of body.asyncIterator) {
    if (signal.aborted) break;
    if (!response.write(part)) await once(response, 'drain', { signal });
  }
  response.end();
  return null;
}

export interface GraphQLEndpoint<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  readonly maxBodyBytes: number;
  /** `null` remembers no answers. */
  readonly answers: RememberedAnswers | null;
  /** `onRead` is to be told of everything that the request reads from a memory. */
  readonly createContext: (exchange: Exchange, onRead: (read: Read) => void) => Promise<Context>;
}

/** GraphQL over HTTP, by POST with a JSON body or by GET. */
export async function handleGraphQL<Context extends object>(
  exchange: Exchange,
  { apollo, maxBodyBytes, answers, createContext }: GraphQLEndpoint<Context>,
): Promise<void> {
  const { request, method, search } = exchange;
  const text = method === 'POST' ? await readJsonText(request, maxBodyBytes) : undefined;
  // Nobody is told apart yet: everyone may see everything.
  const question = { principal: '', method, headers: request.headers, search, body: text };
  const key = answers ? answerKey(question) : '';
  const known = answers?.find(key);
  if (known) {
    sendRememberedAnswer(exchange, known);
    return;
  }
  const draft = new AnswerDraft();
  const scope = requestScope.getStore();
  if (scope && answers) scope.draft = draft;
  const body = text === undefined ? undefined : parseJsonBody(text);
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMapOf(exchange), search, body },
    context: () => createContext(exchange, draft.reads.add),
  });
  const bytes = await sendGraphQLResponse(exchange, answer);
  if (bytes) answers?.remember(key, draft, bytes, answer.headers.get('content-type') ?? '');
}
