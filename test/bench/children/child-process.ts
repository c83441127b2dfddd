import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess as NodeChild } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, ParentMessage, Usage } from './messages.js';

/** Core that a child runs on: one for the server alone, another for everything else. */
export type Core = 'server' | 'load';

export interface ChildOptions {
  /** A compiled program of this package, such as `servers/rest.js`. */
  readonly program: string;
  readonly core: Core;
  readonly settings?: object;
  readonly nodeOptions?: readonly string[];
  readonly cwd?: string;
}

const BUILT = new URL('../', import.meta.url);
const CORES = availableParallelism();
/** True when this machine can bind processes to cores. */
export const PINNED = CORES > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const CORE_NUMBERS: Readonly<Record<Core, number>> = { load: 0, server: 1 };

/** Returns a command line that runs on this core, if cores can be bound. */
export function pinned(
  core: Core,
  command: readonly string[],
): [command: string, ...args: string[]] {
  const [name = '', ...args] = PINNED
    ? ['taskset', '-c', String(CORE_NUMBERS[core]), ...command]
    : command;
  return [name, ...args];
}

const running = new Set<NodeChild>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A program of this package in a separate process. */
export class ChildProcess {
  readonly #child: NodeChild;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #exited = Promise.withResolvers<void>();
  #next = 0;
  url = '';

  private constructor(child: NodeChild) {
    this.#child = child;
    running.add(child);
    child.once('exit', () => {
      running.delete(child);
      for (const { reject } of this.#waiting.values()) reject(new Error('the process has ended'));
      this.#exited.resolve();
    });
  }

  /** Starts a program. Resolves when it reports that it is ready. */
  static async start(options: ChildOptions): Promise<ChildProcess> {
    const { program, core, nodeOptions = [], cwd, settings = {} } = options;
    const node = [process.execPath, ...nodeOptions, fileURLToPath(new URL(program, BUILT))];
    const [command, ...args] = pinned(core, node);
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', BENCH_SETTINGS: JSON.stringify(settings) },
      ...(cwd !== undefined && { cwd }),
    });
    const started = new ChildProcess(child);
    await started.#ready(program);
    return started;
  }

  ask<Value>(command: string, argument?: unknown): Promise<Value> {
    const id = this.#next++;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#child.send({ id, command, argument } satisfies ParentMessage);
    return waiting.promise as Promise<Value>;
  }

  /** @param collect collects garbage first; needs `--expose-gc`. */
  usage(collect = false): Promise<Usage> {
    return this.ask('usage', { collect });
  }

  async stop(): Promise<void> {
    // The process may end before its reply is read.
    await Promise.race([this.ask('stop').catch(() => undefined), this.#exited.promise]);
    await this.#exited.promise;
  }

  #ready(program: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#child.once('error', reject);
    this.#child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    this.#child.on('message', (message: ChildMessage) => {
      if (message.kind === 'ready') {
        this.url = message.url;
        resolve();
        return;
      }
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.kind === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(new Error(`${program}: ${message.message}`));
    });
    return promise;
  }
}
