import { readArguments, UsageError, wholeNumber } from '../../src/config/command-line.js';

/** The available runs. `control` removes the guard and must find doubles. `storage` tests disks instead of kills. */
export const RUNS = ['sqlite', 'postgres', 'postgres-two', 'control', 'storage'] as const;
export type RunName = (typeof RUNS)[number];

/** Options of the driver. */
export interface ChaosOptions {
  readonly runs: readonly RunName[];
  readonly orders: number;
  readonly kills: number;
  readonly seed: number;
  /** Short waits at the end. Purchases that need more time for evidence count as unknown. */
  readonly isQuick: boolean;
  /** Kills senders of webhooks in place of buyers. */
  readonly isOfWebhooks: boolean;
}

export const USAGE = `Usage: npm run chaos -- [options]

  --engine <names>   of ${RUNS.join(', ')}, separated by commas (default all)
  --orders <number>  labels that clients want (default 600; 60 with --quick)
  --kills <number>   how often a server is killed (default 50; 5 with --quick)
  --seed <number>    what is bought, by whom and what goes wrong follows from it (default 7)
  --webhooks         10,000 webhooks to a receiver that fails, in place of labels (1,000 with --quick)
  --quick            a short run of everything but the single server on PostgreSQL

TEST_DATABASE_URL names a PostgreSQL server whose user may create databases
(default postgres://root@127.0.0.1:5432/postgres).
`;

const QUICK_RUNS: readonly RunName[] = ['sqlite', 'postgres-two', 'control', 'storage'];

/** Reads the command line. Throws UsageError with what is accepted. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = readArguments(args, {
    options: {
      engine: { type: 'string' },
      orders: { type: 'string' },
      kills: { type: 'string' },
      seed: { type: 'string', default: '7' },
      quick: { type: 'boolean', default: false },
      webhooks: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  return {
    runs: readRuns(values.engine) ?? (isQuick ? QUICK_RUNS : RUNS),
    orders: wholeNumber('--orders', values.orders ?? (isQuick ? '60' : '600'), 1, 2_000),
    kills: wholeNumber('--kills', values.kills ?? (isQuick ? '5' : '50'), 0, 1_000),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    isQuick,
    isOfWebhooks: values.webhooks,
  };
}

function readRuns(text: string | undefined): readonly RunName[] | undefined {
  return text?.split(',').map((name) => {
    const run = RUNS.find((known) => known === name);
    if (run === undefined) {
      throw new UsageError(`--engine: got "${name}". Accepted: ${RUNS.join(', ')}.`);
    }
    return run;
  });
}
