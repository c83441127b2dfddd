import { BackgroundLoop, LONGEST_JITTER } from './background-loop.js';
import type { BackgroundLoopOptions, Round } from './background-loop.js';

interface TaskHealth {
  /** Longest time that the loop may plan from one round to the next. */
  readonly longestPauseMs: number;
  /** Start of the running round. Null between rounds. */
  runningSince: number | null;
  lastEnd: number;
  failures: number;
}

/** A task whose rounds fail or no longer run. */
export interface TaskTrouble {
  readonly task: string;
  readonly text: string;
}

/** Delay of a planned round in a busy process. */
const LONGEST_DELAY_MS = 5 * 60_000;
/** A round of many sellers may take a while. */
const LONGEST_ROUND_MS = 15 * 60_000;

/** Receives the outcome of each round. Must not throw. `task` is one of a few names. */
export interface RoundListener {
  /** Called once for each task, before its first round. */
  watched(task: string): void;
  worked(task: string): void;
  failed(task: string, error: unknown): void;
  /** Runs a round, which resolves with the amount of work done. */
  around?(task: string, round: () => Promise<number>): Promise<number>;
}

/** Watches the rounds of all background loops of this process. No other part knows how they end. */
export class RoundHealth {
  readonly #now: () => number;
  readonly #listener: RoundListener | null;
  readonly #tasks = new Map<string, TaskHealth>();

  constructor(now: () => number, listener: RoundListener | null = null) {
    this.#now = now;
    this.#listener = listener;
  }

  /** Returns a loop whose rounds are watched under the task's name. */
  loop(task: string, options: BackgroundLoopOptions): BackgroundLoop {
    return new BackgroundLoop({ ...options, round: this.#watched(task, options) });
  }

  #watched(task: string, { round, everyMs, longestFailurePauseMs }: BackgroundLoopOptions): Round {
    const health: TaskHealth = {
      longestPauseMs: Math.max(everyMs, longestFailurePauseMs) * LONGEST_JITTER,
      runningSince: null,
      lastEnd: this.#now(),
      failures: 0,
    };
    this.#tasks.set(task, health);
    this.#listener?.watched(task);
    return async (signal) => {
      health.runningSince = this.#now();
      try {
        const run = (): Promise<number> => round(signal);
        const did = await (this.#listener?.around?.(task, run) ?? run());
        health.failures = 0;
        this.#listener?.worked(task);
        return did;
      } catch (error) {
        health.failures += 1;
        this.#listener?.failed(task, error);
        throw error;
      } finally {
        health.runningSince = null;
        health.lastEnd = this.#now();
      }
    };
  }

  /** Returns the names of all tasks. */
  tasks(): Iterable<string> {
    return this.#tasks.keys();
  }

  /** Returns the failing tasks. Empty when all work. */
  troubles(): readonly TaskTrouble[] {
    return [...this.#tasks].flatMap(([task, health]) => {
      const text = this.#troubleOf(health);
      return text === null ? [] : [{ task, text }];
    });
  }

  #troubleOf({ longestPauseMs, runningSince, lastEnd, failures }: TaskHealth): string | null {
    const now = this.#now();
    if (runningSince !== null) {
      return now - runningSince > LONGEST_ROUND_MS ? 'its round does not end' : null;
    }
    const idleMs = now - lastEnd;
    if (idleMs > longestPauseMs + LONGEST_DELAY_MS) {
      return `no round has begun for ${Math.floor(idleMs / 60_000)} minutes`;
    }
    return failures > 0 ? `failed ${failures} times in a row` : null;
  }
}
