import { once } from 'node:events';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import { chooseCoding, PLAIN, sendCoded } from './content-coding.js';
import type { CodingChoice, Compression } from './content-coding.js';
import { resolveDocument } from './documents/http-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import type { Exchange } from './exchange.js';
import { readJsonBody } from './request-body.js';

function headerMapOf({ request }: Exchange): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Writes Apollo's answer: in one piece, or part by part as an incremental answer becomes ready. */
export async function sendGraphQLResponse(
  exchange: Exchange,
  { status = 200, headers, body }: HTTPGraphQLResponse,
  coding: CodingChoice = PLAIN,
): Promise<void> {
  const { response, signal } = exchange;
  const fields = { 'cache-control': 'no-store', ...Object.fromEntries(headers) };
  if (body.kind === 'complete') {
    await sendCoded(exchange, status, fields, body.string, coding);
    return;
  }
  response.writeHead(status, fields);
  // Leaving the loop early, because the client has gone, also ends the execution behind the iterator.
  for await (const part of body.asyncIterator) {
    if (signal.aborted) break;
    if (!response.write(part)) await once(response, 'drain', { signal });
  }
  response.end();
}

export interface EndpointOptions {
  readonly documents: PersistedDocuments;
  readonly maxBodyBytes: number;
  readonly compression: Compression;
}

/** GraphQL over HTTP, by POST with a JSON body or by GET. */
export async function handleGraphQL<Context extends object>(
  exchange: Exchange,
  apollo: ApolloServer<Context>,
  { documents, maxBodyBytes, compression }: EndpointOptions,
  createContext: () => Promise<Context>,
): Promise<void> {
  const { request, method } = exchange;
  const coding = chooseCoding(request, compression);
  const given = method === 'POST' ? await readJsonBody(request, maxBodyBytes) : undefined;
  const { search, body } = resolveDocument({ search: exchange.search, body: given }, documents);
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMapOf(exchange), search, body },
    context: createContext,
  });
  await sendGraphQLResponse(exchange, answer, coding);
}
