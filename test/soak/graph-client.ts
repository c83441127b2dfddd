import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import type { Outages } from './outages.js';
import type { Tally } from './tally.js';

/** What one request got. */
export type Attempt =
  | { readonly kind: 'answered'; readonly data: Data }
  /** Amazon's quota did not suffice: the refusal names the time to wait. */
  | { readonly kind: 'throttled' }
  /** No answer, or one that says to send it again. */
  | { readonly kind: 'failed'; readonly what: string };

// oxlint-disable-next-line typescript/no-explicit-any -- documents are texts here, and the callers know what they select
export type Data = any;

interface Answer {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Codes of mistakes in the soak, which must not count as failures of the servers. */
const OWN_MISTAKES = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
  'SELLER_REQUIRED',
]);

/** Shorter than the limit of the proxy. How long answers took is in the table. */
const PATIENCE_MS = 55_000;
/** When a server dies, the balancer needs a moment to notice it on the connections that it keeps. */
const QUERY_PAUSE_MS = 100;
const MUTATION_PAUSE_MS = 200;
/** How long a client repeats a mutation. Longer than any outage of the plan. */
const MUTATION_WITHIN_MS = 60_000;

/** Keeps its connections alive, as the pool of a backend does. */
const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 10_000 });

/** Ends the connections of all clients. */
export async function closeConnections(): Promise<void> {
  await agent.close();
}

/** Sends one request. Throws for a mistake in the soak. */
export async function attempt(
  url: string,
  query: string,
  variables: object = {},
): Promise<Attempt> {
  let answer: Answer;
  try {
    const { statusCode, body } = await agent.request({
      origin: url,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
    const text = await body.text();
    if (statusCode >= 500 || !text.startsWith('{'))
      return { kind: 'failed', what: `HTTP ${statusCode} ${codeIn(text)}`.trim() };
    answer = JSON.parse(text) as Answer;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return { kind: 'failed', what: `connection: ${code ?? message}` };
  }
  return attemptOf(answer);
}

function attemptOf({ data, errors = [] }: Answer): Attempt {
  const codes = errors.map(({ extensions, message }) => extensions?.code ?? message);
  const mistake = errors.find(({ extensions }) => OWN_MISTAKES.has(extensions?.code ?? ''));
  if (mistake) throw new Error(`the soak sends what the graph does not accept: ${mistake.message}`);
  if (codes.length === 0) return { kind: 'answered', data };
  if (codes.every((code) => code === 'UPSTREAM_THROTTLED')) return { kind: 'throttled' };
  return { kind: 'failed', what: codes.find((code) => code !== 'UPSTREAM_THROTTLED') ?? '' };
}

const codeIn = (text: string): string => /"code":"(\w+)"/.exec(text)?.[1] ?? '';

/**
 * A client behind the balancer. A query is sent once more when it fails, as balancers and clients do with what changes nothing. A
 * mutation is repeated unchanged, with its key, until it has an answer. Lost is what has none after that. While the database is
 * away no replica can answer, so that is counted separately.
 */
export class GraphClient {
  readonly #url: string;
  readonly #tally: Tally;
  readonly #outages: Outages;

  constructor(url: string, tally: Tally, outages: Outages) {
    this.#url = url;
    this.#tally = tally;
    this.#outages = outages;
  }

  /** Returns the data. Null when the request was refused or lost. */
  async query(name: string, query: string, variables: object = {}): Promise<Data> {
    const from = performance.now();
    this.#tally.count('queries sent');
    let got = await attempt(this.#url, query, variables);
    if (got.kind === 'failed') {
      this.#tally.count(`first attempts failed: ${got.what}`);
      await sleep(QUERY_PAUSE_MS);
      got = await attempt(this.#url, query, variables);
    }
    return this.#settle(`query ${name}`, got, from);
  }

  /** Returns the data of a mutation that may be repeated. Null when it was refused or lost. */
  async mutate(name: string, query: string, variables: object): Promise<Data> {
    const from = performance.now();
    this.#tally.count('mutations sent');
    let got = await attempt(this.#url, query, variables);
    while (got.kind === 'failed' && performance.now() - from < MUTATION_WITHIN_MS) {
      this.#tally.count(`mutations repeated: ${got.what}`);
      await sleep(MUTATION_PAUSE_MS);
      got = await attempt(this.#url, query, variables);
    }
    return this.#settle(`mutation ${name}`, got, from);
  }

  #settle(name: string, got: Attempt, from: number): Data {
    if (got.kind === 'answered') {
      const ms = performance.now() - from;
      this.#tally.count('answered');
      this.#tally.took(this.#outages.overlaps(from) ? 'during an outage' : 'answer', ms);
      this.#tally.took(name, ms);
      return got.data;
    }
    if (got.kind === 'throttled') this.#tally.count('refused for quota');
    else if (this.#outages.overlaps(from) && !got.what.startsWith('connection'))
      this.#tally.count('refused while the database was away');
    else this.#tally.note('lost', `${name}: ${got.what}`);
    return null;
  }
}
