/** Records where the product spends CPU time under each load, and prints the most expensive functions. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ChildProcess } from './children/child-process.js';
import { CONTESTANTS } from './loads/contestants.js';
import type { Contestant, Surroundings } from './loads/contestants.js';
import type { BurstResult } from './loads/generator.js';
import { LOADS } from './loads/loads.js';
import type { MixedOrdersJob } from './loads/mixed-orders.js';
import { ORDERS_HISTORY_DAYS, ordersAcrossApis } from './loads/orders-question.js';
import { indexed } from './run/across-apis.js';
import { startOurs, walk } from './run/growth.js';
import { setUp } from './run/measure.js';
import { Arrivals, MIXED_ORDERS, MIXED_SOURCES, startMixed } from './run/mixed.js';
import type { MixedLoad } from './run/mixed.js';
import { asksForLoad, optionsOfProcess } from './run/options.js';
import { OrderStore } from './run/order-store.js';
import { readProfile } from './run/profile-reading.js';
import { recordedShops } from './run/shop-profiles.js';
import type { Cost, ProfileReading } from './run/profile-reading.js';
import { table } from './run/markdown.js';
import { writeResults } from './run/results-file.js';
import { askOnce, RunningContestant } from './run/running-contestant.js';

/** Loads that are also recorded with the response cache. */
const CACHED_TOO = new Set(['O1', 'O2', 'C']);
const HOUR_MS = 3_600_000;
const WARM_UP_MS = 3_000;
const FOLDER = fileURLToPath(new URL('../profiles/', import.meta.url));

const options = optionsOfProcess();
const recordMs = options.quick ? 2_000 : 8_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const upstream = await ChildProcess.start({ program: 'upstream/main.js', core: 'load' });
const generator = await ChildProcess.start({ program: 'loads/generator.js', core: 'load' });
mkdirSync(FOLDER, { recursive: true });

const product = (name: string): Contestant => {
  const found = CONTESTANTS.find((contestant) => contestant.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** Sends requests to a server for a time. */
type Drive = (ms: number) => Promise<void>;

interface Started {
  readonly server: ChildProcess;
  readonly drive: Drive;
  /** Removes what the load has left. */
  readonly end?: () => Promise<void> | void;
}

interface Subject {
  readonly name: string;
  readonly title: string;
  /** Starts the server and its load. */
  readonly start: () => Promise<Started>;
}

const again =
  (once: () => Promise<unknown>): Drive =>
  async (ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end) await once();
  };

function subjects(): Subject[] {
  const steady = LOADS.flatMap((load) =>
    ['ours', 'ours-cached']
      .filter(
        (name) => !load.without?.includes(name) && (name === 'ours' || CACHED_TOO.has(load.name)),
      )
      .map((name): Subject => ({
        name: name === 'ours' ? load.name : `${load.name}-cached`,
        title: name === 'ours' ? load.title : `${load.title}, response cache`,
        start: async () => {
          const scene = await setUp({ upstream }, load);
          const running = await RunningContestant.start(product(name), load, scene.surroundings());
          const { clients, cached, calls } = load;
          const isSlow = !cached || calls !== undefined;
          const burst = running.burst(clients, clients * (isSlow ? 3 : 50));
          return {
            server: running.process,
            end: () => scene.end(),
            drive: again(async () => {
              const { failures } = await generator.ask<BurstResult>('run', burst);
              if (failures > 0) throw new Error(`load ${load.name} fails`);
            }),
          };
        },
      })),
  );
  return [
    ...steady,
    ...recordedShops({ upstream, generator, options, say }),
    {
      name: 'F',
      title: '50 orders across APIs with stock and offers, upstream at 20 ms',
      start: async () => {
        const server = await startPlain(0, ORDERS_HISTORY_DAYS);
        await indexed(server.url);
        return { server, drive: again(() => askOnce(server.url, ordersAcrossApis(true))) };
      },
    },
    ...[MIXED_ORDERS, MIXED_SOURCES].map((load): Subject => ({
      name: load.name,
      title: load.title,
      start: () => startMixedLoad(load),
    })),
    {
      name: 'H',
      title: '5,000 supply sources page by page, of which 1,000 are kept',
      start: async () => {
        await upstream.ask('reset', { sources: 5_000, delayMs: 0 });
        const surroundings = { upstream: upstream.url, connections: 64, cacheMs: HOUR_MS };
        const server = await startOurs(surroundings, { maxBytes: 27_000_000 });
        return { server, drive: again(() => walk(server, 5_000)) };
      },
    },
  ];
}

async function startMixedLoad(load: MixedLoad): Promise<Started> {
  const { orders } = load;
  const store = orders === null ? null : await OrderStore.fill(upstream, orders);
  const server = await startMixed({ upstream }, load, { store, name: 'ours' });
  const client = await ChildProcess.start({ program: load.program, core: 'load' });
  const arrivals = store && new Arrivals(upstream);
  // The warm-up and the recording have different orders, because a label is bought once.
  const bounds = [0, Math.floor((orders ?? 0) / 4), orders ?? 0];
  let runs = 0;
  return {
    server,
    drive: async (ms) => {
      const [fromOrder = 0, beforeOrder = 0] = bounds.slice(runs);
      runs += 1;
      const job: MixedOrdersJob = {
        url: server.url,
        dialect: 'graphql',
        clients: 16,
        seconds: ms / 1_000,
        fromOrder,
        beforeOrder,
      };
      await client.ask('run', job);
    },
    end: async () => {
      await arrivals?.stop();
      await client.stop();
      store?.remove();
    },
  };
}

async function startPlain(cacheMs: number, ordersHistoryDays = 0): Promise<ChildProcess> {
  await upstream.ask('reset', { sources: 50, delayMs: 20 });
  const ours = product('ours');
  const surroundings: Surroundings = {
    upstream: upstream.url,
    connections: 64,
    cacheMs,
    ordersHistoryDays,
  };
  return ChildProcess.start({
    program: ours.program,
    core: 'server',
    settings: ours.settings(surroundings),
  });
}

async function record({ name, start }: Subject): Promise<ProfileReading> {
  const { server, drive, end } = await start();
  const path = `${FOLDER}${name}.cpuprofile`;
  try {
    await drive(WARM_UP_MS);
    await server.ask('startProfile');
    await drive(recordMs);
    await server.ask('stopProfile', path);
  } finally {
    await server.stop();
    await end?.();
  }
  return readProfile(path);
}

const percent = ({ share }: Cost): string => `${(share * 100).toFixed(1)}%`;
const costRows = (costs: readonly Cost[], most: number): string[][] =>
  costs.slice(0, most).map((cost) => [percent(cost), cost.name]);

const summary: string[][] = [];
for (const subject of subjects()) {
  if (!asksForLoad(options, subject.name.replace(/-.*/, ''))) continue;
  const { groups, functions } = await record(subject);
  say(`\n${subject.name}: ${subject.title}`);
  say(table(['share', 'where'], costRows(groups, 12)));
  say(table(['share', 'function'], costRows(functions, 15)));
  summary.push([
    subject.name,
    ...groups.slice(0, 3).map((cost) => `${cost.name} ${percent(cost)}`),
    functions
      .slice(0, 3)
      .map((cost) => `${cost.name.replaceAll('  ', ', ')} ${percent(cost)}`)
      .join('; '),
  ]);
}
await Promise.all([generator.stop(), upstream.stop()]);
const report = table(['load', 'first', 'second', 'third', 'functions'], summary);
say(`\n${report}\n\nThe profiles are in ${FOLDER}.`);
if (options.write) writeResults('profiled', report);
