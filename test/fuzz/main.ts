/** The long form of the fuzz tests. */
import { readArguments, runProgram, wholeNumber } from '../../src/config/command-line.js';
import { problemsOfBooks } from './books.js';
import { checkAll, checkReads } from './properties.js';
import type { FuzzOptions } from './properties.js';
import { startSubject, TROUBLE } from './subject.js';

const USAGE = `Usage: npm run fuzz -- [options]

  --runs <number>  operations that are sent (default 2000): a quarter of them queries
                   without trouble, three times each; the rest of all kinds, with faults
  --database <url> PostgreSQL database for the ledger, a new one (default: SQLite)
  --seed <number>  what is sent follows from it (default: a random one, which is printed)
`;

interface LongOptions extends FuzzOptions {
  readonly env: Readonly<Record<string, string>>;
}

function readOptions(args: readonly string[]): LongOptions {
  const { values } = readArguments(args, {
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      database: { type: 'string' },
    },
  });
  const { database } = values;
  return {
    runs: wholeNumber('--runs', values.runs, 1, 999_999_999),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    env: database === undefined ? {} : { DATABASE_URL: database },
  };
}

async function run({ runs, seed, env }: LongOptions): Promise<number> {
  process.stdout.write(`seed ${seed}, ${runs} operations\n`);
  const subject = await startSubject(env);
  try {
    await checkReads(subject, { seed, runs: Math.ceil(runs / 4) });
    process.stdout.write('queries without trouble: good\n');
    subject.running.emulator.control.addFaults(TROUBLE);
    await checkAll(subject, { seed, runs: runs - Math.ceil(runs / 4) });
    const problems = await problemsOfBooks(subject.running);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    process.stdout.write('all kinds with faults: good\n');
    return 0;
  } finally {
    await subject.close();
  }
}

await runProgram(USAGE, async (args) => run(readOptions(args)));
