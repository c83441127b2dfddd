import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import type { CallerCounts } from './messages.js';
import { MEASURED_PLANS } from './plans.js';
import type { MeasuredPlan } from './plans.js';
import type { QuotaName } from './quota-under-test.js';
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

const ABOUT: Readonly<Record<QuotaName, string>> = {
  memory: 'A server without `DATABASE_URL`. Each process believes that it has the quota alone.',
  postgres: 'Servers with `DATABASE_URL`.',
  redis: 'Servers with `DATABASE_URL` and `REDIS_URL`.',
  'rate-limiter-flexible':
    'For comparison: `RateLimiterRedis` with a queue before the client, which has no quota. It counts in windows, without a burst, and knows no priorities.',
  bottleneck:
    'For comparison: a clustered `Bottleneck` with a reservoir and priorities before the client, which has no quota.',
};

const LEGEND = `One, two and four processes, each with one client of the product and the real transport, against a stand-in that applies the usage plans
exactly and delays each direction by a random 5 to 45 ms. Bulk work always wants more quota than there is; interactive callers
arrive at random. All plans and the three runs share the time. A machine with more load than processors delays calls, which
costs calls and 429s.

- _of those permitted_: share of burst + rate × time, in whole calls.
- _lost for good_: share of the calls that are lost, because the bucket was full when their tokens would have been restored.
- _left at the end_: tokens in the bucket, some of which are reserved for interactive callers.
- _wait_: wait for quota of the served interactive callers, retries included. _refused_: interactive callers that were refused
  at once, because the wait would exceed their 30 s.
`;

/** The runs of one quota. */
export interface MeasuredQuota {
  readonly quota: QuotaName;
  readonly runs: readonly RunResult[];
}

/** Returns the whole report as Markdown. */
export function reportOf(
  measured: readonly MeasuredQuota[],
  setting: { readonly seconds: number; readonly seed: number },
): Promise<string> {
  const { seconds, seed } = setting;
  const tables = measured.map(({ quota, runs }) => {
    const rows = MEASURED_PLANS.flatMap((plan) => runs.map((run) => rowOf(plan, run, seconds)));
    const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows];
    const table = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
    return `## ${quota}\n\n${ABOUT[quota]}\n\n${table}`;
  });
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
  const text = `# Quota\n\n\`npm run bench:quota\`: ${seconds} s for each quota, seed ${seed}, Node ${process.version}, ${machine}.\n\n${LEGEND}\n${tables.join('\n')}`;
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
