import { LRUCache } from 'lru-cache';

export interface SingleFlightCacheOptions {
  readonly maxEntries: number;
  /** How long an answer is kept; 0 keeps nothing, and only joins callers that ask at the same time. */
  readonly ttlMs: number;
  /** Milliseconds that never run backwards. */
  readonly now?: () => number;
}

export interface Reader {
  /** Ends this reader's wait. The load itself is ended when the last of its readers has gone. */
  readonly signal: AbortSignal;
  /** Called when the answer costs this reader nothing: it was kept, or somebody else is fetching it already. */
  readonly onCacheHit: () => void;
}

interface Flight<Value> {
  readonly promise: Promise<Value>;
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
  readonly #kept: LRUCache<string, Value>;
  readonly #keeps: boolean;
  readonly #flights = new Map<string, Flight<Value>>();

  constructor(options: SingleFlightCacheOptions) {
    const { now } = options;
    this.#keeps = options.ttlMs > 0;
    this.#kept = new LRUCache({
      // Entries counted as sizes: with `max`, the room for all of them is taken at once, and a process has many sellers.
      maxSize: options.maxEntries,
      sizeCalculation: () => 1,
      ttl: Math.max(options.ttlMs, 1),
      ttlResolution: 0,
      ...(now && { perf: { now } }),
    });
  }

  get(key: string, load: (signal: AbortSignal) => Promise<Value>, reader: Reader): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept) {
      reader.onCacheHit();
      return Promise.resolve(kept);
    }
    const running = this.#flights.get(key);
    if (running) reader.onCacheHit();
    return wait(running ?? this.#start(key, load), reader.signal);
  }

  put(key: string, value: Value): void {
    this.#flights.delete(key);
    if (this.#keeps) this.#kept.set(key, value);
  }

  delete(key: string): void {
    this.#flights.delete(key);
    this.#kept.delete(key);
  }

  clear(): void {
    this.#flights.clear();
    this.#kept.clear();
  }

  #start(key: string, load: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const flight: Flight<Value> = {
      controller,
      readers: 0,
      landed: false,
      promise: load(controller.signal).then(
        (value) => {
          if (this.#land(key, flight) && this.#keeps) this.#kept.set(key, value);
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

async function wait<Value>(flight: Flight<Value>, signal: AbortSignal): Promise<Value> {
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
