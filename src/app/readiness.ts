import type { Logger } from 'pino';
import type { CheckReport, ReadinessReport } from '../server/http/information.js';
import type { Clock } from '../runtime/clock.js';

/** Result of a check. The detail is public, so it must not contain secrets. */
export interface Finding {
  readonly ok: boolean;
  readonly detail: string;
}

/** One dependency of the program. */
export interface ReadinessCheck {
  readonly name: string;
  /** True when the server must respond 503 without this dependency. Otherwise it is degraded. */
  readonly required: boolean;
  /** Runs the check, at most once at a time. A rejection counts as a failure. */
  readonly look: () => Promise<Finding> | Finding;
  /** How long a success counts, in milliseconds, for a costly check of what seldom changes. Default: two seconds. */
  readonly keepMs?: number;
}

export interface ReadinessDependencies {
  readonly checks: readonly ReadinessCheck[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Below a second, so that the whole response takes less than one. */
const LIMIT_MS = 800;
/** Minimum time between two runs of a check. */
const FRESH_MS = 2_000;
/**
 * A check that is late counts as before for this long after it was due. Under load all replicas are slow at once: a balancer that took out each of
 * them would have none left.
 */
const LATE_MS = 5_000;

/** Reports whether the program can work, and the state of each dependency. */
export class Readiness {
  readonly #checks: readonly WatchedCheck[];

  constructor({ checks, clock, logger }: ReadinessDependencies) {
    this.#checks = checks.map((check) => new WatchedCheck(check, clock, logger));
  }

  /** Resolves within a second, also when a dependency hangs. Never rejects. */
  async report(): Promise<ReadinessReport> {
    const reports = await Promise.all(
      this.#checks.map(async (check) => ({ check, report: await check.report() })),
    );
    const failed = reports.filter(({ report }) => report.status === 'failed');
    const isReady = failed.every(({ check }) => !check.required);
    return {
      status: isReady ? (failed.length > 0 ? 'degraded' : 'ready') : 'not ready',
      checks: Object.fromEntries(reports.map(({ check, report }) => [check.name, report])),
    };
  }
}

/** A check with its last result. */
class WatchedCheck {
  readonly name: string;
  readonly required: boolean;
  readonly #check: ReadinessCheck;
  readonly #clock: Clock;
  readonly #logger: Logger;
  #flight: Promise<Finding> | null = null;
  readonly #keepMs: number;
  #last: { readonly finding: Finding; readonly atMs: number } | null = null;
  #status: CheckReport['status'] | null = null;
  #sinceMs = 0;

  constructor(check: ReadinessCheck, clock: Clock, logger: Logger) {
    this.name = check.name;
    this.required = check.required;
    this.#keepMs = check.keepMs ?? FRESH_MS;
    this.#check = check;
    this.#clock = clock;
    this.#logger = logger;
  }

  async report(): Promise<CheckReport> {
    const { ok, detail } = await this.#finding();
    const status = ok ? 'ok' : 'failed';
    if (status !== this.#status) this.#noteChange(status, detail);
    return { status, since: new Date(this.#sinceMs).toISOString(), detail };
  }

  #finding(): Promise<Finding> | Finding {
    const last = this.#last;
    const keepMs = last?.finding.ok ? this.#keepMs : FRESH_MS;
    if (last && this.#clock.now() - last.atMs < keepMs) return last.finding;
    this.#flight ??= this.#look().finally(() => (this.#flight = null));
    return this.#withinLimit(this.#flight);
  }

  async #look(): Promise<Finding> {
    const finding = await Promise.resolve()
      .then(() => this.#check.look())
      .catch((error: unknown) => ({ ok: false, detail: messageOf(error) }));
    this.#last = { finding, atMs: this.#clock.now() };
    return finding;
  }

  #withinLimit(flight: Promise<Finding>): Promise<Finding> {
    return new Promise((resolve) => {
      const timer = this.#clock.after(LIMIT_MS, () => resolve(this.#late()));
      void flight.then(resolve).finally(() => timer.cancel());
    });
  }

  /** Returns the last finding while it may count, else a failure. */
  #late(): Finding {
    const last = this.#last;
    if (last && this.#clock.now() - last.atMs < this.#keepMs + LATE_MS) return last.finding;
    return { ok: false, detail: `No answer within ${LIMIT_MS} ms.` };
  }

  #noteChange(status: CheckReport['status'], detail: string): void {
    const isFirst = this.#status === null;
    this.#status = status;
    this.#sinceMs = this.#clock.now();
    const fields = { check: this.name, detail };
    if (status === 'failed') this.#logger.warn(fields, 'readiness: a dependency failed');
    else if (!isFirst) this.#logger.info(fields, 'readiness: a dependency works again');
  }
}

/**
 * Returns the message of an error of the store or of the SP-API client. These contain places and remedies, and no secrets.
 * Hides all other messages.
 */
function messageOf(error: unknown): string {
  const isPublic =
    error instanceof Error && (error.name === 'StoreError' || error.name === 'SpApiError');
  return isPublic ? error.message : 'The check itself failed.';
}
