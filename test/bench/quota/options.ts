import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments, wholeNumber } from '../../../src/config/command-line.js';

/** Options of the benchmark. */
export interface QuotaBenchOptions {
  readonly seconds: number;
  readonly seed: number;
  /** `memory`, or the URL of a module with another quota. */
  readonly quota: string;
  /** True when the table is written to `test/bench/QUOTA.md`. */
  readonly isWritten: boolean;
}

export const USAGE = `Usage: npm run bench:quota -- [options]

  --quick           15 seconds instead of 60, and nothing is written
  --seed <number>   when interactive callers arrive and how slow the network is follows from it (default 7)
  --quota <module>  a module whose default export makes the client's options, to measure another quota;
                    its type is QuotaModule in test/bench/quota/quota-under-test.ts (default: the client's own,
                    in memory); nothing is written

Prints the table, and writes it to test/bench/QUOTA.md.
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
    quota: quota === undefined ? 'memory' : pathToFileURL(resolve(quota)).href,
    isWritten: !quick && quota === undefined,
  };
}
