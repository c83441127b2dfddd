import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { BUILT_PROGRAM } from '../support/built-program.js';
import { crowdEnvironment, crowdSellers } from './crowd.js';

/**
 * Measures the start of the program with many sellers, and the time of a query while their orders are first read:
 * `npm run bench:sellers -- 1000`. With `--orders 500 --minutes 10` it measures the memory instead: every seller has that many orders, and
 * once the index has them all, eight clients ask for pages of random sellers for that long, while orders change.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { orders: { type: 'string' }, minutes: { type: 'string' } },
});
const count = Number(positionals[0] ?? 1_000);
const ordersOfSeller = Number(options.orders ?? 0);
const minutes = Number(options.minutes ?? 10);
/** As `npm start` limits it. */
const HEAP = '--max-old-space-size=768';
const QUERY_MS = 20_000;
const CLIENTS = 8;
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

function program(
  path: string,
  env: Record<string, string>,
  words: readonly string[] = [],
): ChildProcess {
  const { PATH = '' } = process.env;
  const args = [...(process.env['SCALE_NODE']?.split(' ') ?? [HEAP]), path, ...words];
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

const PAGE = (id: string) =>
  `{ seller(id: "${id}") { orders(first: 50, sortBy: SHIP_BY_ASC, filter: { statuses: [UNSHIPPED] }) {
    nodes { id amazonOrderId status total { amount } hold { reason } tags purchases { key state } items { id sku quantityOrdered } }
    freshness { syncedAt } } } }`;

/** Resident memory of a process in megabytes. */
function rssOf({ pid = 0 }: ChildProcess): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Waits until the index has every order. */
async function untilRead(url: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const query = `{ seller(id: "${id}") { orders(first: 1) { totalCount } } }`;
    for (;;) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const found = /"totalCount":(\d+)/.exec(await response.text())?.[1] ?? '0';
      if (Number(found) >= ordersOfSeller) break;
      await sleep(1_000);
    }
  }
}

/** Asks for pages of random sellers, and prints the memory. */
async function measureMemory(server: ChildProcess, url: string): Promise<void> {
  const ids = sellers.map(({ id }) => id);
  const from = performance.now();
  await untilRead(url, ids);
  const readS = (performance.now() - from) / 1000;
  process.stdout.write(
    `${count * ordersOfSeller} orders read in ${readS.toFixed(0)} s. RSS ${rssOf(server).toFixed(0)} MB\n`,
  );
  const until = performance.now() + minutes * 60_000;
  const times: number[] = [];
  let most = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      times.push(await ask(url, PAGE(ids[Math.floor(Math.random() * ids.length)] ?? '')));
      most = Math.max(most, rssOf(server));
      await sleep(20);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  process.stdout.write(
    `${minutes} minutes, ${times.length} pages: p50 ${at(0.5)}, p99 ${at(0.99)} ms. RSS ${rssOf(server).toFixed(0)} MB, at most ${most.toFixed(0)} MB\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const sellers = crowdSellers(count);
const sellersFile = join(folder, 'sellers.json');
writeFileSync(sellersFile, JSON.stringify(sellers));
const crowd = program('dist/test/scale/crowd-program.js', {}, [String(ordersOfSeller)]);
const running: ChildProcess[] = [crowd];
try {
  const upstream = await firstLine(crowd);
  for (const round of ordersOfSeller > 0 ? ['memory'] : ['first start', 'second start']) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const from = performance.now();
    const server = program(process.env['SCALE_PROGRAM'] ?? BUILT_PROGRAM, {
      ...crowdEnvironment(upstream, sellersFile),
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...(process.env['DATABASE_URL'] && { DATABASE_URL: process.env['DATABASE_URL'] }),
    });
    running.push(server);
    const startMs = await startOf(url, from);
    if (round === 'memory') {
      await measureMemory(server, url);
      break;
    }
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
