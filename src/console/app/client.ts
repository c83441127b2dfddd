import { Client, fetchExchange, subscriptionExchange } from 'urql';
import { CloseCode, createClient } from 'graphql-ws';
import { possibleTypes } from 'virtual:possible-types';
import { consoleCache } from './cache.js';
import { connection } from '../model/connection.js';

const PATH = '/graphql';
const LONGEST_PAUSE_MS = 4_000;

/** Sends a request with the session's cookie, and notes whether the server was reached. */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, { ...init, credentials: 'same-origin' });
    connection.serverTime(response.headers.get('date'));
    if (response.status === 401) connection.refused();
    // A proxy answers for a server that is gone.
    if (response.status === 502 || response.status === 504) connection.lost();
    else connection.reached();
    return response;
  } catch (error) {
    if (!init?.signal?.aborted) connection.lost();
    throw error;
  }
}

/** Makes the socket. It is open all the time, because it shows first that the server is gone. */
function openSocket() {
  const url = new URL(PATH, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: url.href,
    lazy: false,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) =>
      new Promise((resolve) => {
        setTimeout(
          resolve,
          Math.min(250 * 2 ** retries, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2),
        );
      }),
    shouldRetry: (event) => !isRefusal(event),
    onNonLazyError: (error) => {
      if (isRefusal(error)) connection.refused();
    },
    on: {
      connected: () => connection.reached(),
      closed: (event) => (isRefusal(event) ? connection.refused() : connection.lost()),
    },
  });
}

function isRefusal(event: unknown): boolean {
  const code = event instanceof CloseEvent ? event.code : null;
  return code === CloseCode.Forbidden || code === CloseCode.Unauthorized;
}

export function createConsoleClient(): Client {
  const socket = openSocket();
  return new Client({
    url: PATH,
    fetch: send,
    preferGetMethod: false,
    exchanges: [
      consoleCache(possibleTypes),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: query ?? '', ...(variables && { variables }) },
              {
                next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  });
}
