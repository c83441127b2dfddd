import { LRUCache } from 'lru-cache';
import type { Sealer } from '../engine/sealer.js';
import { openText } from '../engine/sealed-text.js';
import { documentPlace } from './document-place.js';

const MAX_BYTES = 32_000_000;
// One order must not evict more than a small part of the others.
const MAX_SHARE = 1 / 16;
/** A parsed document and the order that is made of it take this many times the size of its JSON. Measured. */
const HEAP_PER_JSON_CHARACTER = 8;
const BYTES_OF_AN_ENTRY = 400;

interface Opened {
  /** The text as it is stored. Sealing makes another one for each write. */
  readonly text: string;
  readonly document: unknown;
  readonly bytes: number;
}

/**
 * Opens stored orders, and keeps what it has opened: to decrypt and parse an order takes 30 us, to compare two texts a tenth of one.
 * A kept document is used only for the very text it was made of, so it is never older than what the caller has read.
 * The same text gives the same object, which callers must not change. Limited to 32 MB, with what is made of the documents.
 */
export class OpenedDocuments {
  readonly #kept = new LRUCache<string, Opened>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_BYTES * MAX_SHARE,
    sizeCalculation: ({ bytes }) => bytes,
  });

  /** Throws `StoreError` when the text does not open. */
  open(sealer: Sealer, sellerId: string, orderId: string, text: string): unknown {
    const key = `${sellerId} ${orderId}`;
    const kept = this.#kept.get(key);
    if (kept?.text === text) return kept.document;
    const json = openText(sealer, text, documentPlace(sellerId, orderId));
    const document: unknown = JSON.parse(json);
    const bytes = BYTES_OF_AN_ENTRY + text.length + HEAP_PER_JSON_CHARACTER * json.length;
    this.#kept.set(key, { text, document, bytes });
    return document;
  }
}
