import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRule } from '../../src/emulator/core/faults.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import type { FuzzCase } from './documents.js';
import { readRealIds } from './real-ids.js';
import type { RealIds } from './real-ids.js';

/** Faults of every kind, rare enough that most requests succeed. */
export const TROUBLE: readonly FaultRule[] = [
  { kind: '429', share: 0.02 },
  { kind: '500', share: 0.02 },
  { kind: '503', share: 0.02 },
  { kind: 'reset-before', share: 0.02 },
  { kind: 'lost-reply', share: 0.02 },
  { kind: 'truncated-body', share: 0.02 },
  { kind: 'latency', share: 0.1, latencyMs: 20 },
  { kind: 'hours-as-object', share: 0.2 },
  { kind: 'contact-under-country-code', share: 0.2 },
  { kind: 'contact-without-primary', share: 0.2 },
  { kind: 'empty-strings', share: 0.2 },
  { kind: 'timestamps-as-numbers', share: 0.2 },
  { kind: 'throughput-unit-missing', share: 0.2 },
  { kind: 'closed-days-missing', share: 0.2 },
  { kind: 'times-without-leading-zero', share: 0.2 },
];

/** Time limits that a run at low priority on a busy machine does not reach: a timeout there is no mistake of the server. */
const UPSTREAM_TIMEOUT_MS = 60_000;
/** Longer than any request may take, waits for retries included. */
const DEADLINE_MS = 2 * UPSTREAM_TIMEOUT_MS;

/** A server with an emulator, and the internal errors in its log. */
export interface Subject {
  readonly running: RunningApp;
  readonly ids: RealIds;
  /** Returns the response as text. Throws when none arrives in time. */
  send(sent: FuzzCase): Promise<string>;
  /** Returns the log lines of internal errors since the last call. */
  takeMistakes(): string[];
  close(): Promise<void>;
}

const WARN = 40;

/** Starts a server. `env` overrides its variables. */
export async function startSubject(env: Readonly<Record<string, string>> = {}): Promise<Subject> {
  const mistakes: string[] = [];
  const write = (line: string): void => {
    const { level, msg, err } = JSON.parse(line) as { level: number; msg: string; err?: object };
    if (level > WARN) mistakes.push(`${msg} ${JSON.stringify(err ?? null)}`);
  };
  // Amazon's clock stands still, at a time that the server takes for the present.
  const now = Date.now();
  const running = await startRunningApp({
    env: {
      ORDERS_HISTORY_DAYS: '30',
      UPSTREAM_TIMEOUT_MS: String(UPSTREAM_TIMEOUT_MS),
      // Also the objects of another seller are named.
      EMULATOR_SELLERS: '2',
      ...env,
    },
    logger: createLogger({ level: 'error', destination: { write } }),
    emulator: { now: () => now, onError: (error) => mistakes.push(String(error)) },
  });
  return {
    running,
    ids: await indexedIds(running),
    send: async (sent) => {
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      return response.text();
    },
    takeMistakes: () => mistakes.splice(0),
    close: () => running.close(),
  };
}

/** Reads the ids once the order index is complete. */
async function indexedIds(running: RunningApp): Promise<RealIds> {
  const giveUpAt = Date.now() + DEADLINE_MS;
  while (Date.now() < giveUpAt) {
    const ids = await readRealIds(running);
    if (ids && ids.orders.length > 0) return ids;
    await sleep(20);
  }
  await running.close();
  throw new Error("the emulator's ids cannot be read");
}
