import { randomUUID } from 'node:crypto';
import { systemClock } from '../../runtime/clock.js';
import type { Clock } from '../../runtime/clock.js';
import type { ScheduledChangeStore } from '../../store/scheduled-changes/scheduled-change-store.js';

/** How long a hold lasts unless it is prolonged. A server that stops releases it so. */
const HOLD_MS = 60_000;
const PAUSE_MS = 100;
/** Some 15 seconds: several updates of others, of which Amazon takes one in a second. */
const MOST_TRIES = 150;

export interface SourceHoldsDependencies {
  readonly store: Pick<ScheduledChangeStore, 'takeSource' | 'releaseSource'>;
  readonly sellerId: string;
  /** Epoch milliseconds, the same for all servers. */
  readonly now: () => number;
  readonly clock?: Pick<Clock, 'after'>;
}

/** Prolongs a hold. Resolves with false when it is lost: nothing may be sent then. */
export type Prolong = () => Promise<boolean>;

/** Lets one server at a time change a supply source: an update sends the whole source, so two at once undo each other. */
export class SourceHolds {
  readonly #dependencies: SourceHoldsDependencies;

  constructor(dependencies: SourceHoldsDependencies) {
    this.#dependencies = dependencies;
  }

  static in(
    store: { readonly scheduledChanges: SourceHoldsDependencies['store'] },
    sellerId: string,
    now: () => number,
  ): SourceHolds {
    return new SourceHolds({ store: store.scheduledChanges, sellerId, now });
  }

  /** Runs work while this server holds the source. `busy` when another one has it for 15 seconds. Throws `StoreError`. */
  async within<Result>(
    supplySourceId: string,
    work: (prolong: Prolong) => Promise<Result>,
  ): Promise<Result | 'busy'> {
    const { store, sellerId, now } = this.#dependencies;
    const holder = { sellerId, supplySourceId, changeId: `update ${randomUUID()}` };
    const take: Prolong = () =>
      store.takeSource(holder, { now: Math.floor(now()), until: Math.floor(now()) + HOLD_MS });
    for (let tries = 1; !(await take()); tries += 1) {
      if (tries === MOST_TRIES) return 'busy';
      await this.#pause();
    }
    try {
      return await work(take);
    } finally {
      await store.releaseSource(holder);
    }
  }

  #pause(): Promise<void> {
    const { clock = systemClock } = this.#dependencies;
    return new Promise((resolve) => void clock.after(PAUSE_MS, resolve));
  }
}
