import type { CancellationSignal } from '../cancellation/cancellation-signal.js';
import { Flight } from './flight.js';
import { EntryState } from './entry-state.js';
import { BudgetedCache } from './memory-budget.js';
import type { MemoryBudget, Sized } from './memory-budget.js';
import { monotonicMs } from '../clock.js';

export interface SingleFlightCacheOptions {
  /** The byte limit that this cache shares with others. */
  readonly budget: MemoryBudget;
  /** How long a value is cached. 0 caches nothing and only joins simultaneous callers. */
  readonly ttlMs: number;
  /** Returns milliseconds that never run backwards. */
  readonly now?: () => number;
}

/** A cached value, as one reader has read it. */
export interface Read {
  /** True while the value is cached: not replaced, deleted or evicted. */
  readonly isKept: boolean;
  /** False for a state that every response depends on. Reading it is no cache hit. */
  readonly isHit?: false;
  /** Returns the milliseconds until the value expires. Negative after that. */
  restMs(): number;
}

export interface Reader {
  /** Ends this reader's wait. The load is aborted when its last reader leaves. */
  readonly signal: CancellationSignal;
  /** Called when the value costs this reader nothing: it was cached, or another reader loads it already. */
  readonly onCacheHit: () => void;
  /** Called for each value that is read here, also before its load ends. */
  readonly onRead?: (read: Read) => void;
}

/** Loads a value. The signal fires when the last reader leaves. */
type Load<Value> = (signal: CancellationSignal) => Promise<Sized<Value>>;

type Flights<Value> = Record<string, Flight<Value> | undefined>;

interface Kept<Value> {
  readonly value: Value;
  readonly state: EntryState;
}

/**
 * Caches values by key, limited in time and, by a shared budget, in bytes. Readers of one key at the same
 * time share one load, across requests. Failures are not cached. A value whose load began before it was deleted
 * goes to its waiting readers but is not cached, because it may show the state before a change.
 */
export class SingleFlightCache<Value extends object> {
  readonly #kept: BudgetedCache<Kept<Value>>;
  readonly #ttlMs: number;
  readonly #now: () => number;
  /**
   * Not a `Map`: one that constantly grows and shrinks leaves tables behind that keep loaded values in
   * memory.
   */
  #flights: Flights<Value> = emptyFlights();

  constructor({ budget, ttlMs, now = monotonicMs }: SingleFlightCacheOptions) {
    this.#ttlMs = ttlMs;
    this.#now = now;
    this.#kept = new BudgetedCache({ budget, onDrop: ({ state }) => state.end() });
  }

  get(key: string, load: Load<Value>, reader: Reader): Promise<Value> {
    const kept = this.#find(key);
    if (kept) {
      reader.onCacheHit();
      reader.onRead?.(kept.state);
      return Promise.resolve(kept.value);
    }
    const running = this.#flights[key];
    if (running) reader.onCacheHit();
    const flight = running ?? this.#start(key, load);
    reader.onRead?.(flight.state);
    return flight.join(reader.signal);
  }

  /** Tells whether a value is cached. One that is being loaded is not. */
  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** Returns a cached value without loading one. This is no cache hit. */
  peek(key: string): Value | undefined {
    return this.#find(key)?.value;
  }

  /** Returns the cached values that have not expired. */
  *values(): Generator<Value> {
    for (const { value, state } of this.#kept.values()) if (state.restMs() >= 0) yield value;
  }

  put(key: string, sized: Sized<Value>): void {
    delete this.#flights[key];
    this.#keep(key, sized, new EntryState(this.#now));
  }

  delete(key: string): void {
    delete this.#flights[key];
    this.#kept.delete(key);
  }

  /** Deletes the values of all keys that start with this text. Takes a microsecond for some 20 cached keys. */
  deleteStarting(start: string): void {
    for (const key of Object.keys(this.#flights))
      if (key.startsWith(start)) delete this.#flights[key];
    for (const key of this.#kept.keys()) if (key.startsWith(start)) this.#kept.delete(key);
  }

  clear(): void {
    this.#flights = emptyFlights();
    this.#kept.clear();
  }

  #find(key: string): Kept<Value> | undefined {
    const kept = this.#kept.get(key);
    if (!kept || kept.state.restMs() >= 0) return kept;
    this.#kept.delete(key);
    return undefined;
  }

  #keep(key: string, { value, bytes }: Sized<Value>, state: EntryState): void {
    if (this.#ttlMs <= 0) return;
    if (this.#kept.set(key, { value: { value, state }, bytes })) state.begin(this.#ttlMs);
  }

  #start(key: string, load: Load<Value>): Flight<Value> {
    const flight = new Flight<Value>(new EntryState(this.#now), () => this.#land(key, flight));
    load(flight.signal).then(
      (sized) => this.#arrive(key, flight, sized),
      (error: unknown) => {
        this.#land(key, flight);
        flight.fail(error);
      },
    );
    this.#flights[key] = flight;
    return flight;
  }

  #arrive(key: string, flight: Flight<Value>, sized: Sized<Value>): void {
    if (this.#land(key, flight)) this.#keep(key, sized, flight.state);
    flight.succeed(sized.value);
  }

  /** Removes the flight. Returns whether it was the current one of its key. */
  #land(key: string, flight: Flight<Value>): boolean {
    return this.#flights[key] === flight && delete this.#flights[key];
  }
}

/** Without a prototype any string can be a key. */
function emptyFlights<Value>(): Flights<Value> {
  return Object.create(null) as Flights<Value>;
}
