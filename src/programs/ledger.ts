import { nodeVersionProblem } from '../config/node-version.js';

/** `npm run ledger`: shows whether purchases are refused, and lets an operator allow them again. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  const { runLedgerCommand } = await import('../app/ledger-command.js');
  process.exitCode = await runLedgerCommand(process.argv.slice(2), process.env, say);
} else {
  say(problem);
  process.exitCode = 1;
}
