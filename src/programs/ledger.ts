import { runProgram } from '../config/command-line.js';
import { nodeVersionProblem } from '../config/node-version.js';

/** `npm run ledger`: shows whether purchases are refused, and lets an operator allow them again. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  const { LEDGER_USAGE, runLedgerCommand } = await import('../app/ledger-command.js');
  await runProgram(LEDGER_USAGE, (args) => runLedgerCommand(args, process.env, say));
} else {
  say(problem);
  process.exitCode = 1;
}
