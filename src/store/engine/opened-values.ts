import { LRUCache } from 'lru-cache';

// One row must not evict more than a small part of the others.
const MAX_SHARE = 1 / 16;
/** A parsed value and what is made of it take this many times the size of its JSON. Measured. */
const HEAP_PER_JSON_CHARACTER = 8;
const BYTES_OF_AN_ENTRY = 400;

interface Opened<Stored> {
  /** As it is stored. Sealing makes another one for each write. */
  readonly stored: Stored;
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * Keeps what was opened of stored JSON: to decrypt and parse an order takes 30 us, to compare what is stored a tenth of one.
 * A kept value is used only for the very bytes that it was made of, so it is never older than what the caller has read. The same
 * bytes give the same object, which callers must not change.
 */
export class OpenedValues<Stored extends string | Uint8Array> {
  readonly #kept: LRUCache<string, Opened<Stored>>;
  readonly #isSame: (a: Stored, b: Stored) => boolean;

  /** @param maxBytes limits the memory, with what is made of the values. */
  constructor(maxBytes: number, isSame: (a: Stored, b: Stored) => boolean) {
    this.#isSame = isSame;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxBytes * MAX_SHARE,
      sizeCalculation: ({ bytes }) => bytes,
    });
  }

  /** @param open returns the JSON. What it throws is thrown. */
  open(key: string, stored: Stored, open: () => string): unknown {
    const kept = this.#kept.get(key);
    if (kept && this.#isSame(kept.stored, stored)) return kept.value;
    const json = open();
    const value: unknown = JSON.parse(json);
    const bytes = BYTES_OF_AN_ENTRY + stored.length + HEAP_PER_JSON_CHARACTER * json.length;
    this.#kept.set(key, { stored, value, bytes });
    return value;
  }
}
