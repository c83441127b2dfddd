import { ChildProcess } from '../children/child-process.js';
import { CONTESTANTS } from '../loads/contestants.js';
import type { Surroundings } from '../loads/contestants.js';
import type { MixedJob, MixedResult } from '../loads/mixed.js';
import type { Bench } from './measure.js';
import { asksForContestant } from './options.js';

export interface Mixed extends MixedResult {
  readonly name: string;
  readonly cpuUs: number;
  readonly rssBytes: number;
  /** Upstream calls per request. */
  readonly upstreamCalls: number;
}

const CLIENTS = 16;
const HOUR_MS = 3_600_000;
const TAKING_PART = ['ours', 'ours-cached', 'mercurius-best', 'rest'];

/** Load G. The upstream takes 20 ms. Everything is cached until it changes. */
export async function measureMixed({ upstream, options, say }: Bench): Promise<Mixed[]> {
  const client = await ChildProcess.start({ program: 'loads/mixed.js', core: 'load' });
  const results: Mixed[] = [];
  try {
    for (const contestant of CONTESTANTS) {
      const { name, program, dialect } = contestant;
      if (!TAKING_PART.includes(name) || !asksForContestant(options, name)) continue;
      await upstream.ask('reset', { sources: 50, delayMs: 20 });
      const surroundings: Surroundings = {
        upstream: upstream.url,
        connections: 64,
        cacheMs: HOUR_MS,
      };
      const settings = contestant.settings(surroundings);
      const server = await ChildProcess.start({ program, core: 'server', settings });
      try {
        const job: MixedJob = {
          url: server.url,
          dialect: dialect === 'rest' ? 'rest' : 'graphql',
          clients: CLIENTS,
          seconds: options.mixedSeconds,
        };
        await upstream.ask('counts');
        const before = await server.usage();
        const result = await client.ask<MixedResult>('run', job);
        const { cpuUs, rssBytes } = await server.usage();
        const counts = Object.values(await upstream.ask<Record<string, number>>('counts'));
        const requests = result.reads + result.changes;
        const calls = counts.reduce((sum, count) => sum + count, 0) / requests;
        results.push({
          ...result,
          name,
          cpuUs: (cpuUs - before.cpuUs) / requests,
          rssBytes,
          upstreamCalls: calls,
        });
        say(
          `G ${name.padEnd(15)} ${(requests / result.seconds).toFixed(0).padStart(6)}/s  ` +
            `reads p50 ${result.readP50Ms.toFixed(1)} p99 ${result.readP99Ms.toFixed(1)} ms  ` +
            `changes p50 ${result.changeP50Ms.toFixed(1)} p99 ${result.changeP99Ms.toFixed(1)} ms  stale ${result.stale}`,
        );
      } finally {
        await server.stop();
      }
    }
  } finally {
    await client.stop();
  }
  return results;
}
