import { LRUCache } from 'lru-cache';

interface Last<Value> {
  readonly bytes: Uint8Array;
  /** `null` until they came for the second time. */
  value: Value | null;
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
  readonly #last: LRUCache<string, Last<Value>>;

  constructor(maxEntries: number) {
    // Not as `max`, for which memory would be set aside at once.
    this.#last = new LRUCache({ maxSize: maxEntries, sizeCalculation: () => 1 });
  }

  /** `null` when the last answer to the question was another one. */
  find(question: string, bytes: Uint8Array): Value | null {
    const last = this.#last.get(question);
    return last?.value && isSame(last.bytes, bytes) ? last.value : null;
  }

  /**
   * Notes what came, of which it takes a copy, and what was made of it. Of answers that change each time nothing but the
   * bytes is kept: values that live until the next answer and no longer are what a garbage collector is worst at.
   */
  note(question: string, bytes: Uint8Array, value: Value): void {
    const last = this.#last.get(question);
    if (bytes.length > MAX_BYTES) {
      this.#last.delete(question);
    } else if (last?.bytes.length !== bytes.length) {
      this.#last.set(question, { bytes: new Uint8Array(bytes), value: null });
    } else if (isSame(last.bytes, bytes)) {
      last.value = value;
    } else {
      // Memory for bytes is dear to get and to give back.
      last.bytes.set(bytes);
      last.value = null;
    }
  }
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && Buffer.compare(some, others) === 0;
}
