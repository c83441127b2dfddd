import { pino } from 'pino';
import { startApp } from '../../src/app/app.js';
import type { App } from '../../src/app/app.js';
import { loadConfig } from '../../src/config/config.js';
import { alertRules, panels } from '../support/operator-files.js';
import { readingOf } from '../support/promql.js';
import type { Selector } from '../support/promql.js';

/** Made by Prometheus itself. */
const OF_PROMETHEUS = new Set(['up']);
/** Labels of the target, which every series gets. */
const TARGET = new Set(['job', 'instance']);

let app: App;
/** Names of metrics, and the values of each label of those that have a series. */
let metrics: Map<string, Map<string, Set<string>>>;

/** Returns the names of the series that a metric has. */
function seriesOf(name: string, type: string | undefined): string[] {
  return type === 'histogram'
    ? ['_bucket', '_sum', '_count'].map((suffix) => name + suffix)
    : [name];
}

/** Returns what a scrape has. */
async function scrape(): Promise<typeof metrics> {
  const text = await (await fetch(`${app.metricsUrl}/metrics`)).text();
  const found: typeof metrics = new Map();
  for (const [, name = '', type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm))
    for (const series of seriesOf(name, type)) found.set(series, new Map());
  for (const [, name = '', labels = ''] of text.matchAll(/^(\w+)\{(.*)\} \S+$/gm)) {
    const known = found.get(name);
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/g))
      known?.set(label, (known.get(label) ?? new Set()).add(value));
  }
  return found;
}

async function ask(query: string): Promise<void> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.text();
}

const expressions = [
  ...alertRules().map(({ alert, expr }) => [`alert ${alert}`, expr] as const),
  ...panels().flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => [`panel ${title}`, expr] as const),
  ),
];

/** Returns the parts of a selector that no series has. */
function missingOf({ metric, matchers }: Selector): string[] {
  if (OF_PROMETHEUS.has(metric)) return [];
  const labels = metrics.get(metric);
  if (labels === undefined) return [metric];
  if (labels.size === 0) return [];
  return matchers
    .filter(({ label }) => !TARGET.has(label))
    .filter(({ label, operator, value }) => {
      const values = labels.get(label);
      return !values || (operator === '=' && !values.has(value));
    })
    .map(({ label, value }) => `${metric}{${label}="${value}"}`);
}

beforeAll(async () => {
  const config = loadConfig({ PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'silent' });
  app = await startApp(config, { processMetrics: true, logger: pino({ level: 'silent' }) });
  const read = '{ seller { supplySources(first: 1) { nodes { alias } } } }';
  await ask(read);
  await ask(read);
  // Amazon's quota is used up, so a call of a client fails.
  app.emulator?.control.addFault({ kind: '429', operation: 'searchListingsItems' });
  await ask('{ seller { listings(first: 1) { nodes { sku } } } }');
  metrics = await scrape();
  // The first search of orders runs in the background.
  const waited = () => metrics.get('upstream_quota_wait_seconds_count')?.get('priority');
  while (!waited()?.has('bulk')) metrics = await scrape();
});
afterAll(() => app.close());

it('finds the expressions of all alerts and panels', () => {
  expect(expressions.length).toBeGreaterThan(60);
});

describe.each(expressions)('the expression of %s', (_, expression) => {
  it('reads metrics, labels and values that a running server has', () => {
    const { selectors, groupings } = readingOf(expression);
    expect(selectors.flatMap(missingOf)).toEqual([]);
    const known = selectors.flatMap(({ metric }) => [...(metrics.get(metric)?.keys() ?? [])]);
    // A metric without a series so far shows no labels.
    if (known.length === 0) return;
    expect(groupings.filter((label) => !TARGET.has(label) && !known.includes(label))).toEqual([]);
  });
});
