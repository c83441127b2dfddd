import { runProgram } from '../config/command-line.js';
import { nodeVersionProblem } from '../config/node-version.js';

/** `npm run keys`: creates, lists, revokes and rotates access keys. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  const { KEYS_USAGE, runKeysCommand } = await import('../app/keys-command.js');
  await runProgram(KEYS_USAGE, (args) => runKeysCommand(args, process.env, { print, say }));
} else {
  say(problem);
  process.exitCode = 1;
}
