/** Runs three replicas under load while their surroundings fail, and counts what was lost, doubled or stale. */
import { runProgram } from '../../src/config/command-line.js';
import { killAllPrograms } from '../chaos/child-program.js';
import { readOptions, USAGE } from './options.js';
import { tableOf, violationsOf } from './report.js';
import { ordersOf, runSoak } from './soak-run.js';
import { removeLogs, withStage } from './stage.js';
import { planTrouble } from './trouble.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function soak(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  return withStage({ ...options, orders: ordersOf(options) }, async (stage) => {
    say(`The logs of the run are in ${stage.folder}`);
    const plan = planTrouble(options.minutes, options.seed);
    const report = await runSoak(stage, options, plan, say);
    process.stdout.write(tableOf(report));
    if (Object.keys(violationsOf(report)).length > 0) return 1;
    await removeLogs(stage);
    return 0;
  });
}

process.once('exit', killAllPrograms);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await runProgram(USAGE, soak);
