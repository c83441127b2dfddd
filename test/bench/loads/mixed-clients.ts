/** Shared parts of the mixed loads: clients that send one request after another, of several kinds. */
import { Pool } from 'undici';

export interface MixedJob {
  readonly url: string;
  readonly dialect: 'graphql' | 'rest';
  readonly clients: number;
  readonly seconds: number;
}

/** The latencies of one kind of request. */
export interface KindResult {
  readonly kind: string;
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface MixedResult {
  readonly kinds: readonly KindResult[];
  readonly requests: number;
  readonly seconds: number;
  /** Responses that did not show the client's last change. */
  readonly stale: number;
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** Sends a request. Throws Error when the response is not 200 or has errors. */
export type Ask = <Data>(asked: Asked) => Promise<Data>;

/** A client of a mixed load. */
export interface MixedClient {
  readonly stale: number;
  /** Sends one request. Returns its kind. */
  step(): Promise<string>;
}

/** Returns a generator of the same numbers in each run. */
export function sequence(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}

function askWith(pool: Pool): Ask {
  return async <Data>({ method, path, body }: Asked) => {
    const { statusCode, body: answer } = await pool.request({
      method,
      path,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text.slice(0, 500)}`);
    const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
    return data;
  };
}

/** Lets clients send requests for a time. Ends with the last response. */
export async function runClients(
  { url, clients, seconds }: MixedJob,
  clientOf: (ask: Ask, index: number) => MixedClient,
): Promise<MixedResult> {
  const pool = new Pool(url, { connections: clients });
  const ask = askWith(pool);
  const all = Array.from({ length: clients }, (_, index) => clientOf(ask, index));
  const took = new Map<string, number[]>();
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  await Promise.all(
    all.map(async (client) => {
      while (performance.now() < end) {
        const stepAt = performance.now();
        const kind = await client.step();
        const times = took.get(kind);
        const ms = performance.now() - stepAt;
        if (times) times.push(ms);
        else took.set(kind, [ms]);
      }
    }),
  );
  const spent = (performance.now() - startedAt) / 1000;
  await pool.close();
  const kinds = Array.from(took, ([kind, times]): KindResult => {
    const sorted = times.toSorted((a, b) => a - b);
    return {
      kind,
      count: times.length,
      p50Ms: quantile(sorted, 0.5),
      p99Ms: quantile(sorted, 0.99),
    };
  });
  return {
    kinds,
    requests: kinds.reduce((sum, { count }) => sum + count, 0),
    seconds: spent,
    stale: all.reduce((sum, client) => sum + client.stale, 0),
  };
}
