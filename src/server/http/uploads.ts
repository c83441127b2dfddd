import type { Clock } from '../../runtime/clock.js';
import { busy } from './admission.js';
import { HttpError } from './http-error.js';

/** Limits of the requests whose body has not arrived as a whole. */
export interface UploadLimits {
  /** Requests that wait for their body. Above it, the oldest is refused. */
  readonly maxWaiting: number;
  /** Milliseconds that a client has to send its body, however slowly. */
  readonly graceMs: number;
  /** Rate since the start of the body, which a client must keep after that time. */
  readonly minBytesPerSecond: number;
}

export const defaultUploadLimits: UploadLimits = {
  maxWaiting: 1000,
  graceMs: 5_000,
  minBytesPerSecond: 1024,
};

/** A body that arrives. */
export interface Upload {
  /** Bytes that have arrived. */
  readonly received: number;
  /** Ends the upload. */
  refuse(reason: HttpError): void;
}

const CHECKS_PER_GRACE_PERIOD = 5;

/**
 * Tracks bodies that have not arrived as a whole. They take no room of the requests that are executed. Ends those that are
 * too slow, and the oldest ones when there are too many: a usual body arrives within milliseconds.
 */
export class Uploads {
  readonly #limits: UploadLimits;
  readonly #clock: Clock;
  /** Start of each upload, the oldest first. */
  readonly #waiting = new Map<Upload, number>();
  #isCheckPlanned = false;

  /** @param clock is monotonic. Its timers should not keep the process alive. */
  constructor(limits: UploadLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Tracks the upload until it is removed. */
  add(upload: Upload): void {
    this.#waiting.set(upload, this.#clock.now());
    if (this.#waiting.size > this.#limits.maxWaiting) this.#refuseOldest();
    if (!this.#isCheckPlanned) this.#planCheck();
  }

  remove(upload: Upload): void {
    this.#waiting.delete(upload);
  }

  #refuseOldest(): void {
    const { maxWaiting } = this.#limits;
    const [oldest] = this.#waiting.keys();
    if (!oldest) return;
    const reason = `The server has reached its limit of ${maxWaiting} requests whose body has not arrived.`;
    this.#end(oldest, busy(reason, { connection: 'close' }));
  }

  #planCheck(): void {
    this.#isCheckPlanned = true;
    this.#clock.after(this.#limits.graceMs / CHECKS_PER_GRACE_PERIOD, () => {
      this.#isCheckPlanned = false;
      this.#endSlow();
      if (this.#waiting.size > 0) this.#planCheck();
    });
  }

  #endSlow(): void {
    const { graceMs, minBytesPerSecond } = this.#limits;
    const now = this.#clock.now();
    for (const [upload, startedAt] of this.#waiting) {
      const ms = now - startedAt;
      // All others have started later.
      if (ms < graceMs) return;
      if (upload.received >= (ms / 1000) * minBytesPerSecond) continue;
      this.#end(upload, tooSlow(this.#limits));
    }
  }

  #end(upload: Upload, reason: HttpError): void {
    this.#waiting.delete(upload);
    upload.refuse(reason);
  }
}

function tooSlow({ graceMs, minBytesPerSecond }: UploadLimits): HttpError {
  return new HttpError(
    408,
    'REQUEST_TIMEOUT',
    `The body did not arrive within ${graceMs} ms, and arrives at less than ${minBytesPerSecond} bytes per second. Nothing was executed. Send the request again.`,
    { connection: 'close' },
  );
}
