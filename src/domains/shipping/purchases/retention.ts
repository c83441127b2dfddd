import type { Clock } from '../../../runtime/clock.js';
import type { ForgetRequest, ForgottenSlice } from '../../../store/engine/forgotten-slice.js';
import type { StoreError } from '../../../store/engine/store-error.js';
import { unfailing } from './background-event.js';
import type { BackgroundReport } from './background-event.js';

/** Deletes the personal data of a slice of settled rows of one kind. */
type ForgetSlice = (request: ForgetRequest) => Promise<ForgottenSlice>;

export interface RetentionDependencies {
  /** One for each kind of rows, such as purchases. */
  readonly kinds: readonly ForgetSlice[];
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
}

export interface RetentionOptions {
  /** How long personal data of a settled row is kept, in milliseconds. */
  readonly keepMs: number;
  /** Rows in one round. SQLite overwrites labels meanwhile, and blocks the process. */
  readonly slice?: number;
}

/** Ten labels of 100 KB took 20 ms on a busy machine, 25 took 64 ms. */
const SLICE = 10;

/** Position in a walk over the rows of all kinds, and what the walk did so far. */
interface Walk {
  kind: number;
  after: ForgottenSlice['after'];
  forgotten: number;
  unreadable: number;
  error: StoreError | null;
}

/**
 * Deletes personal data of rows that were settled long ago, a few in each round. Walks from the oldest row to the newest, so
 * that rows which do not open are passed. The next walk tries them again, because their key may have been given.
 */
export class Retention {
  readonly #report: BackgroundReport;
  readonly #dependencies: RetentionDependencies;
  readonly #options: RetentionOptions;
  #walk: Walk = newWalk();
  /** Number of unreadable rows that was reported last. */
  #reported = 0;

  constructor(dependencies: RetentionDependencies, options: RetentionOptions) {
    this.#dependencies = dependencies;
    this.#options = options;
    this.#report = unfailing(dependencies.report);
  }

  /** Forgets one slice. Returns the number of its rows; 0 when the walk has ended, which is reported then. */
  async tick(): Promise<number> {
    const { keepMs, slice = SLICE } = this.#options;
    const before = this.#dependencies.clock.now() - keepMs;
    let left = slice;
    while (left > 0) {
      const forget = this.#dependencies.kinds[this.#walk.kind];
      if (!forget) return this.#end();
      const done = await forget({ before, limit: left, after: this.#walk.after });
      this.#note(done);
      left -= done.forgotten + done.unreadable.length;
    }
    return slice - left;
  }

  #note({ forgotten, unreadable, after, isDone }: ForgottenSlice): void {
    this.#walk.forgotten += forgotten;
    this.#walk.unreadable += unreadable.length;
    this.#walk.error ??= unreadable[0] ?? null;
    this.#walk.after = isDone ? null : after;
    if (isDone) this.#walk.kind += 1;
  }

  #end(): 0 {
    const { forgotten, unreadable, error } = this.#walk;
    this.#walk = newWalk();
    if (forgotten > 0) this.#report({ type: 'personal-data-forgotten', count: forgotten });
    if (unreadable !== this.#reported)
      this.#report({ type: 'personal-data-unreadable', count: unreadable, error });
    this.#reported = unreadable;
    return 0;
  }
}

function newWalk(): Walk {
  return { kind: 0, after: null, forgotten: 0, unreadable: 0, error: null };
}
