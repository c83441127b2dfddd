import { LRUCache } from 'lru-cache';
import type { ReadRecord } from '../../cache/read-record.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { AnswerDraft } from './answer-draft.js';

/** A whole answer, and what it stands on. */
export interface RememberedAnswer {
  readonly head: Buffer;
  readonly contentType: string;
  readonly operationName: string | null;
  readonly reads: ReadRecord;
}

export interface RememberedAnswersOptions {
  readonly maxBytes: number;
  readonly metrics: Pick<Metrics, 'countAnswer' | 'setAnswerBytes'>;
}

// What is longer is hardly asked twice, and its text would be kept as the key.
const MAX_KEY_LENGTH = 32_768;
// No answer pushes out more than a small part of the others.
const MAX_SHARE = 1 / 16;
const BYTES_OF_A_READ = 64;
const BYTES_OF_AN_ANSWER = 512;

/**
 * Answers as bytes, by all that was asked. One is given out only while everything that was read for it is what a request
 * would read now: what replaces, forgets or outdates any of it also ends the answer. Bounded in bytes.
 */
export class RememberedAnswers {
  readonly #answers: LRUCache<string, RememberedAnswer>;
  readonly #metrics: RememberedAnswersOptions['metrics'];

  constructor({ maxBytes, metrics }: RememberedAnswersOptions) {
    this.#metrics = metrics;
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(Math.floor(maxBytes * MAX_SHARE), 1),
      sizeCalculation: sizeOf,
    });
  }

  /** The answer to the question of this key, when there is one that is still right. */
  find(key: string): RememberedAnswer | null {
    const answer = this.#answers.get(key);
    if (answer?.reads.isCurrent()) {
      this.#metrics.countAnswer('hit');
      return answer;
    }
    if (answer) this.#forget(key);
    this.#metrics.countAnswer('miss');
    return null;
  }

  /** Remembers what a request has answered, unless it can't be, or is outdated already. */
  remember(
    key: string,
    { isCacheable, head, reads, operationName }: AnswerDraft,
    contentType: string,
  ): void {
    if (!isCacheable || head === null || key.length > MAX_KEY_LENGTH) return;
    if (!reads.isCurrent()) return;
    const answer = { head: Buffer.from(head), contentType, operationName, reads };
    this.#answers.set(key, answer);
    this.#metrics.setAnswerBytes(this.#answers.calculatedSize);
  }

  #forget(key: string): void {
    this.#answers.delete(key);
    this.#metrics.setAnswerBytes(this.#answers.calculatedSize);
  }
}

function sizeOf({ head, reads }: RememberedAnswer, key: string): number {
  // A text of other characters than those of Latin takes two bytes for each.
  return head.length + 2 * key.length + BYTES_OF_A_READ * reads.count + BYTES_OF_AN_ANSWER;
}
