import { CONTESTANTS } from '../loads/contestants.js';
import type { AcrossApis } from './across-apis.js';
import type { Growth } from './growth.js';
import type { LoadResult, Sample } from './measure.js';
import type { Mixed } from './mixed.js';
import type { StartTime } from './start-time.js';
import { median } from './statistics.js';
import { ratioOf, verdictsOf } from './verdicts.js';
import type { Verdict } from './verdicts.js';

/** All measurements of a run. */
export interface Findings {
  readonly loads: readonly LoadResult[];
  readonly acrossApis: readonly AcrossApis[];
  readonly mixed: readonly Mixed[];
  readonly growth: readonly Growth[];
  readonly starts: readonly StartTime[];
}

const labels = new Map(CONTESTANTS.map(({ name, label }) => [name, label]));
const labelOf = (name: string): string => labels.get(name) ?? name;

export function verdictsOfRun({ loads, acrossApis, starts }: Findings): Verdict[] {
  return verdictsOf(loads, acrossApis, starts, labelOf);
}

/** Returns a Markdown table with aligned columns, so that it is readable in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
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
const digits = (value: number, count: number): string =>
  Number.isNaN(value) ? '' : value.toFixed(count);

export function loadTable(result: LoadResult): string {
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
  return table(
    [
      'server',
      'requests/s',
      'read p50 ms',
      'read p99 ms',
      'change p50 ms',
      'change p99 ms',
      'CPU us/request',
      'RSS MB',
      'upstream calls/request',
      'stale answers',
    ],
    rows.map((row) => [
      labelOf(row.name),
      digits((row.reads + row.changes) / row.seconds, 0),
      digits(row.readP50Ms, 2),
      digits(row.readP99Ms, 1),
      digits(row.changeP50Ms, 1),
      digits(row.changeP99Ms, 1),
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

/** Returns the measured part of RESULTS.md. */
export function report(findings: Findings, about: string): string {
  const { loads, acrossApis, mixed, growth, starts } = findings;
  return [
    about,
    '## Targets',
    verdictTable(verdictsOfRun(findings)),
    ...loads.flatMap((result) => [
      `## ${result.load.name}: ${result.load.title}`,
      loadTable(result),
    ]),
    ...section(
      'F: 50 orders across APIs, upstream at 20 ms, nothing remembered',
      acrossApis,
      acrossApisTable,
    ),
    ...section(
      'G: 16 clients, of their requests 10% are changes, upstream at 20 ms',
      mixed,
      mixedTable,
    ),
    ...section('H: growth', growth, growthTable),
    ...section('Start: process start to first answer, warm disk', starts, startTable),
  ].join('\n\n');
}

function section<Row>(
  title: string,
  rows: readonly Row[],
  tableOf: (rows: readonly Row[]) => string,
): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, tableOf(rows)];
}
