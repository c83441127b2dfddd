import { BudgetedCache, sizedByJson } from './memory-budget.js';
import type { MemoryBudget } from './memory-budget.js';

interface Last<Value> {
  readonly bytes: Uint8Array;
  /** `null` until the same bytes arrive twice. */
  value: Value | null;
}

export interface UnchangedAnswersOptions {
  readonly budget: MemoryBudget;
  readonly maxEntries?: number;
}

// Longer answers change more often, and each would evict a hundred others.
const MAX_BYTES = 64 * 1024;

/**
 * Keeps the value made of the last answer to each question, for when the next answer has the same bytes. It
 * saves no call and is never out of date, because each use has a new answer.
 *
 * The budget limits its bytes: the answer, and the value, which may outlive every other cache.
 */
export class UnchangedAnswers<Value extends object> {
  readonly #last: BudgetedCache<Last<Value>>;

  constructor(options: UnchangedAnswersOptions) {
    this.#last = new BudgetedCache(options);
  }

  /** Returns the value, or `null` when the last answer had other bytes. */
  find(question: string, bytes: Uint8Array): Value | null {
    const last = this.#last.get(question);
    return last?.value && isSame(last.bytes, bytes) ? last.value : null;
  }

  /**
   * Stores a copy of an answer with its value. For answers that change each time it stores the bytes alone:
   * values that live until the next answer are expensive to collect.
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
      // Allocating and freeing memory for bytes is expensive.
      last.bytes.set(bytes);
      last.value = null;
    }
  }
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && Buffer.compare(some, others) === 0;
}
