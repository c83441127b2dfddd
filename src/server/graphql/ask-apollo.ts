import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { PreparedAnswers } from '../fast/prepared-answers.js';
import type { Exchange } from '../http/exchange.js';
import { requestScope } from '../http/request-scope.js';
import { bodyOf } from './answer-body.js';
import type { RequestContent } from './documents/http-documents.js';
import type { GraphQLAnswer } from './graphql-answer.js';

export interface AskApolloDependencies<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  /** Learns the content types of Apollo's responses. `null` when queries are not compiled. */
  readonly prepared: PreparedAnswers<Context> | null;
}

/** Executes a request with Apollo. */
export async function askApollo<Context extends object>(
  exchange: Exchange,
  { apollo, prepared }: AskApolloDependencies<Context>,
  content: RequestContent,
  createContext: () => Context | Promise<Context>,
): Promise<GraphQLAnswer> {
  const { method, request, scope } = exchange;
  const response = await requestScope.run(scope, () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMapOf(exchange), ...content },
      context: async () => createContext(),
    }),
  );
  const answer = answerOf(response);
  const isUsual = method === 'POST' && answer.kind === 'whole' && answer.status === 200;
  if (isUsual) prepared?.learn(request.headers.accept, answer.headers['content-type'] ?? '');
  return answer;
}

function headerMapOf({ request }: Exchange): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function answerOf({
  status = 200,
  headers,
  body,
}: HTTPGraphQLResponse): Exclude<GraphQLAnswer, { kind: 'refusal' }> {
  const fields = { 'cache-control': 'no-store', ...Object.fromEntries(headers) };
  return body.kind === 'complete'
    ? { kind: 'whole', status, headers: fields, body: bodyOf(body.string) }
    : { kind: 'parts', status, headers: fields, parts: body.asyncIterator };
}
