import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.js';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

const run = promisify(execFile);

/** Where Debian installs each version. */
const INSTALLED = '/usr/lib/postgresql';

/** The user and group of a process. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** A PostgreSQL process of the soak, which it may stop and start again. */
export class PrivatePostgres {
  readonly #bin: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #owner: Owner | null;
  #program: ChildProcess | null = null;
  readonly #end = (): void => void this.#program?.kill('SIGQUIT');

  private constructor(bin: string, folder: string, port: number, owner: Owner | null) {
    this.#bin = bin;
    this.#folder = folder;
    this.#port = port;
    this.#owner = owner;
    process.once('exit', this.#end);
  }

  /** Creates a cluster and starts it. Throws when PostgreSQL is not installed. */
  static async start(): Promise<PrivatePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'soak-postgres-'));
    const owner = await ownerOf(folder);
    const bin = await binaries();
    const data = join(folder, 'data');
    const options = ['-A', 'trust', '-U', 'soak', '--no-sync', '-E', 'UTF8', '-D', data];
    await run(join(bin, 'initdb'), options, { ...owner, cwd: folder });
    const postgres = new PrivatePostgres(bin, folder, await freePort(), owner);
    await postgres.up();
    return postgres;
  }

  get url(): string {
    return `postgres://soak@127.0.0.1:${this.#port}/postgres`;
  }

  /** Starts the process. Resolves when it accepts statements. */
  async up(): Promise<void> {
    const { uid, gid } = this.#owner ?? {};
    const settings = ['listen_addresses=127.0.0.1', 'max_connections=60', 'shared_buffers=128MB'];
    const place = ['-D', join(this.#folder, 'data'), '-p', String(this.#port), '-k', this.#folder];
    this.#program = spawn(
      join(this.#bin, 'postgres'),
      [...place, ...settings.flatMap((setting) => ['-c', setting])],
      {
        stdio: 'ignore',
        cwd: this.#folder,
        ...(uid !== undefined && { uid }),
        ...(gid !== undefined && { gid }),
      },
    );
    while (!(await answers(this.url))) {
      if (this.#program.exitCode !== null) throw new Error('PostgreSQL has ended.');
      await sleep(50);
    }
  }

  /** Ends the process: `fast` as a restart by an operator does, `immediate` without a checkpoint, as a crash. */
  async down(mode: 'fast' | 'immediate'): Promise<void> {
    const program = this.#program;
    this.#program = null;
    if (!program || program.exitCode !== null) return;
    program.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await once(program, 'exit');
  }

  async close(): Promise<void> {
    await this.down('immediate');
    process.off('exit', this.#end);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root, so root runs it as the user of the package. */
async function ownerOf(folder: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const id = async (option: string): Promise<number> =>
    Number((await run('id', [option, 'postgres'])).stdout);
  const owner = { uid: await id('-u'), gid: await id('-g') };
  await chown(folder, owner.uid, owner.gid);
  return owner;
}

/** Returns the folder of the newest installed version. */
async function binaries(): Promise<string> {
  const versions = await readdir(INSTALLED).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined)
    throw new Error('PostgreSQL is not installed. On Debian: apt-get install postgresql');
  return join(INSTALLED, newest, 'bin');
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
