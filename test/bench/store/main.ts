import { writeFileSync } from 'node:fs';
import {
  readArguments,
  runProgram,
  UsageError,
  wholeNumber,
} from '../../../src/config/command-line.js';
import { factLists, orderLists, otherLists, purchaseLists } from '../../unit/store/store-lists.js';
import type { Lists, StoreList } from '../../unit/store/listed-store.js';
import { OrderSearchTooLong } from '../../../src/store/orders/walk-orders.js';
import { PurchaseSearchTooLong } from '../../../src/store/purchases/walk-purchases.js';
import { openPostgresPlace, openSqlitePlace } from './places.js';
import type { Place } from './places.js';
import { subjectOf } from './rows.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const LIMIT_MS = 20;
const PROGRESS_MS = 15_000;
const ROUNDS = 5;

/** A list that takes less is measured in fewer rounds. */
const QUICK_MS = 5;
const ROUNDS_OF_QUICK = 3;

/**
 * Maximum number of measurements of a list. One above the limit is repeated, because another process may have used the
 * core. The least median counts.
 */
const TRIES = 3;

type Verdict = 'fast' | 'in slices' | 'refused' | 'too slow';

interface Figure {
  readonly name: string;
  readonly p50: number;
  readonly max: number;
  /** Duration of its longest statement. */
  readonly statement: number;
  readonly verdict: Verdict;
}

interface Round {
  readonly ms: number;
  readonly statement: number;
  /** True when few of many rows fit the filters, so that the list is refused after a bounded search in small parts. */
  readonly isRefused: boolean;
}

async function roundOf(list: StoreList, place: Place): Promise<Round> {
  place.takeRan();
  const start = place.clock();
  const isRefused = await refuses(list, place.lists);
  const ms = place.clock() - start;
  const statement = Math.max(0, ...place.takeRan().map((ran) => ran.ms));
  return { ms, statement, isRefused };
}

/** Returns whether a list is refused. */
async function refuses(list: StoreList, lists: Lists): Promise<boolean> {
  try {
    await list.run(lists);
    return false;
  } catch (error) {
    if (error instanceof PurchaseSearchTooLong || error instanceof OrderSearchTooLong) return true;
    throw new Error(`The list fails: ${list.name}`, { cause: error });
  }
}

function figureOf({ name, filters = 0 }: StoreList, rounds: readonly Round[]): Figure {
  const times = rounds.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const [p50 = 0, max = 0] = [times[times.length >> 1], times.at(-1)];
  const statement = Math.min(...rounds.map((round) => round.statement));
  return { name, p50, max, statement, verdict: verdictOf() };

  function verdictOf(): Verdict {
    // Only a combination of filters may test rows, and only in parts that leave the server to other requests. A count reads
    // an entry for each row.
    const isBounded = (filters > 1 || name.includes('count')) && statement <= LIMIT_MS;
    if (rounds.some(({ isRefused }) => isRefused)) return isBounded ? 'refused' : 'too slow';
    if (p50 <= LIMIT_MS) return 'fast';
    return isBounded ? 'in slices' : 'too slow';
  }
}

async function measure(list: StoreList, place: Place): Promise<Figure> {
  const first = await roundOf(list, place);
  let best: Figure | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const rounds: Round[] = [];
    const count = first.isRefused ? 1 : first.ms < QUICK_MS ? ROUNDS_OF_QUICK : ROUNDS;
    while (rounds.length < count) rounds.push(await roundOf(list, place));
    const figure = figureOf(list, rounds);
    if (best === null || figure.p50 < best.p50) best = figure;
    if (best.verdict !== 'too slow') return best;
  }
  return best ?? figureOf(list, [first]);
}

/** Groups lists with the same kinds of filters. The slowest sort and the slowest values count. */
function kindOf(name: string): string {
  return name
    .replace(/^(\w+) [A-Z_]+(?=[ :])/, '$1')
    .replaceAll(/ (early|middle|late|never|source-\S+?|SKU-\S+?)(?=,|$)/g, '');
}

