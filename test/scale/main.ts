import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { crowdEnvironment, crowdSellers } from './crowd.js';

/**
 * Measures the start of the program with many sellers, and the time of a query while their orders are first read:
 * `npm run bench:sellers -- 1000`.
 */
const count = Number(process.argv[2] ?? 1_000);
const QUERY_MS = 20_000;
const START_WITHIN_MS = 60_000;
const QUERY = (id: string) =>
  `{ seller(id: "${id}") { orders(first: 20) { totalCount nodes { amazonOrderId status items { sku } } freshness { syncedAt } } } }`;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function program(path: string, env: Record<string, string>): ChildProcess {
  const { PATH = '' } = process.env;
  const args = ['--enable-source-maps', ...(process.env['SCALE_NODE']?.split(' ') ?? []), path];
  return spawn(process.execPath, args, {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  for await (const piece of stdout ?? []) return String(piece).trim();
  throw new Error('the program has ended');
}

async function startOf(url: string, from: number): Promise<number> {
  for (;;) {
    if (performance.now() - from > START_WITHIN_MS) throw new Error('the program does not start');
    const isUp = await fetch(`${url}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isUp) return performance.now() - from;
    await sleep(5);
  }
}

async function ask(url: string, query: string): Promise<number> {
  const from = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!text.includes('"freshness"')) throw new Error(text.slice(0, 300));
  return performance.now() - from;
}

async function timesOf(url: string, ids: readonly string[]): Promise<number[]> {
  const until = performance.now() + QUERY_MS;
  const times: number[] = [];
  for (let n = 0; performance.now() < until; n += 1) {
    times.push(await ask(url, QUERY(ids[(n * 37) % ids.length] ?? '')));
    await sleep(20);
  }
  return times.sort((a, b) => a - b);
}

async function synced(url: string): Promise<string> {
  const body = await (await fetch(`${url}/metrics`)).text();
  return body
    .split('\n')
    .filter((line) => /^(indexed_orders|order|orders)/.test(line))
    .slice(0, 12)
    .join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const sellers = crowdSellers(count);
const sellersFile = join(folder, 'sellers.json');
writeFileSync(sellersFile, JSON.stringify(sellers));
const crowd = program('dist/test/scale/crowd-program.js', {});
const running: ChildProcess[] = [crowd];
try {
  const upstream = await firstLine(crowd);
  for (const round of ['first start', 'second start']) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const from = performance.now();
    const server = program(process.env['SCALE_PROGRAM'] ?? 'dist/src/main.js', {
      ...crowdEnvironment(upstream, sellersFile),
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...(process.env['DATABASE_URL'] && { DATABASE_URL: process.env['DATABASE_URL'] }),
    });
    running.push(server);
    const startMs = await startOf(url, from);
    const times = await timesOf(
      url,
      sellers.map(({ id }) => id),
    );
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
    process.stdout.write(
      `${round}: ${startMs.toFixed(0)} ms. ${times.length} queries: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(0.9999)} ms\n${await synced(url)}\n`,
    );
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
} finally {
  for (const one of running) one.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
