import { setTimeout } from 'node:timers/promises';
import type { ChildProcess } from '../children/child-process.js';
import type { Burst, BurstResult } from '../loads/generator.js';
import { ORDER_PAGE } from '../loads/order-documents.js';
import { graphql } from '../loads/requests.js';
import { TAG, TAGS_OF_ORDER, tagVariables } from '../loads/shop-documents.js';
import type { TagsData } from '../loads/shop-documents.js';
import { orderId } from '../upstream/orders.js';
import type { Bench } from './measure.js';
import { askOnce } from './running-contestant.js';
import { startFilledShop, startShop } from './shop.js';
import { median } from './statistics.js';
import { storeEngines } from './store-places.js';
import type { StorePlace } from './store-places.js';

/** Processes of the product on one database. */
export interface Processes {
  readonly processes: number;
  /** Of all processes together. */
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly changeP50Ms: number;
  /** CPU time of all processes together for one change. */
  readonly changeCpuMs: number;
  /** Time from the response to a change until all processes show it. */
  readonly shownP50Ms: number;
  readonly shownMaxMs: number;
}

const ORDERS = 2_000;
const CONNECTIONS = 16;
const NUMBERS = [1, 2, 4];
const CHANGED = 1;
const page = graphql(ORDER_PAGE);
const tags = graphql(TAGS_OF_ORDER, { id: orderId(CHANGED) });

const cpuOf = async (servers: readonly ChildProcess[]): Promise<number> => {
  const used = await Promise.all(servers.map((server) => server.usage()));
  return used.reduce((sum, { cpuUs }) => sum + cpuUs, 0);
};

/** Sends pages to all processes at the same time. */
async function readPages(
  { generator }: Bench,
  servers: readonly ChildProcess[],
  each: number,
): Promise<{ perSecond: number; cpuMs: number }> {
  const before = await cpuOf(servers);
  const startedAt = performance.now();
  const results = await Promise.all(
    servers.map(({ url }) => {
      const { method, path, bodies } = page;
      const connections = Math.max(1, CONNECTIONS / servers.length);
      const burst: Burst = { url: url + path, method, bodies, connections, requests: each };
      return generator.ask<BurstResult>('run', burst);
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuUs = (await cpuOf(servers)) - before;
  const failures = results.reduce((sum, result) => sum + result.failures, 0);
  if (failures > 0) throw new Error(`${failures} pages failed in load N`);
  const requests = each * servers.length;
  return { perSecond: requests / seconds, cpuMs: cpuUs / 1000 / requests };
}

async function shows(server: ChildProcess, tag: string): Promise<void> {
  for (;;) {
    const { seller } = (await askOnce(server.url, tags)) as TagsData;
    if (seller.order.tags.includes(tag)) return;
    await setTimeout(1);
  }
}

interface Changed {
  readonly changeMs: number;
  readonly shownMs: number;
}

class Changes {
  #made = 0;

  /** Tags an order at the first process. */
  async make(servers: readonly ChildProcess[], isAwaited: boolean): Promise<Changed> {
    const [first] = servers;
    if (!first) throw new Error('no process is running');
    const tag = `bench ${(this.#made += 1) % 100}`;
    const variables = tagVariables(CHANGED, tag, `bench ${(this.#made - 1) % 100}`);
    const startedAt = performance.now();
    const data = JSON.stringify(await askOnce(first.url, graphql(TAG, variables)));
    if (!data.includes('"error":null')) throw new Error(data);
    const answeredAt = performance.now();
    if (isAwaited) await Promise.all(servers.map((server) => shows(server, tag)));
    return { changeMs: answeredAt - startedAt, shownMs: performance.now() - answeredAt };
  }
}

async function measureNumber(
  bench: Bench,
  place: StorePlace,
  processes: number,
  changes: Changes,
): Promise<Processes> {
  const { upstream, options, say } = bench;
  const servers: ChildProcess[] = [];
  try {
    while (servers.length < processes)
      servers.push(await startShop({ upstream, place, answerCacheMb: 0 }));
    const few = options.quick ? 16 : 160;
    const warm = await readPages(bench, servers, few);
    const wanted = Math.ceil((warm.perSecond * options.seconds) / processes);
    const rounds: { perSecond: number; cpuMs: number }[] = [];
    for (let round = 0; round < options.rounds; round += 1)
      rounds.push(await readPages(bench, servers, Math.max(CONNECTIONS, wanted)));
    const repeat = options.quick ? 10 : 50;
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await changes.make(servers, true);
    const shown: Changed[] = [];
    while (shown.length < repeat) shown.push(await changes.make(servers, true));
    const before = await cpuOf(servers);
    for (let change = 0; change < repeat; change += 1) await changes.make(servers, false);
    const changeCpuMs = ((await cpuOf(servers)) - before) / 1000 / repeat;
    const result: Processes = {
      processes,
      perSecond: median(rounds.map(({ perSecond }) => perSecond)),
      cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
      changeP50Ms: median(shown.map(({ changeMs }) => changeMs)),
      changeCpuMs,
      shownP50Ms: median(shown.map(({ shownMs }) => shownMs)),
      shownMaxMs: Math.max(...shown.map(({ shownMs }) => shownMs)),
    };
    say(
      `N ${processes} processes  ${result.perSecond.toFixed(0)} pages/s  cpu ${result.cpuMs.toFixed(2)} ms  ` +
        `change p50 ${result.changeP50Ms.toFixed(1)} ms, cpu ${changeCpuMs.toFixed(2)} ms  ` +
        `shown after p50 ${result.shownP50Ms.toFixed(1)} max ${result.shownMaxMs.toFixed(1)} ms`,
    );
    return result;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Load N: processes on one PostgreSQL database. They share a core, so requests/s show what sharing costs, and not a gain. */
export async function measureProcesses(bench: Bench): Promise<Processes[]> {
  const engine = (await storeEngines(bench.say)).find(({ name }) => name === 'PostgreSQL');
  if (!engine) return [];
  const place = await engine.newPlace();
  try {
    const filled = await startFilledShop({ upstream: bench.upstream, place }, ORDERS);
    await filled.stop();
    const changes = new Changes();
    const results: Processes[] = [];
    for (const processes of NUMBERS)
      results.push(await measureNumber(bench, place, processes, changes));
    return results;
  } finally {
    await place.remove();
  }
}
