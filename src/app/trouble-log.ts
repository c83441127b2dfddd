import type { Logger } from 'pino';

/** A failure that may repeat. */
export interface Trouble {
  /** Amazon's seller id. Empty when the failure concerns all sellers. */
  readonly sellerId: string;
  /** The operation or background task that failed. A success of it ends the trouble. */
  readonly task: string;
  /** Short code. Failures with the same seller, task and code are one trouble. */
  readonly cause: string;
  readonly level: 'warn' | 'error';
  readonly text: string;
  /** True to log the beginning and the end only. */
  readonly isLoggedOnce?: boolean;
  /** Further fields of the log line. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface TroubleLogDependencies {
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Maximum number of troubles in memory. Default: 10,000. */
  readonly mostEntries?: number;
}

interface Entry {
  readonly sellerId: string;
  readonly task: string;
  readonly cause: string;
  readonly sinceMs: number;
  lastMs: number;
  /** False from a recovery until the trouble is logged again. */
  isOpen: boolean;
  leftOut: number;
  intervalMs: number;
  /** Time of the next line. */
  nextMs: number;
}

const FIRST_INTERVAL_MS = 60_000;
const LONGEST_INTERVAL_MS = 15 * 60_000;
/** A trouble that has not occurred for this long may be dropped to make room. */
const FORGET_AFTER_MS = 2 * 60 * 60_000;
const PURGE_EVERY_MS = 60_000;
const MOST_ENTRIES = 10_000;

/** Stands for all troubles that exceed the limit. */
const OVERFLOW = {
  sellerId: '',
  task: 'overflow',
  cause: 'too-many-troubles',
  level: 'error',
  text: 'more troubles at once than the log can tell apart; further ones are not named',
} as const satisfies Trouble;

/**
 * Logs a trouble when it begins, when it ends, and at growing intervals in between: after 1 minute, doubling up to 15. A
 * line that repeats a trouble contains the number of omitted lines.
 *
 * A task that alternates between success and failure gets at most one line and one recovery per interval.
 */
export class TroubleLog {
  readonly #logger: TroubleLogDependencies['logger'];
  readonly #now: () => number;
  readonly #mostEntries: number;
  /** Keyed by seller, then by task and cause. */
  readonly #sellers = new Map<string, Map<string, Entry>>();
  #size = 0;
  #purgedMs = -Infinity;

  constructor({ logger, now, mostEntries = MOST_ENTRIES }: TroubleLogDependencies) {
    this.#logger = logger;
    this.#now = now;
    this.#mostEntries = mostEntries;
  }

  /** Logs or counts a failure. */
  note(trouble: Trouble): void {
    const entry = this.#find(trouble);
    if (entry) this.#repeat(entry, trouble);
    else if (this.#hasRoom() || trouble === OVERFLOW) this.#begin(trouble);
    else this.note(OVERFLOW);
  }

  /** Ends all troubles of a task. Costs one look-up for a seller without troubles. */
  recovered(sellerId: string, task: string): void {
    const entries = this.#sellers.get(sellerId);
    if (!entries) return;
    for (const entry of entries.values()) {
      if (entry.task === task && entry.isOpen) this.#close(entry);
    }
  }

  #begin(trouble: Trouble): void {
    const now = this.#now();
    const { sellerId, task, cause } = trouble;
    const entries = this.#sellers.get(sellerId) ?? new Map<string, Entry>();
    this.#sellers.set(sellerId, entries);
    const key = keyOf(trouble);
    if (!entries.has(key)) this.#size += 1;
    entries.set(key, {
      sellerId,
      task,
      cause,
      sinceMs: now,
      lastMs: now,
      isOpen: true,
      leftOut: 0,
      intervalMs: FIRST_INTERVAL_MS,
      nextMs: now + FIRST_INTERVAL_MS,
    });
    this.#write(trouble, {});
  }

  #repeat(entry: Entry, trouble: Trouble): void {
    const now = this.#now();
    const wasOver = !entry.isOpen && now - entry.lastMs >= LONGEST_INTERVAL_MS;
    if (wasOver) {
      this.#begin(trouble);
      return;
    }
    entry.lastMs = now;
    if (now < entry.nextMs || (entry.isOpen && trouble.isLoggedOnce === true)) {
      entry.leftOut += 1;
      return;
    }
    this.#write(trouble, { leftOut: entry.leftOut, since: new Date(entry.sinceMs).toISOString() });
    entry.isOpen = true;
    entry.leftOut = 0;
    entry.intervalMs = Math.min(LONGEST_INTERVAL_MS, entry.intervalMs * 2);
    entry.nextMs = now + entry.intervalMs;
  }

  #close(entry: Entry): void {
    const { sellerId, task, cause, leftOut, sinceMs } = entry;
    const since = new Date(sinceMs).toISOString();
    this.#logger.info({ ...named(sellerId), task, cause, leftOut, since }, `${task} works again`);
    entry.isOpen = false;
    entry.leftOut = 0;
  }

  #write({ sellerId, task, cause, level, text, fields }: Trouble, more: object): void {
    this.#logger[level]({ ...named(sellerId), task, cause, ...fields, ...more }, text);
  }

  #find(trouble: Trouble): Entry | undefined {
    return this.#sellers.get(trouble.sellerId)?.get(keyOf(trouble));
  }

  #hasRoom(): boolean {
    if (this.#size < this.#mostEntries) return true;
    if (this.#now() - this.#purgedMs >= PURGE_EVERY_MS) this.#purge();
    return this.#size < this.#mostEntries;
  }

  #purge(): void {
    const now = this.#now();
    this.#purgedMs = now;
    for (const [sellerId, entries] of this.#sellers) {
      for (const [key, entry] of entries) {
        const quietMs = entry.isOpen ? FORGET_AFTER_MS : LONGEST_INTERVAL_MS;
        if (now - entry.lastMs < quietMs) continue;
        entries.delete(key);
        this.#size -= 1;
      }
      if (entries.size === 0) this.#sellers.delete(sellerId);
    }
  }
}

function keyOf({ task, cause }: Trouble): string {
  return `${task} ${cause}`;
}

function named(sellerId: string): object {
  return sellerId === '' ? {} : { sellerId };
}
