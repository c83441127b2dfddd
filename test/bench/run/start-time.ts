import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ChildProcess, pinned } from '../children/child-process.js';
import { CONTESTANTS, ourSettings } from '../loads/contestants.js';
import type { Contestant, Surroundings } from '../loads/contestants.js';
import { tiny } from '../loads/requests.js';
import type { Bench } from './measure.js';
import { asksForContestant } from './options.js';
import { askOnce } from './running-contestant.js';
import { median } from './statistics.js';

/** From the start of the process to its first response. */
export interface StartTime {
  readonly label: string;
  readonly ours: boolean;
  readonly medianMs: number;
  readonly rssBytes: number | null;
}

const ROOT = new URL('../../../../', import.meta.url);
/** The start programs of the product, as far as they are built. */
const PROGRAMS = [
  { label: 'fulfilment-graph', path: 'dist/src/main.js', environment: {} },
  {
    label: 'fulfilment-graph, bundled',
    path: 'dist/program/main.js',
    environment: { NODE_COMPILE_CACHE: 'dist/compile-cache' },
  },
];
const GIVE_UP_MS = 30_000;
const NO_PEERS = new Set(['ours', 'ours-cached', 'bytes']);

/** Returns a port that was free a moment ago. The product gets a fixed port, as in production. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function firstAnswer(url: string): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  for (;;) {
    try {
      await askOnce(url, tiny.request('graphql'));
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await setTimeout(2);
    }
  }
}

async function startOurs(
  program: string,
  variables: Readonly<Record<string, string>>,
  surroundings: Surroundings,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-'));
  const port = await freePort();
  const { environment } = ourSettings(surroundings, 0);
  const [command, ...args] = pinned('server', [process.execPath, program]);
  const startedAt = performance.now();
  const child = spawn(command, args, {
    stdio: 'ignore',
    cwd: fileURLToPath(ROOT),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...environment,
      ...variables,
      DATA_DIR: folder,
      PORT: String(port),
    },
  });
  try {
    await firstAnswer(`http://127.0.0.1:${port}`);
    return performance.now() - startedAt;
  } finally {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly label: string;
  readonly ours: boolean;
  readonly start: () => Promise<{ ms: number; rssBytes: number | null }>;
}

function startsOfOurs(surroundings: Surroundings): Start[] {
  return PROGRAMS.map(({ path, ...others }) => ({
    ...others,
    program: fileURLToPath(new URL(path, ROOT)),
  }))
    .filter(({ program }) => existsSync(program))
    .map(({ label, program, environment }) => ({
      label,
      ours: true,
      start: async () => ({
        ms: await startOurs(program, environment, surroundings),
        rssBytes: null,
      }),
    }));
}

function startOfPeer({ label, program, dialect, settings }: Contestant, of: Surroundings): Start {
  const start = async (): Promise<{ ms: number; rssBytes: number }> => {
    const startedAt = performance.now();
    const server = await ChildProcess.start({ program, core: 'server', settings: settings(of) });
    await askOnce(server.url, tiny.request(dialect));
    const ms = performance.now() - startedAt;
    const { rssBytes } = await server.usage();
    await server.stop();
    return { ms, rssBytes };
  };
  return { label, ours: false, start };
}

/**
 * Measures in rounds, one program after another, so that all meet the same machine. The first round only warms the disk.
 */
export async function measureStartTimes({ upstream, options, say }: Bench): Promise<StartTime[]> {
  const surroundings: Surroundings = {
    upstream: upstream.url,
    connections: 16,
    cacheMs: 0,
    ordersHistoryDays: 30,
  };
  const peers = CONTESTANTS.filter(
    ({ name }) => !NO_PEERS.has(name) && asksForContestant(options, name),
  );
  const starts = [
    ...(asksForContestant(options, 'ours') ? startsOfOurs(surroundings) : []),
    ...peers.map((peer) => startOfPeer(peer, surroundings)),
  ];
  const rounds = options.quick ? 2 : 8;
  const times = starts.map(() => [] as number[]);
  const memory = starts.map((): number | null => null);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { start }] of starts.entries()) {
      const { ms, rssBytes } = await start();
      if (round > 0) times[index]?.push(ms);
      memory[index] = rssBytes;
    }
  }
  return starts.map(({ label, ours }, index) => {
    const medianMs = median(times[index] ?? []);
    say(`start ${label.padEnd(34)} ${medianMs.toFixed(0)} ms`);
    return { label, ours, medianMs, rssBytes: memory[index] ?? null };
  });
}
