/** Sends each of a list of different requests once, and measures their latencies. */
import { Pool } from 'undici';
import { serveParent } from '../children/child.js';

export interface SentOnce {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export interface EachOnceJob {
  readonly url: string;
  readonly clients: number;
  readonly requests: readonly SentOnce[];
  /** Texts that each response must contain. */
  readonly contains?: readonly string[];
}

export interface EachOnceResult {
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
}

async function run({
  url,
  clients,
  requests,
  contains = [],
}: EachOnceJob): Promise<EachOnceResult> {
  const pool = new Pool(url, { connections: clients });
  const latencies = new Float64Array(requests.length);
  let next = 0;
  let bytes = 0;
  const client = async (): Promise<void> => {
    while (next < requests.length) {
      const index = next;
      next += 1;
      const { method, path, body } = requests[index] ?? { method: 'GET', path: '/' };
      const startedAt = performance.now();
      const response = await pool.request({
        method,
        path,
        ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
      });
      const content = Buffer.from(await response.body.arrayBuffer());
      latencies[index] = performance.now() - startedAt;
      bytes += content.length;
      const missing = contains.find((text) => !content.includes(text));
      if (response.statusCode !== 200 || missing !== undefined)
        throw new Error(
          `${response.statusCode} without ${missing}: ${content.toString().slice(0, 1000)}`,
        );
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  const sorted = latencies.sort();
  return {
    seconds,
    p50Ms: sorted[Math.floor(requests.length * 0.5)] ?? NaN,
    p99Ms: sorted[Math.floor(requests.length * 0.99)] ?? NaN,
    bytes,
  };
}

serveParent({ url: '', commands: { run }, stop: () => undefined });
