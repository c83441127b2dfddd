import { readArguments, runProgram } from '../config/command-line.js';
import { nodeVersionProblem } from '../config/node-version.js';

const USAGE = `Usage: npm run reseal

Seals all stored values with LEDGER_ENCRYPTION_KEY. Give the same environment variables as to the server. It may be
interrupted and repeated. On SQLite, stop the server first.
`;

/** `npm run reseal`: seals all stored values with the current key. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runProgram(USAGE, async (args) => {
  readArguments(args, { options: {} });
  try {
    const problem = nodeVersionProblem(process.versions.node);
    if (problem !== null) throw new Error(problem);
    const { reseal } = await import('../app/reseal-command.js');
    await reseal(process.env, say);
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
});
