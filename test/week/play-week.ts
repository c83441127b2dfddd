import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApp } from '../../src/app/app.js';
import type { App } from '../../src/app/app.js';
import { loadConfig } from '../../src/config/config.js';
import { amazonContract } from '../support/amazon-contract.js';
import { isCancelled, labelsOf } from './books.js';
import { arrivalsOf, DAYS, moment, spanOf } from './calendar.js';
import { Checks } from './checks.js';
import { compareWeek } from './comparison.js';
import { Counts } from './counts.js';
import type { DayCounts, OperationCounts } from './counts.js';
import { playDay } from './day.js';
import { WeekFreshness, WeekSaveBox, WeekStores } from './documents.js';
import { HEAR_ORDERS, HEAR_PURCHASES } from './evening-documents.js';
import { Ears, WeekGraph } from './graph.js';
import { Hooks } from './hooks.js';
import type { SimulatedTime } from './simulated-time.js';
import { restock } from './stock.js';
import { Street } from './street.js';
import { accepted, awaited } from './week.js';
import type { Store, Week } from './week.js';

/** The size of a week. */
export interface WeekOptions {
  readonly orders: number;
  /** Days from Monday on. */
  readonly days: number;
  readonly seed: number;
  /** How exact the time is outside of working hours, in milliseconds. */
  readonly stepMs: number;
  /** Called after each day. */
  readonly onDay: (day: DayCounts, differences: number) => void;
}

/** A week that was played. */
export interface WeekReport {
  readonly days: readonly DayCounts[];
  readonly operations: readonly OperationCounts[];
  readonly checks: number;
  readonly differences: readonly string[];
  readonly repeatedRequests: number;
  readonly connections: number;
  /** Numbers of different webhooks, of those that got 500, of repetitions, and of objects that were read by id. */
  readonly webhooks: Readonly<Record<'received' | 'refused' | 'repeated' | 'read', number>>;
  /** Orders that no buyer could place, because the units were gone. */
  readonly soldOut: number;
  readonly happened: Readonly<Record<string, number>>;
}

// In memory where the system has such a folder: a week writes a hundred thousand times.
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const OPENING_STOCK = 90;
const BOXES = [
  [10, 8, 4],
  [16, 12, 8],
  [24, 18, 16],
] as const;

