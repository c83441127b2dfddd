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

export const USAGE = `Usage: npm run bench:quota -- [options]

  --quick           15 seconds for each quota instead of 60, and nothing is written
  --seed <number>   when interactive callers arrive and how slow the network is follows from it (default 7)
  --quota <names>   one or several of ${QUOTAS.join(', ')}, with commas between them (default: all); nothing is written

Needs PostgreSQL for \`postgres\` (TEST_DATABASE_URL) and Redis or Valkey for all others but \`memory\` (TEST_REDIS_URL).
Prints the tables, and writes them to test/bench/QUOTA.md.
`;

/** Reads the command line. Throws UsageError with what is accepted. */
export function readOptions(args: readonly string[]): QuotaBenchOptions {
  const { values } = readArguments(args, {
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '7' },
      quota: { type: 'string' },
    },
  });
  const { quick, quota } = values;
  return {
    seconds: quick ? 15 : 60,
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    quotas: quota === undefined ? QUOTAS : quota.split(',').map(quotaOf),
    isWritten: !quick && quota === undefined,
  };
}

function quotaOf(name: string): QuotaName {
  const known = QUOTAS.find((one) => one === name);
  if (known === undefined) throw new UsageError(`--quota accepts ${QUOTAS.join(', ')}`);
  return known;
}
