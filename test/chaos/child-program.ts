import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';

/** Plan of a process. */
export interface ProgramPlan {
  /** A module below `dist`. */
  readonly module: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Receives the output of the process. */
  readonly logFile: string;
  /** True when the driver reads stdout. The log then lacks it. */
  readonly isRead?: boolean;
  /** User of the process. Default: the user of the driver. */
  readonly uid?: number;
}

const running = new Set<ChildProcess>();

/** A process of the driver. Never outlives the driver. */
export class ChildProgram {
  readonly exited: Promise<unknown>;

  private constructor(readonly process: ChildProcess) {
    running.add(process);
    this.exited = once(process, 'exit').finally(() => running.delete(process));
  }

  /** Starts a process with the given environment only, so that settings of the machine have no effect. */
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

  /** Kills the process and waits for its end. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  /** Stops the process. Kills it after `withinMs`. */
  async stop(withinMs = 10_000): Promise<void> {
    if (!this.isRunning) return;
    this.process.kill('SIGTERM');
    const insist = setTimeout(() => this.process.kill('SIGKILL'), withinMs);
    await this.exited;
    clearTimeout(insist);
  }
}

/** Kills all processes that still run, when the driver ends early. */
export function killAllPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}
