import { readArguments, runProgram } from '../config/command-line.js';
import { nodeVersionProblem } from '../config/node-version.js';

const USAGE = `Usage: npm run reseal
       npm run reseal -- --accept-loss

Encrypts all stored values with the first key of the file of encryption keys. Give the same environment variables as to the
server. It may be interrupted and repeated. On SQLite, stop the server first.
--accept-loss  Accepts that missing keys are lost for good: the server starts without them, and what they encrypted stays
               unreadable. Creates a key when the file of keys is lost.
`;

/** `npm run reseal`: seals all stored values with the first key. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runProgram(USAGE, async (args) => {
  const { values } = readArguments(args, { options: { 'accept-loss': { type: 'boolean' } } });
  try {
    const problem = nodeVersionProblem(process.versions.node);
    if (problem !== null) throw new Error(problem);
    const { reseal } = await import('../app/reseal-command.js');
    await reseal(process.env, say, { acceptsLoss: values['accept-loss'] === true });
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
});
