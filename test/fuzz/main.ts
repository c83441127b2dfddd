/** The long form of the fuzz tests. */
import { parseArgs } from 'node:util';
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

function readOptions(args: readonly string[]): LongOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      database: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { database } = values;
  return {
    runs: whole('--runs', values.runs),
    seed: whole('--seed', values.seed),
    env: database === undefined ? {} : { DATABASE_URL: database },
  };
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text) || (name === '--seed' && /^\d{1,10}$/.test(text))) return Number(text);
  throw new RangeError(`${name} must be a whole number; got ${text}`);
}

async function run({ runs, seed, env }: LongOptions): Promise<void> {
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
  } finally {
    await subject.close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(USAGE);
  else await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
