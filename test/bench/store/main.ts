import { writeFileSync } from 'node:fs';
import {
  readArguments,
  runProgram,
  UsageError,
  wholeNumber,
} from '../../../src/config/command-line.js';
import { factLists, orderLists, otherLists, purchaseLists } from '../../unit/store/store-lists.js';
import type { Lists, StoreList } from '../../unit/store/store-lists.js';
import { OrderSearchTooLong } from '../../../src/store/orders/walk-orders.js';
import { PurchaseSearchTooLong } from '../../../src/store/purchases/walk-purchases.js';
import { openPostgresPlace, openSqlitePlace } from './places.js';
import type { Place } from './places.js';
import { subjectOf } from './rows.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const LIMIT_MS = 20;
const ROUNDS = 5;
/**
 * Maximum number of measurements of a list. One above the limit is repeated, because another process may have used the
 * core.
 */
const TRIES = 3;

interface Figure {
  readonly name: string;
  readonly p50: number;
  readonly max: number;
  /** True when few of many rows fit the filter, so that the list is refused after a bounded search in small parts. */
  readonly isRefused: boolean;
}

/** Returns whether a list is refused. */
async function isRefused(list: StoreList, lists: Lists): Promise<boolean> {
  try {
    await list.run(lists);
    return false;
  } catch (error) {
    if (error instanceof PurchaseSearchTooLong || error instanceof OrderSearchTooLong) return true;
    throw new Error(`The list fails: ${list.name}`, { cause: error });
  }
}

async function roundsOf(list: StoreList, lists: Lists): Promise<Figure> {
  const times: number[] = [];
  let refused = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    refused = await isRefused(list, lists);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [p50 = 0, max = 0] = [times[ROUNDS >> 1], times.at(-1)];
  return { name: list.name, p50, max, isRefused: refused };
}

function isSlow({ max, isRefused: refused }: Figure): boolean {
  return max > LIMIT_MS && !refused;
}

async function measure(list: StoreList, lists: Lists): Promise<Figure> {
  await isRefused(list, lists);
  let best = await roundsOf(list, lists);
  for (let again = 1; again < TRIES && isSlow(best); again += 1) {
    const next = await roundsOf(list, lists);
    if (next.max < best.max) best = next;
  }
  return best;
}

/** Groups lists with the same sort and the same kinds of filters. The slowest counts. */
function kindOf(name: string): string {
  return name.replaceAll(/ (early|middle|late|never|source-\S+?|SKU-\S+?)(?=,|$)/g, '');
}

function tableOf(figures: readonly Figure[]): string {
  const lines = [...Map.groupBy(figures, ({ name }) => kindOf(name))].map(([kind, ofKind]) => {
    const p50 = Math.max(...ofKind.map((figure) => figure.p50));
    const max = Math.max(...ofKind.map((figure) => figure.max));
    const remark = [
      ofKind.some(isSlow) ? '  too slow' : '',
      ofKind.some((figure) => figure.isRefused) ? '  refused' : '',
    ].join('');
    return { kind, p50, max, remark, count: ofKind.length };
  });
  const width = Math.max(...lines.map(({ kind }) => kind.length));
  return lines
    .map(
      ({ kind, p50, max, remark, count }) =>
        `${kind.padEnd(width)} ${String(count).padStart(3)} ${p50.toFixed(2).padStart(8)} ${max.toFixed(2).padStart(8)}${remark}`,
    )
    .join('\n');
}

async function explainInto(path: string, place: Place, lists: readonly StoreList[]): Promise<void> {
  const parts: string[] = [];
  for (const list of lists) {
    place.takeRan();
    await isRefused(list, place.lists);
    for (const ran of place.takeRan())
      if (/^\s*(select|with|update)/i.test(ran.sql))
        parts.push(`-- ${place.name}: ${list.name}\n${(await place.explain(ran)).join('\n')}\n`);
  }
  writeFileSync(path, parts.join('\n'), { flag: 'a' });
}

async function run(place: Place, lists: readonly StoreList[]): Promise<Figure[]> {
  const { fillMs, migrationMs } = place;
  say(
    `\n${place.name}: filled in ${Math.round(fillMs / 1000)} s; migrated in ${(migrationMs.ledger / 1000).toFixed(1)} s (ledger) and ${(migrationMs.index / 1000).toFixed(1)} s (index).`,
  );
  const figures: Figure[] = [];
  for (const list of lists) {
    figures.push(await measure(list, place.lists));
    place.takeRan();
  }
  say(`Milliseconds by list (how many like it, p50 and max of the worst):`);
  say(tableOf(figures));
  return figures;
}

const USAGE = `Usage: npm run bench:store -- [options]

  --only <engine>      sqlite or postgres (default both)
  --lists <text>       measures only the lists whose names contain this text
  --orders <number>    orders in the index (default 500000)
  --purchases <number> purchases in the ledger (default 200000)
  --explain <file>     appends the plans of the statements to a file
`;

const PLACES = { sqlite: openSqlitePlace, postgres: openPostgresPlace };

function readPlaces(only: string | undefined): readonly (typeof openSqlitePlace)[] {
  if (only === undefined) return Object.values(PLACES);
  if (only === 'sqlite' || only === 'postgres') return [PLACES[only]];
  throw new UsageError(`--only: got "${only}". Accepted: ${Object.keys(PLACES).join(', ')}.`);
}

async function runAll(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: {
      only: { type: 'string' },
      lists: { type: 'string', default: '' },
      orders: { type: 'string', default: '500000' },
      purchases: { type: 'string', default: '200000' },
      explain: { type: 'string' },
    },
  });
  const places = readPlaces(values.only);
  const size = {
    orders: wholeNumber('--orders', values.orders, 1, 100_000_000),
    purchases: wholeNumber('--purchases', values.purchases, 1, 100_000_000),
    confirmations: 100_000,
  };
  const subject = subjectOf(size);
  const lists = [
    ...otherLists(subject),
    ...purchaseLists(subject),
    ...factLists(subject),
    ...orderLists(subject),
  ].filter(({ name }) => name.includes(values.lists));
  const slow: Figure[] = [];
  for (const open of places) slow.push(...(await slowIn(await open(size), lists, values.explain)));
  say(
    slow.length === 0
      ? `\nEvery list takes less than ${LIMIT_MS} ms.`
      : `\n${slow.length} lists take more than ${LIMIT_MS} ms.`,
  );
  return slow.length === 0 ? 0 : 1;
}

/** Measures the lists on one engine, and closes it. Returns those that are too slow. */
async function slowIn(
  place: Place,
  lists: readonly StoreList[],
  explainPath: string | undefined,
): Promise<Figure[]> {
  try {
    const figures = await run(place, lists);
    const tooSlow = figures.filter(isSlow);
    for (const { name, p50, max } of tooSlow.toSorted((a, b) => b.max - a.max).slice(0, 40))
      say(`${place.name} takes ${p50.toFixed(1)} to ${max.toFixed(1)} ms: ${name}`);
    // Each list once. Of the many lists of orders, some of each sort.
    if (explainPath !== undefined) {
      const some = lists.filter((list, n) => !list.name.startsWith('orders ') || n % 97 === 0);
      await explainInto(explainPath, place, some);
    }
    return tooSlow;
  } finally {
    await place.close();
  }
}

await runProgram(USAGE, runAll);
