import { rmSync } from 'node:fs';
import { ChildProcess } from '../children/child-process.js';
import type { Usage } from '../children/messages.js';
import { ourSettings } from '../loads/contestants.js';
import type { Surroundings } from '../loads/contestants.js';
import { SELLER_PAGE, SELLER_SOURCE } from '../loads/documents.js';
import { sellerId } from '../loads/requests.js';
import { sourceId } from '../upstream/supply-sources.js';
import { writeSellersFile } from './measure.js';
import type { Bench } from './measure.js';
import { askOnce } from './running-contestant.js';

/** Figures of a process with a number of entities. */
export interface Growth {
  readonly what: string;
  readonly count: number;
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** Heap for each entity since the previous row. */
  readonly heapEachBytes: number;
  /** Time to fetch all entities, for each. */
  readonly coldEachMs: number;
  /** Time to read all entities again, for each. */
  readonly warmEachMs: number;
}

const BOUNDED = 'supply sources, at most 1,000 kept';
const PAGE = 100;
const CALLERS = 16;
const HOUR_MS = 3_600_000;
const IN_PRODUCTION = { connections: 64, cacheMs: HOUR_MS, ordersHistoryDays: 30 };

/** Load H: one process with a growing number of entities. */
export async function measureGrowth(bench: Bench): Promise<Growth[]> {
  const { quick } = bench.options;
  return [
    ...(await sources(bench, 'supply sources', quick ? [50, 500] : [50, 500, 5_000], {})),
    ...(quick ? [] : await sources(bench, BOUNDED, [5_000], { maxBytes: 27_000_000 })),
    ...(await sellers(bench, quick ? [1, 100] : [1, 100, 10_000])),
  ];
}

interface PageAnswer {
  readonly seller: {
    readonly supplySources: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  };
}

export function startOurs(
  surroundings: Surroundings,
  caches: Readonly<Record<string, number>>,
): Promise<ChildProcess> {
  const settings = ourSettings(surroundings, 0);
  return ChildProcess.start({
    program: 'servers/ours.js',
    core: 'server',
    settings: { ...settings, caches: { ...settings.caches, ...caches } },
    nodeOptions: ['--expose-gc'],
  });
}

function asked(query: string, variables: object): Parameters<typeof askOnce>[1] {
  return { method: 'POST', path: '/graphql', bodies: [JSON.stringify({ query, variables })] };
}

/** Reads this many sources page by page. Returns the milliseconds. */
export async function walk(server: ChildProcess, count: number): Promise<number> {
  const startedAt = performance.now();
  let after: string | null = null;
  for (let seen = 0; seen < count;) {
    const first = Math.min(PAGE, count - seen);
    const variables = { seller: 'bench', first, after };
    const answer = (await askOnce(server.url, asked(SELLER_PAGE, variables))) as PageAnswer;
    const { nodes, pageInfo } = answer.seller.supplySources;
    if (nodes.length !== first) throw new Error(`a page of ${first} has ${nodes.length}`);
    seen += nodes.length;
    after = pageInfo.endCursor;
  }
  return performance.now() - startedAt;
}

async function sources(
  { upstream, say }: Bench,
  what: string,
  counts: readonly number[],
  caches: Readonly<Record<string, number>>,
): Promise<Growth[]> {
  const rows: Growth[] = [];
  for (const count of counts) {
    await upstream.ask('reset', { sources: 5_100, delayMs: 0 });
    const surroundings = { ...IN_PRODUCTION, upstream: upstream.url };
    const server = await startOurs(surroundings, caches);
    try {
      // Code, connections and the token are loaded before the first count.
      await askOnce(server.url, asked(SELLER_SOURCE, { seller: 'bench', id: sourceId(5_050) }));
      const before = await server.usage(true);
      const cold = await walk(server, count);
      const after = await server.usage(true);
      const warm = await walk(server, count);
      rows.push(row(what, { count, added: count, before, after, coldMs: cold, warmMs: warm }));
    } finally {
      await server.stop();
    }
  }
  for (const { count, heapEachBytes, coldEachMs, warmEachMs } of rows) {
    say(
      `H ${count} ${what}  ${heapEachBytes.toFixed(0)} B  ${coldEachMs.toFixed(3)} ms  then ${warmEachMs.toFixed(3)} ms each`,
    );
  }
  return rows;
}

interface Counted {
  readonly count: number;
  readonly added: number;
  readonly before: Usage;
  readonly after: Usage;
  readonly coldMs: number;
  readonly warmMs: number;
}

function row(what: string, { count, added, before, after, coldMs, warmMs }: Counted): Growth {
  return {
    what,
    count,
    heapBytes: after.heapBytes,
    rssBytes: after.rssBytes,
    heapEachBytes: (after.heapBytes - before.heapBytes) / added,
    coldEachMs: coldMs / count,
    warmEachMs: warmMs / count,
  };
}

/** Requests one source of each seller. */
async function askEach(server: ChildProcess, count: number): Promise<number> {
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (next < count) {
        const variables = { seller: sellerId(next++), id: sourceId(1) };
        await askOnce(server.url, asked(SELLER_SOURCE, variables));
      }
    }),
  );
  return performance.now() - startedAt;
}

async function sellers({ upstream, say }: Bench, counts: readonly number[]): Promise<Growth[]> {
  const rows: Growth[] = [];
  let smallest: Usage | null = null;
  for (const count of counts) {
    await upstream.ask('reset', { sources: 50, delayMs: 0 });
    const sellersFile = writeSellersFile(count);
    const surroundings = { ...IN_PRODUCTION, upstream: upstream.url, sellersFile };
    const server = await startOurs(surroundings, {});
    try {
      const cold = await askEach(server, count);
      const after = await server.usage(true);
      const warm = await askEach(server, count);
      const before: Usage = smallest ?? { ...after, heapBytes: NaN };
      smallest ??= after;
      const grown = row('sellers', {
        count,
        added: count - (counts[0] ?? 0),
        before,
        after,
        coldMs: cold,
        warmMs: warm,
      });
      rows.push(grown);
      say(
        `H ${count} sellers  ${grown.heapEachBytes.toFixed(0)} B  ${grown.coldEachMs.toFixed(3)} ms  ` +
          `then ${grown.warmEachMs.toFixed(3)} ms each`,
      );
    } finally {
      await server.stop();
      rmSync(sellersFile, { force: true });
    }
  }
  return rows;
}
