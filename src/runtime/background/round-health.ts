/** Runs one round. Resolves with the amount of work done. */
type Round = (signal: AbortSignal) => Promise<number>;

interface TaskHealth {
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

// The longest pause of any loop is about a minute. A round of many sellers may take a while.
const LONGEST_PAUSE_MS = 5 * 60_000;
const LONGEST_ROUND_MS = 15 * 60_000;

/** Receives the outcome of each round. Must not throw. `task` is one of a few names. */
export interface RoundListener {
  /** Called once for each task, before its first round. */
  watched(task: string): void;
  worked(task: string): void;
  failed(task: string, error: unknown): void;
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

  /** Returns a round that does the same and is watched under the task's name. */
  watch(task: string, round: Round): Round {
    const health: TaskHealth = { runningSince: null, lastEnd: this.#now(), failures: 0 };
    this.#tasks.set(task, health);
    this.#listener?.watched(task);
    return async (signal) => {
      health.runningSince = this.#now();
      try {
        const did = await round(signal);
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

  /** Returns the failing tasks. Empty when all work. */
  troubles(): readonly TaskTrouble[] {
    return [...this.#tasks].flatMap(([task, health]) => {
      const text = this.#troubleOf(health);
      return text === null ? [] : [{ task, text }];
    });
  }

  #troubleOf({ runningSince, lastEnd, failures }: TaskHealth): string | null {
    const now = this.#now();
    if (runningSince !== null) {
      return now - runningSince > LONGEST_ROUND_MS ? 'its round does not end' : null;
    }
    if (now - lastEnd > LONGEST_PAUSE_MS) return 'no round has begun for minutes';
    return failures > 0 ? `failed ${failures} times in a row` : null;
  }
}
