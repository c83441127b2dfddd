import type { SoakReport } from './soak-run.js';

/** What must be 0. */
const VIOLATIONS = [
  'lost',
  'labels doubled',
  'purchases missing',
  'purchases never settled',
  'purchases without an outcome',
  'untrue answers',
  'batches refused',
  'batches unfinished',
  'confirmations not confirmed',
  'webhooks lost',
  'webhooks repeated too often',
  'notifications lost',
  'events lost',
  'stale',
] as const;

/** Returns what was lost, doubled or stale, with the number of times. Empty for a run without violations. */
export function violationsOf({ tally }: SoakReport): Readonly<Record<string, number>> {
  const counts = VIOLATIONS.map((name) => [name, tally.of(name)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Returns the result as a Markdown table, followed by the first examples of each violation. */
export function tableOf(report: SoakReport): string {
  const { tally } = report;
  const rows = [
    ['', ''],
    ['---', '---'],
    ...figures(report),
    ...VIOLATIONS.map((name) => [`**${name}**`, String(tally.of(name))]),
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |\n`).join('');
  const examples = [...tally.examples].map(([name, some]) => `${name}: ${some.join('; ')}\n`);
  return `${table}\n${examples.join('')}`;
}

const ms = (value: number | null): string => (value === null ? '-' : `${Math.round(value)} ms`);

function figures({
  options,
  tally,
  outageMs,
  seconds,
}: SoakReport): readonly (readonly string[])[] {
  const both = (name: string): string =>
    `${ms(tally.percentile(name, 0.5))} / ${ms(tally.percentile(name, 0.99))}`;
  const list = (prefix: string): string =>
    [...tally.under(prefix)].map(([name, count]) => `${count} × ${name}`).join(', ') || 'none';
  const count = (name: string): string => String(tally.of(name));
  return [
    ['load, seed', `${options.minutes} min, ${options.seed}; ${seconds} s in all`],
    ['disturbances', list('disturbance: ')],
    ['queries, mutations sent', `${count('queries sent')}, ${count('mutations sent')}`],
    ['answered', count('answered')],
    ['latency p50 / p99', both('answer')],
    ['first attempts of queries that failed', list('first attempts failed: ')],
    ['mutations repeated', list('mutations repeated: ')],
    ['refused for quota', count('refused for quota')],
    [
      'refused while the database was away',
      `${count('refused while the database was away')} in ${Math.round(outageMs / 1_000)} s`,
    ],
    ['ready after the database p50 / p99', both('ready after the database')],
    [
      'calls to Amazon, 429s',
      `${count('calls to Amazon')}, ${count('429s')} (${list('429s of ')})`,
    ],
    [
      'labels wanted, purchased, rejected',
      ['labels wanted', 'purchases PURCHASED', 'purchases REJECTED'].map(count).join(', '),
    ],
    ['settled by evidence', count('settled by evidence')],
    [
      'left to a person, sold / not sold',
      `${count('left to a person (sold)')} / ${count('left to a person (not sold)')}`,
    ],
    ['batches, confirmations', `${count('batches')}, ${count('confirmations confirmed')}`],
    ['webhooks, of these repeated', `${count('webhooks')}, ${count('webhooks repeated')}`],
    ['notifications of new orders', count('notifications expected')],
    ['events expected, received', `${count('events expected')}, ${count('events received')}`],
    ['until the event p50 / p99', both('until the event')],
    ['events with errors', list('events with errors: ')],
    ['connections resumed', count('connections resumed')],
    ['sockets closed', list('sockets closed: ')],
    ['subscriptions ended', list('subscriptions ended: ')],
    [
      'changes read on another replica',
      `${count('changes read elsewhere')}, not timed ${count('changes not timed')}`,
    ],
    ['until read elsewhere p50 / p99', both('until read elsewhere')],
  ];
}
