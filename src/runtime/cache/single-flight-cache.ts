import type { CancellationSignal } from '../cancellation/cancellation-signal.js';
import { Flight } from './flight.js';
import { Keeping } from './keeping.js';
import { BudgetedCache, type MemoryBudget, type Sized } from './memory-budget.js';
import { monotonicMs } from '../clock.js';

export interface SingleFlightCacheOptions {
  /** Bounds this cache together with others. */
  readonly budget: MemoryBudget;
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
  restMs(): number;
}

export interface Reader {
  /** Ends this reader's wait. The load itself is ended when the last of its readers has gone. */
  readonly signal: CancellationSignal;
  /** Called when the answer costs this reader nothing: it was kept, or somebody else is fetching it already. */
  readonly onCacheHit: () => void;
  /** Told of each value that is read here, also of one that is not there yet. */
  readonly onRead?: (read: Read) => void;
}

/** Loads a value. The signal fires when the last reader has gone. */
type Load<Value> = (signal: CancellationSignal) => Promise<Sized<Value>>;

type Flights<Value> = Record<string, Flight<Value> | undefined>;

interface Kept<Value> {
  readonly value: Value;
  readonly keeping: Keeping;
}

/**
 * Caches values by key, bounded in time and, by a budget that it shares with others, in bytes. Readers that ask for one key
 * at the same time share one load, across requests. Failures are not kept. A value whose load began before `delete` or
 * `clear` is handed to the readers that waited for it, and not kept, since it may show the state before a change.
 */
export class SingleFlightCache<Value extends object> {
  readonly #kept: BudgetedCache<Kept<Value>>;
  readonly #ttlMs: number;
  readonly #now: () => number;
  /** No `Map`: one that grows and shrinks all the time leaves tables behind that keep what has landed from being freed. */
  #flights: Flights<Value> = emptyFlights();

  constructor({ budget, ttlMs, now = monotonicMs }: SingleFlightCacheOptions) {
    this.#ttlMs = ttlMs;
    this.#now = now;
    this.#kept = new BudgetedCache({ budget, onDrop: ({ keeping }) => keeping.end() });
  }

  get(key: string, load: Load<Value>, reader: Reader): Promise<Value> {
    const kept = this.#find(key);
    if (kept) {
      reader.onCacheHit();
      reader.onRead?.(kept.keeping);
      return Promise.resolve(kept.value);
    }
    const running = this.#flights[key];
    if (running) reader.onCacheHit();
    const flight = running ?? this.#start(key, load);
    reader.onRead?.(flight.keeping);
    return flight.join(reader.signal);
  }

  put(key: string, sized: Sized<Value>): void {
    delete this.#flights[key];
    this.#keep(key, sized, new Keeping(this.#now));
  }

  delete(key: string): void {
    delete this.#flights[key];
    this.#kept.delete(key);
  }

  clear(): void {
    this.#flights = emptyFlights();
    this.#kept.clear();
  }

  #find(key: string): Kept<Value> | undefined {
    const kept = this.#kept.get(key);
    if (!kept || kept.keeping.restMs() >= 0) return kept;
    this.#kept.delete(key);
    return undefined;
  }

  #keep(key: string, { value, bytes }: Sized<Value>, keeping: Keeping): void {
    if (this.#ttlMs <= 0) return;
    if (this.#kept.set(key, { value: { value, keeping }, bytes })) keeping.begin(this.#ttlMs);
  }

  #start(key: string, load: Load<Value>): Flight<Value> {
    const flight = new Flight<Value>(new Keeping(this.#now), () => this.#land(key, flight));
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
    if (this.#land(key, flight)) this.#keep(key, sized, flight.keeping);
    flight.succeed(sized.value);
  }

  /** Whether the flight was still the current one of its key. */
  #land(key: string, flight: Flight<Value>): boolean {
    return this.#flights[key] === flight && delete this.#flights[key];
  }
}

/** Without a prototype any string is a key. */
function emptyFlights<Value>(): Flights<Value> {
  return Object.create(null) as Flights<Value>;
}
