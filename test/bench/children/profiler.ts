import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

// Short enough to see a request of a tenth of a millisecond, long enough not to distort the measurement.
const INTERVAL_US = 250;

let session: Session | null = null;

/** Starts to record the CPU profile. Unlike `--cpu-prof`, excludes the start of the process. */
export async function startProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
}

/** Writes the profile, in the format that the developer tools of browsers open. */
export async function stopProfile(path: string): Promise<void> {
  if (!session) throw new Error('no profile was begun');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  writeFileSync(path, JSON.stringify(profile));
}
