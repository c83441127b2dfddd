import type { Readable } from 'node:stream';
import { LOCAL_PRINCIPAL } from '../../src/graph/access/principal.js';
import { buildSchema, GraphQLError } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { Client } from 'undici';
import type { IncomingRequest } from '../../src/server/http/incoming-request.js';
import type { LinkOpening, OpenLink, ReadLink } from '../../src/server/labels/label-link.js';
import { startServer } from '../../src/server/start-server.js';
import type { ServerOptions } from '../../src/server/server-options.js';
import type { RunningServer } from '../../src/server/start-server.js';
import { SpApiError } from '../../src/sp-api/errors/errors.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { Metrics } from '../../src/telemetry/metrics.js';

export interface TestContext {
  readonly request: IncomingRequest;
}

type Resolver = GraphQLFieldResolver<unknown, TestContext>;
export type Resolvers = Readonly<Record<string, Resolver>>;

const TYPES = `
  type Place { id: ID! name: String! inner: Place }
  type Query {
    hello(name: String = "world"): String!
    twice(n: Int!): Int
    inList(names: [Int!]!): Int
    places(first: Int = 10, last: Int): [Place!]!
    place: Place
    baseUrl: String
    boom: String
    upstream: String
    refused: String
    uncoded: String
    invalid: String
    odd: Int
    slow: String
  }
  type Mutation { change: Boolean }
`;

const RESOLVERS: Resolvers = {
  hello: (_, { name }) => `Hello, ${String(name)}!`,
  twice: (_, { n }) => Number(n) * 2,
  places: (_, { first }) =>
    Array.from({ length: Number(first) }, (__, index) => ({ id: index, name: `Place ${index}` })),
  place: () => ({ id: 1, name: 'Place', inner: null }),
  baseUrl: (_, __, { request }) => request.baseUrl,
  boom: () => {
    throw new Error('the password is hunter2');
  },
  upstream: () => {
    throw new SpApiError('Amazon asks to slow down.', {
      code: 'UPSTREAM_THROTTLED',
      operation: 'getSupplySource',
      httpStatus: 429,
      requestId: 'amzn-1',
      entries: [{ code: 'QuotaExceeded', message: 'Too many.', details: null, meaning: null }],
      retryable: true,
      retryAfterMs: 1500,
      outcome: 'not-executed',
    });
  },
  refused: () => {
    throw new GraphQLError('No such place.', { extensions: { code: 'SELLER_NOT_FOUND', id: 7 } });
  },
  uncoded: () => {
    throw new GraphQLError('made of secrets');
  },
  invalid: () => {
    throw new GraphQLError('Argument Validation Error', {
      extensions: {
        code: 'BAD_USER_INPUT',
        validationErrors: [
          {
            property: 'address',
            value: { street: 'private' },
            target: { street: 'private' },
            children: [{ property: 'city', constraints: { isString: 'city must be a string' } }],
          },
        ],
      },
    });
  },
  odd: () => 'private text',
  slow: () => 'done',
  change: () => true,
};

/** A small schema with replaceable resolvers. `calls` contains the names of the resolvers that ran. */
function testSchema(replaced: Resolvers, calls: string[]): GraphQLSchema {
  const schema = buildSchema(TYPES);
  for (const [name, resolve] of Object.entries({ ...RESOLVERS, ...replaced })) {
    const root = name === 'change' ? schema.getMutationType() : schema.getQueryType();
    root!.getFields()[name]!.resolve = (...args) => {
      calls.push(name);
      return resolve(...args);
    };
  }
  return schema;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body of a JSON response. */
  readonly json: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
}

export interface TestServer extends RunningServer {
  readonly calls: string[];
  /** Parsed log lines. */
  readonly logs: Record<string, unknown>[];
  readonly metrics: Metrics;
  ask(path: string, request?: Ask): Promise<Answer>;
  /** Sends a query by POST. */
  query(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Good links of one seller, which lead to what `find` returns for their token. */
export function linksTo(
  find: (token: string, opening: LinkOpening) => ReturnType<OpenLink['open']>,
  { kind = 'LABEL', sellerId = 'A1SELLER' }: Partial<Pick<OpenLink, 'kind' | 'sellerId'>> = {},
): ReadLink {
  return async (token) => ({ kind, sellerId, open: (opening) => find(token, opening) });
}

const NO_EXAMPLES = [] as const;

const running = new Set<{ close(): Promise<void> }>();

/** Closes all servers and connections of a test. For `afterEach`. */
export async function closeAll(): Promise<void> {
  const all = [...running];
  running.clear();
  await Promise.all(all.map((one) => one.close()));
}

export async function startTestServer(
  options: Partial<ServerOptions<TestContext>> & { readonly resolvers?: Resolvers } = {},
): Promise<TestServer> {
  const { resolvers = {}, ...overrides } = options;
  const calls: string[] = [];
  const logs: Record<string, unknown>[] = [];
  const metrics = new Metrics();
  const write = (line: string): void => {
    const parsed: Record<string, unknown> = JSON.parse(line);
    logs.push(parsed);
  };
  const server = await startServer<TestContext>({
    schema: testSchema(resolvers, calls),
    host: '127.0.0.1',
    port: 0,
    authenticate: () => LOCAL_PRINCIPAL,
    createContext: (request) => ({ request }),
    readLink: async () => 'unknown',
    finishConnection: async () => ({ status: 400, title: 'x', text: 'x', location: null }),
    ready: async () => ({ status: 'ready', checks: {} }),
    title: 'Test graph',
    examples: () => NO_EXAMPLES,
    visitor: () => ({ needsKey: false, sellerId: null, hasSeveral: false }),
    logger: createLogger({ level: 'debug', destination: { write } }),
    metrics,
    onStoreError: () => undefined,
    shutdownGraceMs: 5000,
    ...overrides,
  });
  const client = new Client(server.url);
  const ask = async (path: string, request: Ask = {}): Promise<Answer> => {
    const { method = 'GET', headers = {}, body = null } = request;
    const response = await client.request({ path, method, headers, body });
    const text = await response.body.text();
    const isJson = String(response.headers['content-type']).includes('json');
    const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
    return { status: response.statusCode, headers: response.headers, text, json };
  };
  running.add({
    close: async () => {
      await client.destroy();
      await server.close();
    },
  });
  return {
    ...server,
    calls,
    logs,
    metrics,
    ask,
    query: (query, variables = {}, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}
