import { readArguments, runProgram } from '../config/command-line.js';
import { nodeVersionProblem } from '../config/node-version.js';

const USAGE = `Usage: npm run migrate

Migrates the store to this version and ends. Give the same DATA_DIR or DATABASE_URL as to the server. On PostgreSQL, servers may be
running, also those of an earlier version. On SQLite, stop the server first. Without this program, the first server of this
version migrates when it starts.
Ends with 0 when servers of this version can start, and with 1 when the store was not migrated.
`;

/** `npm run migrate`: migrates the store before a deploy. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

await runProgram(USAGE, async (args) => {
  readArguments(args, { options: {} });
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== null) {
    say(problem);
    return 1;
  }
  const { runMigrateCommand } = await import('../app/migrate-command.js');
  return runMigrateCommand(process.env, { print, say });
});
