import { BudgetedCache, sizedByJson, type MemoryBudget } from './memory-budget.js';

interface Last<Value> {
  readonly bytes: Uint8Array;
  /** `null` until they came for the second time. */
  value: Value | null;
}

export interface UnchangedAnswersOptions {
  readonly budget: MemoryBudget;
  readonly maxEntries?: number;
}

// Longer answers change more often than not, and would push out a hundred others.
const MAX_BYTES = 64 * 1024;

/**
 * Keeps the value that was made of the last answer to each question, for the case that the next answer is the same to the
 * byte. It saves no call, and is never out of date: an answer has come each time.
 *
 * Bounded in bytes by the budget: the answer, and the value that may outlive every other cache.
 */
export class UnchangedAnswers<Value extends object> {
  readonly #last: BudgetedCache<Last<Value>>;

  constructor(options: UnchangedAnswersOptions) {
    this.#last = new BudgetedCache(options);
  }

  /** Returns `null` when the last answer to the question was another one. */
  find(question: string, bytes: Uint8Array): Value | null {
    const last = this.#last.get(question);
    return last?.value && isSame(last.bytes, bytes) ? last.value : null;
  }

  /**
   * Notes an answer, of which it takes a copy, and the value that was made of it. Of answers that change each time only the
   * bytes are kept: values that live until the next answer and no longer are what a garbage collector is worst at.
   */
  note(question: string, bytes: Uint8Array, value: Value): void {
    const last = this.#last.get(question);
    if (bytes.length > MAX_BYTES) {
      this.#last.delete(question);
    } else if (last?.bytes.length !== bytes.length) {
      const copy = new Uint8Array(bytes);
      const { bytes: heap } = sizedByJson(value, copy);
      this.#last.set(question, {
        value: { bytes: copy, value: null },
        bytes: copy.length + heap,
      });
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
