import { readArguments, UsageError, wholeNumber } from '../../../src/config/command-line.js';
import { QUOTAS } from './quota-under-test.js';
import type { QuotaName } from './quota-under-test.js';

/** Options of the benchmark. */
export interface QuotaBenchOptions {
  readonly seconds: number;
  readonly seed: number;
  /** Measured one after another. */
  readonly quotas: readonly QuotaName[];
  /** True when the tables are written to `test/bench/QUOTA.md`. */
  readonly isWritten: boolean;
}

/** Long enough for most plans. The reserve of a slow one is a smaller part of a longer time. */
const SECONDS = 60;

export const USAGE = `Usage: npm run bench:quota -- [options]

  --seconds <n>     for each quota (default 60); with another number, nothing is written
  --quick           the same as --seconds 15
  --seed <number>   when interactive callers arrive and how slow the network is follows from it (default 7)
  --quota <names>   one or several of ${QUOTAS.join(', ')}, with commas between them (default: all); nothing is written

Needs PostgreSQL for \`postgres\` (TEST_DATABASE_URL) and Redis or Valkey for all others but \`memory\` (TEST_REDIS_URL).
Prints the tables, and writes them to test/bench/QUOTA.md.
`;

/** Reads the command line. Throws UsageError with what is accepted. */
export function readOptions(args: readonly string[]): QuotaBenchOptions {
  const { values } = readArguments(args, {
    options: {
      seconds: { type: 'string', default: String(SECONDS) },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '7' },
      quota: { type: 'string' },
    },
  });
  const { quick, quota } = values;
  const seconds = quick ? 15 : wholeNumber('--seconds', values.seconds, 1, 3_600);
  return {
    seconds,
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    quotas: quota === undefined ? QUOTAS : quota.split(',').map(quotaOf),
    isWritten: seconds === SECONDS && quota === undefined,
  };
}

function quotaOf(name: string): QuotaName {
  const known = QUOTAS.find((one) => one === name);
  if (known === undefined) throw new UsageError(`--quota accepts ${QUOTAS.join(', ')}`);
  return known;
}
