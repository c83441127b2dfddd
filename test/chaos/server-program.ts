import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.js';
import { ChildProgram } from './child-program.js';

// Generous, because all runs share the machine with hundreds of impatient clients.
const READY_WITHIN_MS = 60_000;
const PROBE_MS = 10_000;

/** The server under test: a process that can be killed and restarted at the same address. */
export class ServerProgram {
  readonly url: string;
  #program: ChildProgram | null = null;

  readonly #port: number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #uid: number | undefined;

  private constructor(
    port: number,
    env: Readonly<Record<string, string>>,
    readonly logFile: string,
    uid?: number,
  ) {
    this.#port = port;
    this.#env = env;
    this.#uid = uid;

    this.url = `http://127.0.0.1:${port}`;
  }

  /** Prepares a server without starting it. */
  static async at(plan: {
    readonly env: Readonly<Record<string, string>>;
    readonly logFile: string;
    readonly uid?: number;
  }): Promise<ServerProgram> {
    return new ServerProgram(await freePort(), plan.env, plan.logFile, plan.uid);
  }

  /** Id of the process. Throws when there is none. */
  get pid(): number {
    const pid = this.#program?.process.pid;
    if (pid === undefined) throw new Error('the server does not run');
    return pid;
  }

  /** True when the process has ended by itself. */
  get hasFallen(): boolean {
    return this.#program !== null && !this.#program.isRunning;
  }

  /** Starts the process. Does not wait until it is ready. */
  launch(): ChildProgram {
    this.#program = ChildProgram.start({
      module: 'dist/src/main.js',
      env: {
        LOG_LEVEL: 'warn',
        SHUTDOWN_DELAY_SECONDS: '0',
        ...this.#env,
        PORT: String(this.#port),
      },
      logFile: this.logFile,
      ...(this.#uid === undefined ? {} : { uid: this.#uid }),
    });
    return this.#program;
  }

  /** Waits until the server responds. Throws when it ends first, or takes too long. */
  async ready(): Promise<void> {
    const giveUp = Date.now() + READY_WITHIN_MS;
    while (Date.now() < giveUp) {
      if (this.hasFallen) break;
      if (await answers(this.url)) return;
      await sleep(25);
    }
    const said = await readFile(this.logFile, 'utf8').catch(() => '');
    throw new Error(`the server did not start: ${said.slice(-1_000) || 'it printed nothing'}`);
  }

  async start(): Promise<void> {
    this.launch();
    await this.ready();
  }

  async kill(): Promise<void> {
    await this.#program?.kill();
    this.#program = null;
  }

  /** Stops the process gracefully. Kills it after `withinMs`. */
  async stop(withinMs?: number): Promise<void> {
    await this.#program?.stop(withinMs);
    this.#program = null;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PROBE_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
