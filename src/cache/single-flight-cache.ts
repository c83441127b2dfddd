import { LRUCache } from 'lru-cache';
import type { CancellationSignal } from '../cancellation/cancellation-signal.js';

export interface SingleFlightCacheOptions {
  readonly maxEntries: number;
  /** How long an answer is kept; 0 keeps nothing, and only joins callers that ask at the same time. */
  readonly ttlMs: number;
  /** Milliseconds that never run backwards. */
  readonly now?: () => number;
}

/** One value of a memory, as somebody has read it. */
export interface Read {
  /** Whether it was kept, and is neither replaced nor forgotten. */
  readonly isKept: boolean;
  /** Milliseconds until it is too old, when nothing ends it before; negative when it is. */
  readonly restMs: () => number;
}

export interface Reader {
  /** Ends this reader's wait. The load itself is ended when the last of its readers has gone. */
  readonly signal: CancellationSignal;
  /** Called when the answer costs this reader nothing: it was kept, or somebody else is fetching it already. */
  readonly onCacheHit: () => void;
  /** Told of each value that is read here, also of one that is not there yet. */
  readonly onRead?: (read: Read) => void;
}

/** What becomes of one value, without the value: who knows of a read does not keep alive what was read. */
class Keeping implements Read {
  /** `null` before it is kept, and after. */
  #until: number | null = null;

  constructor(private readonly now: () => number) {}

  get isKept(): boolean {
    return this.#until !== null;
  }

  readonly restMs = (): number => (this.#until ?? -Infinity) - this.now();

  begin(ttlMs: number): void {
    this.#until = this.now() + ttlMs;
  }

  end(): void {
    this.#until = null;
  }
}

interface Kept<Value> {
  readonly value: Value;
  readonly keeping: Keeping;
}

interface Flight<Value> {
  readonly promise: Promise<Value>;
  readonly keeping: Keeping;
  readonly controller: AbortController;
  readers: number;
  /** Whether the load has ended. */
  landed: boolean;
}

/**
 * Answers by key, bounded in entries and time. Readers that ask for one key at the same time share one load, across
 * requests. Failures are not kept. A value whose load began before `delete` or `clear` is handed to those who waited
 * for it, and not kept, since it may show the state before a change.
 */
export class SingleFlightCache<Value extends object> {
  readonly #kept: LRUCache<string, Kept<Value>>;
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #flights = new Map<string, Flight<Value>>();

  constructor({ maxEntries, ttlMs, now = () => performance.now() }: SingleFlightCacheOptions) {
    this.#ttlMs = ttlMs;
    this.#now = now;
    this.#kept = new LRUCache({
      // Not as `max`, for which memory would be set aside at once: 2 MB for each seller.
      maxSize: maxEntries,
      sizeCalculation: () => 1,
      ttl: Math.max(ttlMs, 1),
      ttlResolution: 0,
      perf: { now },
      dispose: ({ keeping }) => keeping.end(),
    });
  }

  get(
    key: string,
    load: (signal: CancellationSignal) => Promise<Value>,
    reader: Reader,
  ): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept) {
      reader.onCacheHit();
      reader.onRead?.(kept.keeping);
      return Promise.resolve(kept.value);
    }
    const running = this.#flights.get(key);
    if (running) reader.onCacheHit();
    const flight = running ?? this.#start(key, load);
    reader.onRead?.(flight.keeping);
    return wait(flight, reader.signal);
  }

  put(key: string, value: Value): void {
    this.#flights.delete(key);
    this.#keep(key, value, new Keeping(this.#now));
  }

  delete(key: string): void {
    this.#flights.delete(key);
    this.#kept.delete(key);
  }

  clear(): void {
    this.#flights.clear();
    this.#kept.clear();
  }

  #keep(key: string, value: Value, keeping: Keeping): void {
    if (this.#ttlMs <= 0) return;
    this.#kept.set(key, { value, keeping });
    keeping.begin(this.#ttlMs);
  }

  #start(key: string, load: (signal: CancellationSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const keeping = new Keeping(this.#now);
    const flight: Flight<Value> = {
      controller,
      keeping,
      readers: 0,
      landed: false,
      promise: load(controller.signal).then(
        (value) => {
          if (this.#land(key, flight)) this.#keep(key, value, keeping);
          return value;
        },
        (error: unknown) => {
          this.#land(key, flight);
          throw error;
        },
      ),
    };
    controller.signal.addEventListener('abort', () => this.#land(key, flight), { once: true });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Whether the flight was still the current one of its key. */
  #land(key: string, flight: Flight<Value>): boolean {
    flight.landed = true;
    return this.#flights.get(key) === flight && this.#flights.delete(key);
  }
}

async function wait<Value>(flight: Flight<Value>, signal: CancellationSignal): Promise<Value> {
  flight.readers += 1;
  const { promise: gone, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  // The race may be lost by either; the loser's rejection has been dealt with by then.
  gone.catch(() => undefined);
  flight.promise.catch(() => undefined);
  try {
    return await Promise.race([flight.promise, gone]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    flight.readers -= 1;
    // An abort makes an error with its stack: not for a load that has ended by itself.
    if (flight.readers === 0 && !flight.landed) flight.controller.abort();
  }
}
