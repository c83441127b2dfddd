import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProgram } from '../chaos/server-program.js';

/** Longer than a drain: the delay, the grace, and what a purchase may take at Amazon. */
const STOP_WITHIN_MS = 40_000;
const READY_WITHIN_MS = 60_000;

/** One server process, and how often it was replaced. */
export class Replica {
  readonly #program: ServerProgram;
  #isUp = false;
  /** Changes when a process ends, so that a caller notices a restart. */
  generation = 0;

  constructor(program: ServerProgram) {
    this.#program = program;
  }

  get url(): string {
    return this.#program.url;
  }

  /** True while it is ready and is not being stopped. */
  get isUp(): boolean {
    return this.#isUp;
  }

  /** True when the process has ended by itself, which is a violation. */
  get hasFallen(): boolean {
    return this.#program.hasFallen;
  }

  /** Resolves when it is ready. */
  async start(): Promise<void> {
    await this.#program.start();
    await this.ready();
    this.#isUp = true;
  }

  async kill(): Promise<void> {
    this.#goDown();
    await this.#program.kill();
  }

  /** Stops it gracefully. */
  async stop(): Promise<void> {
    this.#goDown();
    await this.#program.stop(STOP_WITHIN_MS);
  }

  #goDown(): void {
    this.#isUp = false;
    this.generation += 1;
  }

  /** Resolves when /readyz is 200. */
  async ready(): Promise<void> {
    const giveUp = Date.now() + READY_WITHIN_MS;
    while (!(await isReady(this.url))) {
      if (this.hasFallen || Date.now() > giveUp)
        throw new Error(`a replica is not ready, see ${this.#program.logFile}`);
      await sleep(50);
    }
  }
}

/** Prepares replicas with this environment. Does not start them. */
export function prepareReplicas(
  count: number,
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<readonly Replica[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(
      async (n) =>
        new Replica(await ServerProgram.at({ env, logFile: join(folder, `replica-${n}.log`) })),
    ),
  );
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
