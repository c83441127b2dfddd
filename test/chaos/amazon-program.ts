/**
 * Runs the emulator for sellers that have been in business for a while: starts some weeks ago and moves its clock to now,
 * so that enough orders exist and its clock is the common one. With BEHIND_MS it starts that long ago, and its clock stays behind
 * until the driver moves it.
 */
import { once } from 'node:events';
import { readCommandLine, USAGE } from '../../src/emulator/command-line.js';
import { startEmulator } from '../../src/emulator/emulator.js';

const HISTORY_MS = 45 * 24 * 3_600_000;

const options = readCommandLine(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(USAGE);
} else {
  const behindMs = Number(process.env['BEHIND_MS'] ?? 0);
  const startsMs = behindMs || HISTORY_MS;
  const emulator = await startEmulator({ ...options, now: () => Date.now() - startsMs });
  if (behindMs === 0) emulator.control.advanceClock(HISTORY_MS);
  process.stdout.write(`${JSON.stringify(emulator.environment)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await emulator.close();
}
