import { LRUCache } from 'lru-cache';

interface Made<Value> {
  readonly bytes: Uint8Array;
  value: Value;
}

// What is longer changes more often than not, and would push out a hundred others.
const MAX_BYTES = 64 * 1024;

/**
 * What was made of the last answer to each question, for the case that the next answer is the same to the byte. That saves
 * no call, and is never out of date: an answer has come each time. What is remembered lives on with all that was made of it
 * in turn, such as its text.
 *
 * Bounded in entries.
 */
export class UnchangedAnswers<Value extends object> {
  readonly #last: LRUCache<string, Made<Value>>;

  constructor(maxEntries: number) {
    // Not as `max`, for which memory would be set aside at once.
    this.#last = new LRUCache({ maxSize: maxEntries, sizeCalculation: () => 1 });
  }

  /** `null` when the last answer to the question was another one. */
  find(question: string, bytes: Uint8Array): Value | null {
    const last = this.#last.get(question);
    if (last?.bytes.length !== bytes.length) return null;
    return Buffer.compare(last.bytes, bytes) === 0 ? last.value : null;
  }

  /** Takes a copy of the bytes. */
  keep(question: string, bytes: Uint8Array, value: Value): void {
    const last = this.#last.get(question);
    if (bytes.length > MAX_BYTES) {
      this.#last.delete(question);
    } else if (last?.bytes.length === bytes.length) {
      // Memory for bytes is dear to get and to give back.
      last.bytes.set(bytes);
      last.value = value;
    } else {
      this.#last.set(question, { bytes: new Uint8Array(bytes), value });
    }
  }
}
