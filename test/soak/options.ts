import { readArguments, wholeNumber } from '../../src/config/command-line.js';

/** What a run is made of. */
export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Reads in a second. */
  readonly rate: number;
}

export const USAGE = `Usage: npm run soak -- [options]

  --minutes <number>  how long the load lasts (default 10)
  --rate <number>     reads in a second (default 90; purchases and changes come on top, about 10)
  --seed <number>     what is asked, and when what is stopped, follows from it (default 7)

Needs HAProxy, and the programs of PostgreSQL and Redis: the soak starts them as separate processes.
On Debian: apt-get install haproxy postgresql redis-server
`;

/** Reads the command line. Throws UsageError with what is accepted. */
export function readOptions(args: readonly string[]): SoakOptions {
  const { values } = readArguments(args, {
    options: {
      minutes: { type: 'string', default: '10' },
      rate: { type: 'string', default: '90' },
      seed: { type: 'string', default: '7' },
    },
  });
  return {
    minutes: wholeNumber('--minutes', values.minutes, 1, 24 * 60),
    rate: wholeNumber('--rate', values.rate, 1, 1_000),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
  };
}
