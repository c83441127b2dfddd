/** Measures how much of Amazon's usage plans the client uses, what it costs in 429s, and whom it lets wait. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { AmazonMessage, AmazonOrder, CallerMessage, CallerOrder } from './messages.js';
import { readOptions, USAGE, type QuotaBenchOptions } from './options.js';
import { reportOf, type RunResult } from './report.js';

/** Run at the same time: each has a seller, and so usage plans, of its own. */
const PROCESSES = [1, 2] as const;
/** What the programs take to start. */
const START_MS = 3_000;

const running = new Set<ChildProcess>();

function start(program: string, order: AmazonOrder | CallerOrder): ChildProcess {
  const child = fork(new URL(program, import.meta.url), [JSON.stringify(order)]);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The next message of a program; rejects when it ends without one. */
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

async function runAll({ seconds, seed, quota }: QuotaBenchOptions): Promise<RunResult[]> {
  const startMs = Date.now() + START_MS;
  const endMs = startMs + seconds * 1000;
  const amazon = start('amazon-program.js', { seed, startMs, endMs });
  const ready = (await messageOf(amazon)) as AmazonMessage;
  if (ready.kind !== 'ready') throw new Error('the stand-in is not ready');
  const counted = messageOf(amazon) as Promise<AmazonMessage>;
  const runs = PROCESSES.map((processes) => {
    const sellerId = `SELLER${processes}`;
    const common = { startMs, endMs, url: ready.url, sellerId, processes, seed, quota };
    const callers = Array.from({ length: processes }, (_, process) =>
      messageOf(start('caller-program.js', { ...common, process })),
    );
    return { processes, sellerId, callers: Promise.all(callers) as Promise<CallerMessage[]> };
  });
  const [message, ...callers] = await Promise.all([counted, ...runs.map((run) => run.callers)]);
  amazon.disconnect();
  if (message.kind !== 'counts') throw new Error('the stand-in did not count');
  return runs.map(({ processes, sellerId }, index) => ({
    processes,
    counts: message.counts[sellerId] ?? {},
    callers: callers[index] ?? [],
  }));
}

process.once('exit', () => {
  for (const child of running) child.kill();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
  } else {
    const report = await reportOf(await runAll(options), options);
    process.stdout.write(report);
    if (options.isWritten) await writeFile('test/bench/QUOTA.md', report);
  }
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
