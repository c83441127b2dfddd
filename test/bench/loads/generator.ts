/** The load generator: autocannon in a separate process. */
import autocannon from 'autocannon';
import { serveParent } from '../children/child.js';

export interface Burst {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly bodies: readonly string[];
  readonly connections: number;
  /** For all connections together. The burst ends when all requests have a response. */
  readonly requests: number;
}

export interface BurstResult {
  readonly requests: number;
  /** From the start to the last response. */
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Responses other than 200, and requests without a response. */
  readonly failures: number;
  /** Bytes of the responses, headers included. */
  readonly bytes: number;
}

// Interval at which autocannon checks whether it has all responses.
const LOOK_EVERY_MS = 20;

async function run({ url, method, bodies, connections, requests }: Burst): Promise<BurstResult> {
  let client = 0;
  // autocannon rounds its latencies to milliseconds, and its duration to its check interval.
  const latencies = new Float64Array(requests);
  let answers = 0;
  let lastAt = 0;
  const startedAt = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        method,
        connections,
        amount: requests,
        timeout: 30,
        sampleInt: LOOK_EVERY_MS,
        headers: method === 'POST' ? { 'content-type': 'application/json' } : {},
        setupClient: (connection) => {
          if (method === 'POST') connection.setBody(bodies[client++ % bodies.length] ?? '');
        },
      },
      (error: unknown, done) => {
        if (error) reject(error instanceof Error ? error : new Error('autocannon failed'));
        else resolve(done);
      },
    );
    instance.on('response', (_client, _status, _bytes, responseTime) => {
      latencies[answers++] = responseTime;
      lastAt = performance.now();
    });
  });
  const sorted = latencies.subarray(0, answers).sort();
  const { non2xx, errors, timeouts, throughput } = result;
  return {
    requests: result['2xx'] + non2xx,
    seconds: (lastAt - startedAt) / 1000,
    p50Ms: sorted[Math.floor(answers * 0.5)] ?? NaN,
    p99Ms: sorted[Math.floor(answers * 0.99)] ?? NaN,
    failures: non2xx + errors + timeouts,
    bytes: throughput.total,
  };
}

serveParent({ url: '', commands: { run }, stop: () => undefined });
