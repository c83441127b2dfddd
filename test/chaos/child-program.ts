import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';

/** How a program is run. */
export interface ProgramPlan {
  /** A module below `dist`. */
  readonly module: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Takes what it prints. */
  readonly logFile: string;
  /** Whether the driver reads its stdout, which then is not in the log. */
  readonly isRead?: boolean;
  /** The user that it runs as; that of the driver when absent. */
  readonly uid?: number;
}

const running = new Set<ChildProcess>();

/** One process that the driver started. It never outlives the driver. */
export class ChildProgram {
  readonly exited: Promise<unknown>;

  private constructor(readonly process: ChildProcess) {
    running.add(process);
    this.exited = once(process, 'exit').finally(() => running.delete(process));
  }

  /** Starts it with the environment given and nothing else of the driver's, so that no setting of the machine plays a part. */
  static start({ module, args = [], env, logFile, isRead, uid }: ProgramPlan): ChildProgram {
    const log = openSync(logFile, 'a');
    try {
      return new ChildProgram(
        spawn(process.execPath, [module, ...args], {
          env: { PATH: process.env['PATH'] ?? '', ...env },
          stdio: ['ignore', isRead === true ? 'pipe' : log, log],
          ...(uid === undefined ? {} : { uid }),
        }),
      );
    } finally {
      closeSync(log);
    }
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Ends it at once, without a word to it, and waits until it is gone. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  /** Asks it to end, and insists after ten seconds. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.process.kill('SIGTERM');
    const insist = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    await this.exited;
    clearTimeout(insist);
  }
}

/** Ends whatever is still running, for a driver that ends early. */
export function killAllPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}
