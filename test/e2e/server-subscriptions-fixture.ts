import { once } from 'node:events';
import { buildSchema } from 'graphql';
import type { GraphQLFieldResolver } from 'graphql';
import { createClient, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import type { Client, ExecutionResult, SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { ServerOptions } from '../../src/server/server-options.js';
import { startTestServer } from './server-fixture.js';
import type { TestContext, TestServer } from './server-fixture.js';

const TYPES = `
  type Tick { n: Int! again: [Tick!] slow: String secret: String }
  type Query { hello: String }
  type Mutation { change: Boolean }
  type Subscription { tick(from: Int, first: Int): Tick ticks(first: Int): [Tick!] }
`;

/** Returns a rejected promise without an unhandled rejection. */
function failing(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(() => undefined);
  return promise;
}

/** Events that a test sends one by one. */
export class Source implements AsyncIterableIterator<unknown> {
  readonly #waiting: ((step: Promise<IteratorResult<unknown>>) => void)[] = [];
  readonly #steps: Promise<IteratorResult<unknown>>[] = [];
  #tellReturned: () => void = () => undefined;
  /** Number of times that the server called `return`. */
  returns = 0;
  readonly returned = new Promise<void>((resolve) => {
    this.#tellReturned = resolve;
  });

  send(value: unknown): void {
    this.#step(Promise.resolve({ done: false, value }));
  }

  end(): void {
    this.#step(Promise.resolve({ done: true, value: undefined }));
  }

  fail(error: unknown): void {
    this.#step(failing(error));
  }

  next(): Promise<IteratorResult<unknown>> {
    const ready = this.#steps.shift();
    if (ready) return ready;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  // Like a generator that awaits something else, `return` does not settle a pending `next`.
  return(): Promise<IteratorResult<unknown>> {
    this.returns += 1;
    this.#tellReturned();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #step(step: Promise<IteratorResult<unknown>>): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(step);
    else this.#steps.push(step);
  }
}

type Subscribe = GraphQLFieldResolver<unknown, TestContext>;

export interface SubscriptionServer extends TestServer {
  readonly source: Source;
  /** The events that were executed. */
  readonly executed: unknown[];
  /** The created contexts, oldest first: one to subscribe, then one for each event. */
  readonly contexts: TestContext[];
  readonly socketUrl: string;
}

interface Fields {
  readonly subscribe?: Subscribe;
  readonly slow?: Subscribe;
}

const clients = new Set<{ end(): Promise<void> }>();

/** Closes the clients of the tests. Call it before the servers are closed. */
export async function disconnectAll(): Promise<void> {
  const all = [...clients];
  clients.clear();
  await Promise.all(all.map((one) => one.end()));
}

/** Starts a server whose `tick` and `ticks` return `source`, which sends `{ n }` or lists of it. */
export async function startSubscriptionServer(
  options: Partial<ServerOptions<TestContext>> & Fields = {},
): Promise<SubscriptionServer> {
  const { subscribe, slow, ...overrides } = options;
  const source = new Source();
  const contexts: TestContext[] = [];
  const executed: unknown[] = [];
  const schema = buildSchema(TYPES);
  const fields = schema.getSubscriptionType()!.getFields();
  for (const field of Object.values(fields)) {
    field.subscribe = subscribe ?? (() => source);
    field.resolve = (event) => {
      executed.push(event);
      return event;
    };
  }
  const tick = (schema.getType('Tick') as ReturnType<typeof schema.getSubscriptionType>)!;
  tick.getFields()['slow']!.resolve = slow ?? (() => 'done');
  tick.getFields()['secret']!.resolve = () => {
    throw new Error('the password is hunter2');
  };
  const server = await startTestServer({
    schema,
    createContext: (request) => {
      const context = { request };
      contexts.push(context);
      return context;
    },
    ...overrides,
  });
  const socketUrl = `${server.url.replace('http', 'ws')}/graphql`;
  return { ...server, source, executed, contexts, socketUrl };
}

/** Connects graphql-ws's own client with the first subscription. */
export function connectClient({ socketUrl }: SubscriptionServer): Client {
  const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.add({ end: async () => client.dispose() });
  return client;
}

export interface Received {
  readonly results: ExecutionResult[];
  /** The error that the client's sink received. Null when the subscription was completed. */
  readonly error: unknown;
}

export interface Follower {
  /** Settles when the subscription ends. */
  readonly end: Promise<Received>;
  /** Settles with the next unread result. */
  next(): Promise<ExecutionResult>;
  unsubscribe(): void;
}

/** Subscribes and stores everything that arrives. */
export function follow(client: Client, payload: SubscribePayload | string): Follower {
  const results: ExecutionResult[] = [];
  const waiting: ((result: ExecutionResult) => void)[] = [];
  let asked = 0;
  let unsubscribe: () => void = () => undefined;
  const end = new Promise<Received>((resolve) => {
    unsubscribe = client.subscribe(typeof payload === 'string' ? { query: payload } : payload, {
      next: (result) => {
        results.push(result as ExecutionResult);
        waiting.shift()?.(result as ExecutionResult);
      },
      error: (error) => {
        resolve({ results, error });
      },
      complete: () => {
        resolve({ results, error: null });
      },
    });
  });
  return {
    end,
    next: () => {
      const ready = results[asked++];
      if (ready) return Promise.resolve(ready);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    unsubscribe: () => {
      unsubscribe();
    },
  };
}

/** Opens a bare connection, for messages that a well-behaved client does not send. */
export async function connectSocket(
  { socketUrl }: SubscriptionServer,
  options: ClientOptions = {},
  protocol: string | null = GRAPHQL_TRANSPORT_WS_PROTOCOL,
): Promise<WebSocket> {
  const socket = new WebSocket(socketUrl, protocol ?? [], options);
  clients.add({
    end: async () => {
      socket.terminate();
    },
  });
  await once(socket, 'open');
  return socket;
}

export interface Refusal {
  readonly status: number | undefined;
  readonly body: { readonly errors: readonly { readonly extensions: { readonly code: string } }[] };
}

/** Returns the response to a refused upgrade. */
export async function refusalOf(
  { socketUrl }: SubscriptionServer,
  options: ClientOptions,
): Promise<Refusal> {
  const socket = new WebSocket(socketUrl, GRAPHQL_TRANSPORT_WS_PROTOCOL, options);
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    AsyncIterable<Buffer> & { readonly statusCode: number | undefined },
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Refusal['body'];
  return { status: response.statusCode, body };
}

/** Returns the code with which the other side closes. */
export async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}
