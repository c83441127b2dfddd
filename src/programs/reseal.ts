import { reseal } from '../app/reseal-command.js';

/** `npm run reseal`: seals everything at rest with the current key. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  await reseal(process.env, say);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
