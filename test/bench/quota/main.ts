/** Measures how much of Amazon's usage plans the client uses, how many 429s that causes, and how long callers wait. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { runProgram } from '../../../src/config/command-line.js';
import type {
  AmazonCounts,
  AmazonOrder,
  AmazonReady,
  CallerCounts,
  CallerOrder,
  Period,
} from './messages.js';
import { readOptions, USAGE } from './options.js';
import type { QuotaBenchOptions } from './options.js';
import { reportOf } from './report.js';
import type { MeasuredQuota, RunResult } from './report.js';
import type { QuotaName } from './quota-under-test.js';
import { newDatabase } from '../../services/postgres-place.js';

/** Runs at the same time. Each has a different seller, and therefore separate usage plans. */
const PROCESSES = [1, 2, 4] as const;
/** Time from the last message to the programs until the start. */
const START_MS = 200;

const REDIS = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/5';

type Places = Pick<CallerOrder, 'databaseUrl' | 'redisUrl'>;

const running = new Set<ChildProcess>();

function start(program: string, order: AmazonOrder | CallerOrder): ChildProcess {
  const child = fork(new URL(program, import.meta.url), [JSON.stringify(order)]);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Returns the next message of a program. Rejects when it ends without one. */
async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  try {
    const [message] = (await once(child, 'message', { signal: ended.signal })) as unknown[];
    return message;
  } catch (error) {
    throw new Error(`${child.spawnargs[1]} ended early`, { cause: error });
  }
}

async function runAll(
  quota: QuotaName,
  { seconds, seed }: QuotaBenchOptions,
  places: Places,
): Promise<RunResult[]> {
  const amazon = start('amazon-program.js', { seed });
  const { url } = (await messageOf(amazon)) as AmazonReady;
  const runs = PROCESSES.map((processes) => {
    const sellerId = `SELLER${processes}`;
    const common = { url, sellerId, processes, seed, quota, ...places };
    const programs = Array.from({ length: processes }, (_, process) =>
      start('caller-program.js', { ...common, process }),
    );
    return { processes, sellerId, programs };
  });
  const callers = runs.flatMap(({ programs }) => programs);
  await Promise.all(callers.map(messageOf));
  const startMs = Date.now() + START_MS;
  const period: Period = { startMs, endMs: startMs + seconds * 1000 };
  for (const program of [amazon, ...callers]) program.send(period);
  const [counts, ...results] = await Promise.all([
    messageOf(amazon) as Promise<AmazonCounts>,
    ...runs.map(({ programs }) => Promise.all(programs.map(messageOf)) as Promise<CallerCounts[]>),
  ]);
  amazon.disconnect();
  return runs.map(({ processes, sellerId }, index) => ({
    processes,
    counts: counts[sellerId] ?? {},
    callers: results[index] ?? [],
  }));
}

process.once('exit', () => {
  for (const child of running) child.kill();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await runProgram(USAGE, async (args) => {
  const options = readOptions(args);
  const results: MeasuredQuota[] = [];
  for (const quota of options.quotas) {
    const place = await newDatabase();
    const places = { databaseUrl: place.url, redisUrl: REDIS };
    try {
      await place.open();
      results.push({ quota, runs: await runAll(quota, options, places) });
    } finally {
      await place.dispose();
    }
  }
  const report = await reportOf(results, options);
  process.stdout.write(report);
  if (options.isWritten) await writeFile('test/bench/QUOTA.md', report);
  return 0;
});