/** Plays a week on the real program with its embedded emulator. The process must have a simulated time. */
export async function playWeek(time: SimulatedTime, options: WeekOptions): Promise<WeekReport> {
  const folder = await mkdtemp(join(ROOM, 'week-'));
  const contract = amazonContract('the product');
  const env = {
    PORT: '0',
    DATA_DIR: folder,
    ORDERS_HISTORY_DAYS: '10',
    LOG_LEVEL: 'silent',
    WEBHOOK_RECEIVERS: 'any',
  };
  const app = await startApp(loadConfig(env), {
    logger: pino({ level: process.env['WEEK_LOG'] ?? 'silent' }, process.stderr),
    emulator: {
      orders: 'on-request',
      seed: options.seed,
      observer: contract,
      sleep: (ms) => time.sleep(ms),
    },
  });
  try {
    const report = await played(app, time, options);
    contract.assertKept();
    return report;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function played(app: App, time: SimulatedTime, options: WeekOptions): Promise<WeekReport> {
  const graph = new WeekGraph(app.url, time);
  const hooks = await Hooks.start(graph);
  const ears = new Ears(app.url, [HEAR_PURCHASES, HEAR_ORDERS]);
  try {
    return await playedWith({ graph, hooks, ears }, app, time, options);
  } finally {
    await ears.close();
    await hooks.close();
  }
}

async function playedWith(
  { graph, hooks, ears }: Pick<Week, 'graph' | 'hooks' | 'ears'>,
  { emulator, url }: App,
  time: SimulatedTime,
  { orders, days: count, seed, stepMs, onDay }: WeekOptions,
): Promise<WeekReport> {
  if (!emulator) throw new Error('the week needs the embedded emulator');
  const { control: amazon } = emulator;
  const stores = await storesOf(graph);
  const checks = new Checks();
  const street = new Street(
    amazon,
    time,
    stores.map(({ supplySourceId }) => supplySourceId),
  );
  const memory = {
    held: new Map<string, number>(),
    happened: new Map<string, number>(),
    hours: null,
    confirmations: [],
  };
  const span = spanOf(count);
  const counts = new Counts(amazon, url);
  const pass = async (momentMs: number): Promise<void> => {
    await counts.read();
    await time.passTo(momentMs, stepMs);
    await counts.skipWaits();
  };
  const week: Week = {
    time,
    graph,
    ears,
    hooks,
    street,
    amazon,
    checks,
    stores,
    memory,
    span,
    pass,
  };
  await prepare(week);
  const arriving = street.play(arrivalsOf(orders, seed, span.lastDay));
  const days: DayCounts[] = [];
  for (const [day, name] of DAYS.slice(0, count).entries()) {
    await playDay(week, day);
    await counts.read();
    days.push(dayOf(week, counts, name, days));
    const last = days.at(-1);
    if (last) onDay(last, checks.differences.length);
  }
  await arriving;
  await pass(moment(span.lastDay, '21:00'));
  await compareWeek(week, span.lastDay);
  await counts.read();
  return {
    days,
    operations: counts.operations(),
    checks: checks.made,
    differences: checks.differences,
    repeatedRequests: graph.repeated,
    connections: ears.connections,
    webhooks: {
      received: hooks.received,
      refused: hooks.refused,
      repeated: hooks.repeated,
      read: hooks.read,
    },
    soldOut: street.soldOut,
    happened: Object.fromEntries(memory.happened),
  };
}

async function storesOf(graph: WeekGraph): Promise<readonly Store[]> {
  const nodes = (await graph.ask(WeekStores)).seller?.supplySources?.nodes ?? [];
  const named = (name: string, format: Store['format']): Store => {
    const found = nodes.find(({ alias }) => alias?.endsWith(name) === true);
    if (!found) throw new Error(`the seller has no store in ${name}`);
    return { supplySourceId: found.supplySourceId, name, format };
  };
  return [named('Seattle', 'PDF'), named('Portland', 'ZPL203')];
}

/** Waits until the index is read, saves boxes, and fills the shelves. */
async function prepare(week: Week): Promise<void> {
  const { graph } = week;
  await awaited(week, 'the index', async () => {
    const { freshness } = (await graph.ask(WeekFreshness)).seller?.orders ?? {};
    return freshness?.isBackfilling === false ? true : null;
  });
  for (const [length, width, height] of BOXES) {
    const dimensions = { length, width, height, unit: 'INCHES' as const };
    const input = { name: `Box ${length}`, dimensions };
    accepted((await graph.ask(WeekSaveBox, { input })).saveBox);
  }
  await restock(week, 'opening-stock', OPENING_STOCK);
}

function dayOf(
  week: Week,
  { total }: Counts,
  name: string,
  before: readonly DayCounts[],
): DayCounts {
  const labels = labelsOf(week);
  const sums = {
    orders: week.street.placed.length,
    labels: labels.length,
    cancelled: labels.filter(isCancelled).length,
    requests: week.graph.requests,
    events: week.ears.events,
    ...total,
  };
  const since = (of: (day: Omit<DayCounts, 'name'>) => number): number =>
    of(sums) - before.reduce((sum, day) => sum + of(day), 0);
  return {
    name,
    orders: since((day) => day.orders),
    labels: since((day) => day.labels),
    cancelled: since((day) => day.cancelled),
    requests: since((day) => day.requests),
    events: since((day) => day.events),
    calls: since((day) => day.calls),
    failed: since((day) => day.failed),
    waitedS: since((day) => day.waitedS),
  };
}
