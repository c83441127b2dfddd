/** Proves with real processes that no label is bought twice, and that no purchase is lost. */
import { runProgram } from '../../src/config/command-line.js';
import { runChaos } from './chaos-run.js';
import type { RunPlan, RunReport } from './chaos-run.js';
import { killAllPrograms } from './child-program.js';
import { isBroken } from './comparison.js';
import { readOptions, USAGE } from './options.js';
import type { ChaosOptions, RunName } from './options.js';
import { checksOf, detailsOf, tableOf } from './report.js';
import { checkStorage } from './storage-checks.js';
import type { CheckResult } from './storage-checks.js';
import { isWebhookRunBroken, runWebhooks, webhookLine } from './webhooks/webhook-run.js';

const CONTROL_ORDERS = 100;

function planOf(run: Exclude<RunName, 'storage'>, options: ChaosOptions): RunPlan {
  const isControl = run === 'control';
  const { seed, isQuick } = options;
  return {
    engine: run === 'sqlite' || isControl ? 'sqlite' : 'postgres',
    servers: run === 'postgres-two' ? 2 : 1,
    orders: isControl ? Math.min(options.orders, CONTROL_ORDERS) : options.orders,
    kills: isControl ? Math.min(options.kills, 5) : options.kills,
    seed,
    isUnguarded: isControl,
    // The reconciler makes its second check after a minute.
    quietMs: isControl || isQuick ? 2_000 : 75_000,
  };
}

/** Returns whether a run has the expected result: the control must find doubles, every other run nothing, with corrections among its requests. */
function isGood({ plan, verdict, trouble, diary }: RunReport): boolean {
  if (plan.isUnguarded) return verdict.doubles.length > 0;
  return (
    !isBroken(verdict) &&
    verdict.unfinished === 0 &&
    trouble.falls === 0 &&
    diary.corrected > 0 &&
    diary.unanswered.length === 0
  );
}

/** Kills senders of webhooks. Returns the exit code. */
async function runOfWebhooks({ seed, isQuick, kills }: ChaosOptions): Promise<number> {
  let exitCode = 0;
  for (const [engine, servers] of [
    ['sqlite', 1],
    ['postgres', 2],
  ] as const) {
    const deliveries = isQuick ? 1_000 : 10_000;
    const report = await runWebhooks({ engine, servers, deliveries, kills, seed, mostFailures: 2 });
    process.stdout.write(webhookLine(report));
    if (isWebhookRunBroken(report)) exitCode = 1;
  }
  return exitCode;
}

async function runAll(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.isOfWebhooks) return runOfWebhooks(options);
  const reports: RunReport[] = [];
  const checks: CheckResult[] = [];
  const runOne = async (name: RunName): Promise<void> => {
    if (name === 'storage') {
      checks.push(...(await checkStorage(options.seed)));
      return;
    }
    const report = await runChaos(planOf(name, options));
    reports.push(report);
    process.stdout.write(`${detailsOf(report)}\n`);
  };
  // A short run executes both at the same time. A long one measures, so they must not disturb each other.
  if (options.isQuick) await Promise.all(options.runs.map(runOne));
  else for (const name of options.runs) await runOne(name);
  process.stdout.write(tableOf(reports) + checksOf(checks));
  const isAllGood = reports.every(isGood) && checks.every(({ outcome }) => outcome !== 'bad');
  return isAllGood ? 0 : 1;
}

process.once('exit', killAllPrograms);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await runProgram(USAGE, runAll);
