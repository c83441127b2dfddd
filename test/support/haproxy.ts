import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** HAProxy with the configuration of `docker/haproxy`, in front of servers of this machine. */
export interface RunningHaproxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Debian installs it in a folder that is not on the PATH of every user. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;

/** Returns the configuration, with the given servers in place of those that Docker's DNS has. */
async function configuration(port: number, origins: readonly string[]): Promise<string> {
  const places = origins.map((origin, n) => `  server s${n} ${new URL(origin).host}`).join('\n');
  const text = await readFile('docker/haproxy/haproxy.cfg', 'utf8');
  return text
    .replace('bind :4000', `bind 127.0.0.1:${port}`)
    .replace(/^ {2}server-template .*$/gm, places);
}

/**
 * Starts HAProxy. `change` edits its configuration. Resolves when it listens; its servers may be down.
 * Throws when HAProxy is not installed.
 */
export async function startHaproxy(
  origins: readonly string[],
  change: (text: string) => string = (text) => text,
): Promise<RunningHaproxy> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxy-'));
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  await writeFile(file, change(await configuration(port, origins)));
  const program = spawn('haproxy', ['-f', file], { env: { PATH }, stdio: 'ignore' });
  const exited = once(program, 'exit').then(
    () => new Error('HAProxy has ended. Check docker/haproxy/haproxy.cfg.'),
    () => new Error('HAProxy is not installed. On Debian: apt-get install haproxy'),
  );
  const end = (): void => void program.kill('SIGKILL');
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    process.off('exit', end);
    program.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true });
  };
  const problem = await Promise.race([exited, listening(url)]);
  if (problem) {
    await rm(folder, { recursive: true });
    throw problem;
  }
  return { url, close };
}

async function listening(url: string): Promise<null> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response) return null;
    await sleep(25);
  }
}
