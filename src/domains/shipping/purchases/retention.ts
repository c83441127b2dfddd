import type { Clock } from '../../../runtime/clock.js';
import type { Store } from '../../../store/store.js';
import { unfailing } from './background-event.js';
import type { BackgroundReport } from './background-event.js';

export interface RetentionPorts {
  readonly store: Pick<Store, 'confirmations' | 'purchases'>;
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
}

export interface RetentionOptions {
  /** How long personal data of a settled purchase or confirmation is kept, in milliseconds. */
  readonly keepMs: number;
  /** Purchases and confirmations in one round. SQLite overwrites labels meanwhile, and blocks the process. */
  readonly slice?: number;
}

const SLICE = 25;

/** Deletes personal data of purchases and confirmations that were settled long ago, a few in each round. */
export class Retention {
  readonly #report: BackgroundReport;
  #forgotten = 0;

  readonly #ports: RetentionPorts;
  readonly #options: RetentionOptions;

  constructor(ports: RetentionPorts, options: RetentionOptions) {
    this.#ports = ports;
    this.#options = options;

    this.#report = unfailing(ports.report);
  }

  /** Forgets one slice. Returns its size: 0 when nothing is left to forget. Reports the sum when all is done. */
  async tick(): Promise<number> {
    const { keepMs, slice = SLICE } = this.#options;
    const before = this.#ports.clock.now() - keepMs;
    const { purchases, confirmations } = this.#ports.store;
    let count = await purchases.expirePersonalData(before, slice);
    if (count < slice) count += await confirmations.expirePersonalData(before, slice - count);
    this.#forgotten += count;
    if (count === 0 && this.#forgotten > 0) {
      this.#report({ type: 'personal-data-forgotten', count: this.#forgotten });
      this.#forgotten = 0;
    }
    return count;
  }
}
