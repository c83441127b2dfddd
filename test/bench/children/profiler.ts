import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

// Often enough for a request of a tenth of a millisecond, rarely enough not to be what is measured.
const INTERVAL_US = 250;

let session: Session | null = null;

/** Begins to record where this process spends its time. Unlike with `--cpu-prof`, its start is no part of it. */
export async function startProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
}

/** Writes what was recorded, in the form that browsers' developer tools open. */
export async function stopProfile(path: string): Promise<void> {
  if (!session) throw new Error('no profile was begun');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  writeFileSync(path, JSON.stringify(profile));
}
