import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import type { CallerCounts } from './messages.js';
import { MEASURED_PLANS } from './plans.js';
import type { MeasuredPlan } from './plans.js';
import type { PlanCount } from './usage-plan-referee.js';

/** A run: some processes that call for one seller. */
export interface RunResult {
  readonly processes: number;
  readonly counts: Readonly<Record<string, PlanCount>>;
  readonly callers: readonly CallerCounts[];
}

const COLUMNS = [
  'plan',
  'processes',
  'calls',
  'of those permitted',
  'lost for good',
  'left at the end',
  '429s a minute',
  'interactive callers',
  'wait p50',
  'wait p99',
  'longest',
  'refused',
  'waiting at the end',
] as const;

const LEGEND = `One and two processes, each with one client of the product and the real transport, against a stand-in that applies the usage plans
exactly and delays each direction by a random 5 to 45 ms. Bulk work always wants more quota than there is; interactive callers
arrive at random. All plans and both runs share the time. A machine with more load than processors delays calls, which
costs calls and 429s.

- _of those permitted_: share of burst + rate × time, in whole calls.
- _lost for good_: share of the calls that are lost, because the bucket was full when their tokens would have been restored.
- _left at the end_: tokens in the bucket, some of which are reserved for interactive callers.
- _wait_: wait for quota of the served interactive callers, retries included. _refused_: interactive callers that were refused
  at once, because the wait would exceed their 30 s.
`;

/** Returns the whole report as Markdown. */
export function reportOf(
  runs: readonly RunResult[],
  setting: { readonly seconds: number; readonly seed: number; readonly quota: string },
): Promise<string> {
  const { seconds, seed, quota } = setting;
  const rows = MEASURED_PLANS.flatMap((plan) => runs.map((run) => rowOf(plan, run, seconds)));
  const table = [COLUMNS, COLUMNS.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
  const text = `# Quota\n\n\`npm run bench:quota\`: ${seconds} s, seed ${seed}, quota: ${quota}, Node ${process.version}, ${machine}.\n\n${LEGEND}\n${table}`;
  return format(text, { parser: 'markdown', printWidth: 100 });
}

function rowOf(plan: MeasuredPlan, run: RunResult, seconds: number): readonly string[] {
  const { name, usagePlan } = plan.operation;
  const { ratePerSecond, burst } = usagePlan;
  const tokens = burst + ratePerSecond * seconds;
  const count = run.counts[name] ?? { permitted: 0, refused: 0, lost: tokens, left: 0 };
  const callers = run.callers.flatMap((caller) => caller[name] ?? []);
  const waitsMs = callers.flatMap((caller) => caller.waitsMs).sort((a, b) => a - b);
  const sum = (pick: (caller: (typeof callers)[number]) => number): number =>
    callers.reduce((total, caller) => total + pick(caller), 0);
  return [
    `${name} ${ratePerSecond}/${burst}`,
    String(run.processes),
    String(count.permitted),
    percent(count.permitted / Math.floor(tokens + 1e-6)),
    percent(count.lost / tokens),
    count.left.toFixed(1),
    ((count.refused * 60) / seconds).toFixed(0),
    String(sum((caller) => caller.waitsMs.length + caller.refused + caller.waiting)),
    quantile(waitsMs, 0.5),
    quantile(waitsMs, 0.99),
    quantile(waitsMs, 1),
    String(sum(({ refused }) => refused)),
    String(sum(({ waiting }) => waiting)),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Returns the quantile by nearest rank, which is a measured value. */
function quantile(sorted: readonly number[], share: number): string {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? '' : `${Math.round(value)} ms`;
}