function tableOf(figures: readonly Figure[]): string {
  const lines = [...Map.groupBy(figures, ({ name }) => kindOf(name))].map(([kind, ofKind]) => ({
    kind,
    count: ofKind.length,
    p50: Math.max(...ofKind.map((figure) => figure.p50)),
    statement: Math.max(...ofKind.map((figure) => figure.statement)),
    verdicts: [...new Set(ofKind.map(({ verdict }) => verdict))].join(', '),
  }));
  const width = Math.max(0, ...lines.map(({ kind }) => kind.length));
  return lines
    .map(
      ({ kind, count, p50, statement, verdicts }) =>
        `${kind.padEnd(width)} ${String(count).padStart(3)} ${p50.toFixed(2).padStart(8)} ${statement.toFixed(2).padStart(8)}  ${verdicts}`,
    )
    .join('\n');
}

/** Returns how many lists have each verdict, by the subject of the list. */
function summaryOf(figures: readonly Figure[]): string {
  const subjects = Map.groupBy(figures, ({ name }) => name.replace(/[ :,].*$/, ''));
  return [...subjects]
    .map(([subject, ofSubject]) => {
      const counts = [...Map.groupBy(ofSubject, ({ verdict }) => verdict)]
        .map(([verdict, some]) => `${some.length} ${verdict}`)
        .join(', ');
      const fast = ofSubject.filter(({ verdict }) => verdict === 'fast').map(({ p50 }) => p50);
      return `${subject}: ${counts}; the slowest fast one ${Math.max(0, ...fast).toFixed(1)} ms`;
    })
    .join('\n');
}

async function explainInto(path: string, place: Place, lists: readonly StoreList[]): Promise<void> {
  const parts: string[] = [];
  for (const list of lists) {
    place.takeRan();
    await refuses(list, place.lists);
    for (const ran of place.takeRan())
      if (/^\s*(select|with|update)/i.test(ran.sql))
        parts.push(`-- ${place.name}: ${list.name}\n${(await place.explain(ran)).join('\n')}\n`);
  }
  writeFileSync(path, parts.join('\n'), { flag: 'a' });
}

async function run(place: Place, lists: readonly StoreList[]): Promise<Figure[]> {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const { durations } = place;
  say(
    durations
      ? `\n${place.name}: filled in ${seconds(durations.fillMs)} s; migrated in ${seconds(durations.ledgerMs)} s (ledger) and ${seconds(durations.indexMs)} s (index).`
      : `\n${place.name}: filled by an earlier run.`,
  );
  const figures: Figure[] = [];
  const start = performance.now();
  let shownAt = start;
  for (const list of lists) {
    figures.push(await measure(list, place));
    if (performance.now() - shownAt < PROGRESS_MS) continue;
    shownAt = performance.now();
    say(`${figures.length} of ${lists.length} lists in ${Math.round((shownAt - start) / 1000)} s`);
  }
  say(`Milliseconds by list (how many like it, p50 and longest statement of the worst, verdicts):`);
  say(tableOf(figures));
  say(`\n${place.name} in short:\n${summaryOf(figures)}`);
  return figures;
}

const USAGE = `Usage: npm run bench:store -- [options]

  --only <engine>      sqlite or postgres (default both)
  --lists <text>       measures only the lists whose names contain this text
  --orders <number>    orders in the index (default 500000)
  --purchases <number> purchases in the ledger (default 200000)
  --keep               keeps the filled stores for the next run with these numbers
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
      keep: { type: 'boolean', default: false },
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
  for (const open of places)
    slow.push(...(await slowIn(await open(size, values.keep), lists, values.explain)));
  say(
    slow.length === 0
      ? `\nNo list is too slow: ${LIMIT_MS} ms, and for each statement of a combination that tests rows.`
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
    const tooSlow = figures.filter(({ verdict }) => verdict === 'too slow');
    for (const { name, p50, max } of tooSlow.toSorted((a, b) => b.p50 - a.p50).slice(0, 40))
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
