import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { CloseCode, createClient } from 'graphql-ws';
import { possibleTypes } from 'virtual:possible-types';
import { consoleCache } from './cache.js';
import { connection } from '../model/connection.js';
import { plainAnswer } from '../model/graph-words.js';
import { readSession, SESSION_HEADERS } from './session.js';

const PATH = '/graphql';
/** What the socket is closed with when this browser has no session. */
const FORBIDDEN: number = CloseCode.Forbidden;
const LONGEST_PAUSE_MS = 4_000;

/**
 * Sends a request with the session's cookie. A refused one was not executed, so it waits for a person to sign in and is sent again:
 * the screen does not notice.
 */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (connection.state().needsSignIn) await connection.refused();
  const response = await reach(input, init);
  if (response.status !== 401) return response;
  await admitted();
  init?.signal?.throwIfAborted();
  return reach(input, init);
}

/** Resolves when this browser has a session: at once when another tab has signed in meanwhile. */
async function admitted(): Promise<void> {
  const { isSignInRequired, isSignedIn } = await readSession();
  if (isSignInRequired && !isSignedIn) await connection.refused();
}

/** Notes whether the server was reached. */
async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(SESSION_HEADERS)) headers.set(name, value);
    const response = await fetch(input, { ...init, headers, credentials: 'same-origin' });
    connection.serverTime(response.headers.get('date'));
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
  let isRefused = false;
  return createClient({
    url: url.href,
    connectionParams: SESSION_HEADERS,
    lazy: false,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: async (retries) => {
      await pause(retries);
      if (isRefused) await admitted();
    },
    shouldRetry: () => true,
    on: {
      connected: () => connection.reached(),
      closed: (event) => {
        isRefused = event instanceof CloseEvent && event.code === FORBIDDEN;
        if (!isRefused) connection.lost();
      },
    },
  });
}

/** Waits longer with each attempt, and not as long as other browsers do. */
function pause(retries: number): Promise<void> {
  const ms = Math.min(250 * 2 ** retries, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

export function createConsoleClient(): Client {
  const socket = openSocket();
  return new Client({
    url: PATH,
    fetch: send,
    preferGetMethod: false,
    exchanges: [
      consoleCache(possibleTypes),
      // The one place where messages for programs become messages for people.
      mapExchange({ onResult: (result) => ({ ...result, data: plainAnswer(result.data) }) }),
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
