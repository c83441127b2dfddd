import type { Clock } from '../../../runtime/clock.js';
import type { Store } from '../../../store/store.js';
import { unfailing } from './background-event.js';
import type { BackgroundReport } from './background-event.js';

export interface RetentionPorts {
  readonly store: Pick<Store, 'purchases'>;
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
}

export interface RetentionOptions {
  /** How long personal data of a settled purchase is kept, in milliseconds. */
  readonly keepMs: number;
  /** Purchases in one statement. SQLite overwrites their labels meanwhile, and blocks the process. */
  readonly slice?: number;
}

const SLICE = 25;

/** Forgets addresses, requests and labels of purchases that were settled long ago, a few in each round. */
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
    const count = await this.#ports.store.purchases.expirePersonalData(before, slice);
    this.#forgotten += count;
    if (count === 0 && this.#forgotten > 0) {
      this.#report({ type: 'personal-data-forgotten', count: this.#forgotten });
      this.#forgotten = 0;
    }
    return count;
  }
}
