import { nodeVersionProblem } from '../config/node-version.js';

/** `npm run reseal`: seals all stored values with the current key. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  const { reseal } = await import('../app/reseal-command.js');
  await reseal(process.env, say);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
