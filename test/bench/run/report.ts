import { CONTESTANTS } from '../loads/contestants.js';
import type { AcrossApis } from './across-apis.js';
import type { Growth } from './growth.js';
import { digits, section, table } from './markdown.js';
import type { LoadResult, Sample } from './measure.js';
import { MIXED_ORDERS, MIXED_SOURCES } from './mixed.js';
import type { Mixed, MixedLoad } from './mixed.js';
import type { StartTime } from './start-time.js';
import { shopSections } from './shop-report.js';
import { shopVerdicts } from './shop-verdicts.js';
import type { ShopFindings } from './shop-loads.js';
import { median } from './statistics.js';
import { ratioOf, verdictsOf } from './verdicts.js';
import type { Verdict } from './verdicts.js';

/** All measurements of a run. */
export interface Findings {
  readonly loads: readonly LoadResult[];
  readonly acrossApis: readonly AcrossApis[];
  /** Load G. */
  readonly mixedOrders: readonly Mixed[];
  /** Load J. */
  readonly mixedSources: readonly Mixed[];
  readonly growth: readonly Growth[];
  readonly starts: readonly StartTime[];
  /** Loads P, S, L, W, size and N. */
  readonly shop: ShopFindings;
}

const labels = new Map(CONTESTANTS.map(({ name, label }) => [name, label]));
const labelOf = (name: string): string => labels.get(name) ?? name;

export function verdictsOfRun(findings: Findings): Verdict[] {
  return [...shopVerdicts(findings.shop), ...verdictsOf(findings, labelOf)];
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  return table(
    ['load', 'what', 'target', 'found', ''],
    verdicts.map(({ load, claim, target, found, met }) => [
      load,
      claim,
      target,
      found,
      met ? 'met' : 'missed',
    ]),
  );
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

export function loadTable(result: LoadResult): string {
  const { calls, delayMs } = result.load;
  // The time that the upstream takes, of a load whose requests wait for it.
  const hopsMs = calls === undefined ? null : calls * delayMs;
  const middle = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
    median(samples.map(of));
  const rows = [...result.samples].map(([name, samples]) => {
    const ratio = name === 'ours' ? null : ratioOf(result, 'ours', name);
    return [
      labelOf(name),
      digits(
        middle(samples, ({ rps }) => rps),
        0,
      ),
      digits(
        middle(samples, ({ p50Ms }) => p50Ms),
        2,
      ),
      digits(
        middle(samples, ({ p99Ms }) => p99Ms),
        1,
      ),
      ...(hopsMs === null
        ? []
        : [
            digits(
              middle(samples, ({ p50Ms }) => p50Ms - hopsMs),
              2,
            ),
          ]),
      digits(
        middle(samples, ({ cpuUs }) => cpuUs),
        0,
      ),
      digits(middle(samples, ({ busy }) => busy) * 100, 0),
      megabytes(middle(samples, ({ rssBytes }) => rssBytes)),
      digits(
        middle(samples, ({ upstreamCalls }) => upstreamCalls),
        1,
      ),
      ratio ? `${ratio.requests.toFixed(2)}x` : '',
      ratio ? `${ratio.cpu.toFixed(2)}x` : '',
    ];
  });
  return table(
    [
      'server',
      'requests/s',
      'p50 ms',
      'p99 ms',
      ...(hopsMs === null ? [] : [`p50 above ${hopsMs} ms`]),
      'CPU us/request',
      'core %',
      'RSS MB',
      'upstream calls/request',
      'ours over it, requests/s',
      'ours over it, CPU',
    ],
    rows,
  );
}

function acrossApisTable(rows: readonly AcrossApis[]): string {
  return table(
    ['', 'offers', 'calls', 'p50 ms', 'of these'],
    rows.map(({ who, withOffers, calls, p50Ms, callsByOperation }) => [
      who,
      withOffers ? 'with' : 'without',
      String(calls),
      digits(p50Ms, 0),
      Object.entries(callsByOperation)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    ]),
  );
}

function mixedTable(rows: readonly Mixed[]): string {
  const kinds = [...new Set(rows.flatMap((row) => row.kinds.map(({ kind }) => kind)))].toSorted();
  return table(
    [
      'server',
      'requests/s',
      ...kinds.flatMap((kind) => [`${kind} p50 ms`, `${kind} p99 ms`]),
      'CPU us/request',
      'RSS MB',
      'upstream calls/request',
      'stale answers',
    ],
    rows.map((row) => [
      labelOf(row.name),
      digits(row.requests / row.seconds, 0),
      ...kinds.flatMap((name) => {
        const found = row.kinds.find(({ kind }) => kind === name);
        return [digits(found?.p50Ms ?? NaN, 2), digits(found?.p99Ms ?? NaN, 1)];
      }),
      digits(row.cpuUs, 0),
      megabytes(row.rssBytes),
      digits(row.upstreamCalls, 2),
      String(row.stale),
    ]),
  );
}

function growthTable(rows: readonly Growth[]): string {
  return table(
    ['', 'how many', 'heap MB', 'RSS MB', 'heap each KB', 'to fetch, ms each', 'again, ms each'],
    rows.map((row) => [
      row.what,
      String(row.count),
      megabytes(row.heapBytes),
      megabytes(row.rssBytes),
      digits(row.heapEachBytes / 1024, 1),
      digits(row.coldEachMs, 3),
      digits(row.warmEachMs, 3),
    ]),
  );
}

function startTable(rows: readonly StartTime[]): string {
  return table(
    ['server', 'ms', 'RSS MB'],
    rows.map(({ label, medianMs, rssBytes }) => [
      label,
      digits(medianMs, 0),
      rssBytes === null ? '' : megabytes(rssBytes),
    ]),
  );
}

const ofLoad = (result: LoadResult): string[] => [
  `## ${result.load.name}: ${result.load.title}`,
  loadTable(result),
];

/** Returns the measured part of RESULTS.md: what users send all day, then the supply sources. */
export function report(findings: Findings, about: string): string {
  const { loads, acrossApis, mixedOrders, mixedSources, growth, starts } = findings;
  const [main, others] = [true, false].map((isMain) =>
    loads.filter(({ load }) => (load.store === true) === isMain),
  );
  return [
    about,
    '## Targets',
    verdictTable(verdictsOfRun(findings)),
    ...(main ?? []).flatMap(ofLoad),
    ...mixedSection(MIXED_ORDERS, mixedOrders),
    ...shopSections(findings.shop),
    ...section(
      'F: 50 orders across APIs, upstream at 20 ms, nothing remembered',
      acrossApis,
      acrossApisTable,
    ),
    ...(others ?? []).flatMap(ofLoad),
    ...mixedSection(MIXED_SOURCES, mixedSources),
    ...section('H: growth', growth, growthTable),
    ...section('Start: process start to first answer, warm disk', starts, startTable),
  ].join('\n\n');
}

function mixedSection({ name, title }: MixedLoad, rows: readonly Mixed[]): string[] {
  return section(`${name}: ${title}`, rows, mixedTable);
}
