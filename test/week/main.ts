/** Plays a week of two stores through the graph alone, in simulated time, and compares it with Amazon's books. */
import { readArguments, runProgram, wholeNumber } from '../../src/config/command-line.js';
import { moment } from './calendar.js';
import { SimulatedTime } from './simulated-time.js';

const USAGE = `Usage: npm run --silent week -- [options]

  --orders <number>  orders that arrive in the week, 20 to 5000 (default 2000)
  --days <number>    days from Monday on, 3 to 7 (default 7)
  --seed <number>    who orders what, when and where follows from it (default 1)
  --step <seconds>   how exact the time is at night (default 120). A longer step is faster, and makes fewer background calls
  --json             prints the report as JSON, in place of the tables
`;

async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: {
      orders: { type: 'string', default: '2000' },
      days: { type: 'string', default: '7' },
      seed: { type: 'string', default: '1' },
      step: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
    },
  });
  const orders = wholeNumber('--orders', values.orders, 20, 5_000);
  const stepMs = wholeNumber('--step', values.step, 1, 3_600) * 1_000;
  const days = wholeNumber('--days', values.days, 3, 7);
  const seed = wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1);
  // Before everything else is loaded, so that no module has kept the real clock.
  const time = SimulatedTime.install(moment(-1, '20:00'));
  const { playWeek } = await import('./play-week.js');
  const { tablesOf } = await import('./report.js');
  try {
    const report = await playWeek(time, {
      orders,
      days,
      seed,
      stepMs,
      onDay: ({ name, labels, requests, calls }, differences) =>
        void process.stderr.write(
          `${name}: ${labels} labels, ${requests} requests, ${calls} calls, ${differences} differences\n`,
        ),
    });
    const { days: counts, operations, differences, checks, ...rest } = report;
    const shown = values.json
      ? `${JSON.stringify(report)}\n`
      : `${tablesOf(counts, operations)}\n${checks} comparisons, ${differences.length} differences. ${JSON.stringify(rest)}\n`;
    process.stdout.write(shown + differences.map((text) => `- ${text}\n`).join(''));
    return differences.length === 0 ? 0 : 1;
  } finally {
    time.end();
  }
}

await runProgram(USAGE, run);
