/** The load generator: autocannon in a process of its own. */
import autocannon from 'autocannon';
import { serveParent } from '../children/child.js';

export interface Burst {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly bodies: readonly string[];
  readonly connections: number;
  /** Of all connections together; the burst ends when all of them are answered. */
  readonly requests: number;
}

export interface BurstResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 200, and requests without an answer. */
  readonly failures: number;
  /** Bytes of answers, headers included. */
  readonly bytes: number;
}

async function run({ url, method, bodies, connections, requests }: Burst): Promise<BurstResult> {
  let client = 0;
  const result = await autocannon({
    url,
    method,
    connections,
    amount: requests,
    timeout: 30,
    headers: method === 'POST' ? { 'content-type': 'application/json' } : {},
    setupClient: (connection) => {
      if (method === 'POST') connection.setBody(bodies[client++ % bodies.length] ?? '');
    },
  });
  const { latency, non2xx, errors, timeouts, throughput, duration } = result;
  return {
    requests: result['2xx'] + non2xx,
    seconds: duration,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    failures: non2xx + errors + timeouts,
    bytes: throughput.total,
  };
}

serveParent({ url: '', commands: { run }, stop: () => undefined });
