import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** A Redis process of the caller, which it may kill and start again. It keeps nothing on the disk. */
export class PrivateRedis {
  readonly #folder: string;
  readonly #port: number;
  #program: ChildProcess | null = null;
  readonly #end = (): void => void this.#program?.kill('SIGKILL');

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    process.once('exit', this.#end);
  }

  static async start(): Promise<PrivateRedis> {
    const redis = new PrivateRedis(await mkdtemp(join(tmpdir(), 'redis-')), await freePort());
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  /** Starts the process. Resolves when it accepts connections. Throws when Redis is not installed. */
  async up(): Promise<void> {
    const place = ['--bind', '127.0.0.1', '--port', String(this.#port), '--dir', this.#folder];
    const program = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    this.#program = program;
    const failed = once(program, 'exit').then(
      () => new Error('Redis has ended.'),
      () => new Error('Redis is not installed. On Debian: apt-get install redis-server'),
    );
    const problem = await Promise.race([failed, accepts(this.#port)]);
    if (problem) throw problem;
  }

  /** Ends the process with this signal. */
  async down(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const program = this.#program;
    this.#program = null;
    if (!program || program.exitCode !== null || program.signalCode !== null) return;
    program.kill(signal);
    await once(program, 'exit');
  }

  async close(): Promise<void> {
    await this.down();
    process.off('exit', this.#end);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Resolves when something listens on the port. */
async function accepts(port: number): Promise<null> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return null;
    await sleep(20);
  }
}
