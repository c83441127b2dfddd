import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import { WebSocket } from 'ws';
import { BUILT_PROGRAM, PROGRAM_ENVIRONMENT } from '../support/built-program.js';

/** `npm run test:memory` sends each flood for longer. */
const ROUNDS = Number(process.env['MEMORY_TEST_ROUNDS'] ?? '1');
const IS_LONG = ROUNDS > 1;
/** The heap of `npm start`, and the memory that its documentation asks for. */
const OF_START = {
  heapMb: Number(/max-old-space-size=(\d+)/.exec(readFileSync('package.json', 'utf8'))?.[1]),
  residentMb: 1024,
  env: {},
};
// A short flood does not fill a large heap, so it gets a small one, with caches of the same share.
const SMALL = {
  heapMb: 128,
  residentMb: 3 * 128,
  env: { ANSWER_CACHE_MB: '16', CACHE_MB: '32' },
};
const { heapMb, residentMb: mostMb, env } = IS_LONG ? OF_START : SMALL;
// The largest bodies of 16 clients just fit into the limit of all bodies.
const CLIENTS = IS_LONG ? 16 : 4;

let child: ChildProcess;
let url: string;
const agent = new Agent({ connections: CLIENTS });

beforeAll(async () => {
  child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, BUILT_PROGRAM], {
    env: { ...PROGRAM_ENVIRONMENT, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout!.on(
    'data',
    (chunk: Buffer) => (output = (output + chunk.toString()).slice(-10_000)),
  );
  while (!output.includes('ready: open')) await once(child.stdout!, 'data');
  url = /"graphql":"([^"]+)"/.exec(output)![1]!;
}, 30_000);

afterAll(async () => {
  child.kill('SIGKILL');
  await agent.close();
});

async function post(body: object): Promise<{ status: number; json: unknown }> {
  const { statusCode, body: answer } = await request(url, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: statusCode, json: await answer.json() };
}

/** Sends the bodies from a few concurrent clients. Returns the number of responses by status. */
async function flood(
  count: number,
  bodyOf: (n: number) => object,
): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count * ROUNDS) {
      const { status } = await post(bodyOf(next++));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return statuses;
}

/** Returns the resident megabytes of the server. Fails when the server is down. */
async function residentMb(): Promise<number> {
  const { statusCode } = await request(new URL('/healthz', url), { dispatcher: agent });
  expect(statusCode).toBe(200);
  const { body } = await request(new URL('/metrics', url), { dispatcher: agent });
  const [, bytes] = /^process_resident_memory_bytes (\d+)/m.exec(await body.text())!;
  return Number(bytes) / 1024 / 1024;
}

const TIMEOUT_MS = 60_000 * ROUNDS;

describe('a server with a small heap survives a flood of', () => {
  const filling = 'x'.repeat(900_000);
  // The maximum length of a document.
  const longest = 'x'.repeat(120_000);

  it(
    'long queries, each different',
    async () => {
      const statuses = await flood(150, (n) => ({
        query: `{ sellers { nodes { sellerId } } } # ${n} ${longest}`,
      }));
      expect(statuses).toEqual({ 200: 150 * ROUNDS });
      expect(await residentMb()).toBeLessThan(mostMb);
    },
    TIMEOUT_MS,
  );

  it(
    'bodies above the size limit of documents',
    async () => {
      const statuses = await flood(40, (n) => ({
        query: `{ sellers { nodes { sellerId } } } # ${n} ${filling}`,
      }));
      expect(statuses).toEqual({ 400: 40 * ROUNDS });
      expect(await residentMb()).toBeLessThan(mostMb);
    },
    TIMEOUT_MS,
  );

  it(
    'repeated queries of 150 fields, which are compiled',
    async () => {
      const fields = Array.from({ length: 50 }, (_, n) => `f${n}: sellers { nodes { id name } }`);
      const statuses = await flood(100, (n) => ({
        query: `query Q${Math.floor(n / 4)} { ${fields.join(' ')} }`,
      }));
      expect(statuses).toEqual({ 200: 100 * ROUNDS });
      expect(await residentMb()).toBeLessThan(mostMb);
    },
    TIMEOUT_MS,
  );

  it(
    'persisted queries and distinct variables',
    async () => {
      const statuses = await flood(60, (n) => {
        const query = `query Persisted($id: ID) { seller(id: $id) { sellerId } } # ${n} ${longest}`;
        const sha256Hash = createHash('sha256').update(query).digest('hex');
        return {
          query,
          variables: { n },
          extensions: { persistedQuery: { version: 1, sha256Hash } },
        };
      });
      expect(statuses).toEqual({ 200: 60 * ROUNDS });
      const query = 'query Q($id: ID) { seller(id: $id) { sellerId } }';
      await flood(100, (n) => ({ query, variables: { id: `${n} ${filling.slice(0, 20_000)}` } }));
      expect(await residentMb()).toBeLessThan(mostMb);
    },
    TIMEOUT_MS,
  );

  it(
    'queries with large answers, each different',
    async () => {
      const node =
        'supplySourceId alias status supplySourceCode address { addressLine1 city postalCode countryCode }';
      const statuses = await flood(40, (n) => {
        const fields = Array.from(
          { length: 20 },
          (_, alias) => `f${n}x${alias}: supplySources(first: 16) { nodes { ${node} } }`,
        );
        return { query: `{ seller { ${fields.join(' ')} } }` };
      });
      expect(statuses).toEqual({ 200: 40 * ROUNDS });
      expect(await residentMb()).toBeLessThan(mostMb);
    },
    TIMEOUT_MS,
  );

  it(
    'messages over WebSocket whose responses are not read',
    async () => {
      const sockets = Array.from({ length: 4 }, () => new WebSocket(url, 'graphql-transport-ws'));
      for (const socket of sockets) {
        await once(socket, 'open');
        socket.on('error', () => undefined);
        socket.send('{"type":"connection_init"}');
        socket.pause();
        const payload = { a: 'x'.repeat(900_000) };
        const message = JSON.stringify({ type: 'ping', payload });
        for (let n = 0; n < 50 * ROUNDS; n += 1) socket.send(message);
        for (let n = 0; n < 200; n += 1) {
          socket.send(
            JSON.stringify({ type: 'subscribe', id: `${n}`, payload: { query: '{', n } }),
          );
        }
      }
      expect(await residentMb()).toBeLessThan(mostMb);
      for (const socket of sockets) socket.terminate();
    },
    TIMEOUT_MS,
  );
});

it(
  'a server with a small heap still responds after the floods',
  async () => {
    expect(child.exitCode).toBeNull();
    expect(
      (
        await post({
          query: '{ seller { supplySources(first: 1) { nodes { supplySourceCode } } } }',
        })
      ).json,
    ).toMatchObject({
      data: { seller: { supplySources: { nodes: [{ supplySourceCode: 'LO-SEA-001' }] } } },
    });
  },
  TIMEOUT_MS,
);
