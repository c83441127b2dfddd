import { LRUCache } from 'lru-cache';
import { ownText } from '../../../runtime/cache/memory-budget.js';
import type { ReadRecord } from '../../../runtime/cache/read-record.js';
import type { Metrics } from '../../../telemetry/metrics.js';
import type { GraphQLAnswer } from '../../graphql/graphql-answer.js';
import { isInParts } from '../../http/exchange.js';
import type { AnswerDraft } from './answer-draft.js';

/** A cached answer and the reads that it depends on. */
export interface CachedAnswer {
  /** The full key, see `answerKey`. */
  readonly key: string;
  /** The JSON up to the extensions, without the closing brace. A short one is a string. */
  readonly head: string | Uint8Array;
  readonly contentType: string;
  readonly operationName: string | null;
  readonly sellerIds: readonly string[];
  readonly reads: ReadRecord;
}

export interface AnswerCacheDependencies {
  readonly maxBytes: number;
  readonly metrics: Pick<Metrics, 'countAnswer' | 'setAnswerBytes'>;
}

// The engine hashes every new string in full: 10 µs for a key of 2 KB. Of a long key, only these characters are hashed.
// Two keys with the same characters evict each other.
const HEAD_LENGTH = 320;
const TAIL_LENGTH = 256;
const MAX_PLACE_LENGTH = 1024;
// Longer requests are rarely repeated, and the cache would hold their full text as the key.
const MAX_KEY_LENGTH = 32_768;
// One answer must not evict more than a small part of the others.
const MAX_SHARE = 1 / 16;
// The extensions come last. No text inside them can contain this marker.
const EXTENSIONS = ',"extensions":';
// Up to this size, Node writes a string in one piece with the headers, which is faster.
const MAX_TEXT_BYTES = 4096;
const BYTES_OF_A_READ = 100;
// The text of an id belongs to the seller.
const BYTES_OF_A_SELLER = 8;
const BYTES_OF_AN_ANSWER = 512;

/**
 * Caches whole answers as bytes. Returns an answer only while every value that it was made of is still the current one.
 * When a value is replaced, removed or expires, the answer is invalid at once. Limited in bytes.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, CachedAnswer>;
  readonly #metrics: AnswerCacheDependencies['metrics'];

  constructor({ maxBytes, metrics }: AnswerCacheDependencies) {
    this.#metrics = metrics;
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(Math.floor(maxBytes * MAX_SHARE), 1),
      sizeCalculation: sizeOf,
    });
  }

  /** Returns the cached answer for a key, or null when there is no valid one. */
  find(key: string): CachedAnswer | null {
    const place = shortKeyOf(key);
    const there = this.#answers.get(place);
    const answer = there?.key === key ? there : undefined;
    if (answer?.reads.isCurrent()) {
      this.#metrics.countAnswer('hit');
      return answer;
    }
    if (answer) this.#forget(place);
    this.#metrics.countAnswer('miss');
    return null;
  }

  /** Caches the answer to a request if its draft allows that and everything that it has read is still current. */
  store(key: string, draft: AnswerDraft | null, answer: GraphQLAnswer): void {
    const reads = draft?.dependencies();
    if (!draft || !reads || answer.kind !== 'whole' || isInParts(answer.body)) return;
    const { operationName, sellerIds } = draft;
    if (key.length > MAX_KEY_LENGTH || !reads.isCurrent()) return;
    const bytes = bytesOf(answer.body);
    const end = bytes.lastIndexOf(EXTENSIONS);
    if (end === -1) return;
    const head =
      end <= MAX_TEXT_BYTES ? bytes.toString('utf8', 0, end) : alone(bytes.subarray(0, end));
    // The name is a slice of the document's text. A copy does not keep that text alive.
    const contentType = answer.headers['content-type'] ?? '';
    const name = operationName === null ? null : ownText(operationName);
    const cached = { key, head, contentType, operationName: name, sellerIds, reads };
    this.#answers.set(shortKeyOf(key), cached);
    this.#metrics.setAnswerBytes(this.#answers.calculatedSize);
  }

  #forget(place: string): void {
    this.#answers.delete(place);
    this.#metrics.setAnswerBytes(this.#answers.calculatedSize);
  }
}

function bytesOf(body: string | Uint8Array): Buffer {
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** Copies a short slice, which would otherwise keep its larger buffer alive. */
function alone(bytes: Buffer): Uint8Array {
  return bytes.buffer.byteLength < bytes.length + BYTES_OF_AN_ANSWER
    ? bytes
    : new Uint8Array(bytes);
}

function shortKeyOf(key: string): string {
  return key.length > MAX_PLACE_LENGTH
    ? `${key.length} ${key.slice(0, HEAD_LENGTH)}${key.slice(-TAIL_LENGTH)}`
    : key;
}

function sizeOf({ key, head, operationName, sellerIds, reads }: CachedAnswer): number {
  // A string with characters outside Latin-1 takes two bytes for each character.
  const headBytes = typeof head === 'string' ? 2 * head.length : head.length;
  const texts = key.length + (operationName?.length ?? 0);
  const lists = BYTES_OF_A_READ * reads.count + BYTES_OF_A_SELLER * sellerIds.length;
  return headBytes + 2 * texts + lists + BYTES_OF_AN_ANSWER;
}
