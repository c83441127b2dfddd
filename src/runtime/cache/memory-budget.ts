import { LRUCache } from 'lru-cache';

/** A value and an estimate of its heap size. */
export interface Sized<Value> {
  readonly value: Value;
  readonly bytes: number;
}

// Measured: 3 KB of JSON for a supply source become 10 KB of objects.
const HEAP_PER_JSON_BYTE = 4;

/** Pairs a value with its heap size, estimated from the JSON it was read from. */
export function sizedByJson<Value>(value: Value, json: Uint8Array): Sized<Value> {
  return { value, bytes: json.length * HEAP_PER_JSON_BYTE };
}

/** Size of an entry without key and value: its places in two maps and in the budget's list. */
const BYTES_OF_AN_ENTRY = 400;

// No entry may evict more than a small part of the others.
const MAX_SHARE = 1 / 16;

interface BudgetedEntry {
  readonly bytes: number;
  drop(): void;
}

/** A byte limit that several caches share. Beyond it the least recently used entry of all caches is evicted. */
export class MemoryBudget {
  readonly #entries: LRUCache<BudgetedEntry, BudgetedEntry>;

  constructor(maxBytes: number) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(Math.floor(maxBytes * MAX_SHARE), 1),
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (entry) => entry.drop(),
    });
  }

  get usedBytes(): number {
    return this.#entries.calculatedSize;
  }

  /** Returns false for an entry that is too large to cache. */
  keep(entry: BudgetedEntry): boolean {
    return this.#entries.set(entry, entry).has(entry);
  }

  touch(entry: BudgetedEntry): void {
    this.#entries.get(entry);
  }

  release(entry: BudgetedEntry): void {
    this.#entries.delete(entry);
  }
}

export interface BudgetedCacheOptions<Value> {
  readonly budget: MemoryBudget;
  /** Also limits the number of entries: beyond it the oldest is evicted. */
  readonly maxEntries?: number;
  /** Called when a value is replaced, deleted or evicted. */
  readonly onDrop?: (value: Value) => void;
}

/** A map from text to values that shares a byte budget with other caches. An empty one takes no memory. */
export class BudgetedCache<Value> {
  readonly #options: BudgetedCacheOptions<Value>;
  readonly #entries = new Map<string, Entry<Value>>();

  constructor(options: BudgetedCacheOptions<Value>) {
    this.#options = options;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry) this.#options.budget.touch(entry);
    return entry?.value;
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Returns all values, without marking them as used. */
  *values(): Generator<Value> {
    for (const { value } of this.#entries.values()) yield value;
  }

  /** Returns whether the value is cached. One that is too large is not. */
  set(key: string, { value, bytes }: Sized<Value>): boolean {
    const { budget, maxEntries = Infinity } = this.#options;
    this.delete(key);
    const own = ownText(key);
    const entry = new Entry(value, BYTES_OF_AN_ENTRY + 2 * own.length + Math.ceil(bytes), () => {
      this.#entries.delete(own);
      this.#options.onDrop?.(value);
    });
    if (!budget.keep(entry)) return false;
    this.#entries.set(own, entry);
    if (this.#entries.size > maxEntries) this.#dropOldest();
    return true;
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) this.#options.budget.release(entry);
  }

  clear(): void {
    for (const entry of this.#entries.values()) this.#options.budget.release(entry);
  }

  #dropOldest(): void {
    const [oldest] = this.#entries.values();
    if (oldest) this.#options.budget.release(oldest);
  }
}

class Entry<Value> implements BudgetedEntry {
  constructor(
    readonly value: Value,
    readonly bytes: number,
    readonly drop: () => void,
  ) {}
}

/**
 * Returns a copy of the text. The engine lets a substring point into the whole text, so that an id from a
 * query would keep the query in memory.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
