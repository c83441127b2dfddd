/**
 * Runs the emulator for sellers that have been in business for a while: starts some weeks ago and moves its clock to now,
 * so that enough orders exist and its clock is the common one.
 */
import { once } from 'node:events';
import { readCommandLine, USAGE } from '../../src/emulator/command-line.js';
import { startEmulator } from '../../src/emulator/emulator.js';

const HISTORY_MS = 45 * 24 * 3_600_000;

const options = readCommandLine(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(USAGE);
} else {
  const emulator = await startEmulator({ ...options, now: () => Date.now() - HISTORY_MS });
  emulator.control.advanceClock(HISTORY_MS);
  process.stdout.write(`${JSON.stringify(emulator.environment)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await emulator.close();
}
