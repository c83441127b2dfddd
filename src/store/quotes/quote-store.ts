import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ForgetRequest, ForgottenSlice } from '../engine/forgotten-slice.js';
import { failedIn } from '../engine/store-error.js';
import type { ResealedSlice } from '../engine/reseal-rows.js';
import type { QuoteId, StoredQuote } from './quote.js';
import {
  deleteExpiredQuotes,
  deleteSurplus,
  readQuote,
  resealQuotes,
  writeQuotes,
} from './quote-rows.js';
import type { QuoteContext } from './quote-rows.js';

/** Memory of the quotes that are written in one turn of the event loop. A megabyte takes some 5 milliseconds. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;

/** Memory of the quotes that wait. More arrive only while the database does not respond; the oldest are dropped then. */
const MOST_WAITING_BYTES = 32 * 1024 * 1024;

/** Quotes that are stored for a seller: those of some 20,000 parcels a day. */
const MOST_STORED = 20_000;

/** Writes for a seller after which its surplus is deleted. */
const WRITES_PER_TRIM = 200;

export interface QuoteLimits {
  readonly mostStored?: number;
  readonly writesPerTrim?: number;
  readonly mostWaitingBytes?: number;
}

/**
 * Stores quotes for 24 hours. They are written soon after they were put, outside of the request that made them. A quote that is
 * lost with the process can be requested again, so no caller waits for a write.
 */
export class QuoteStore {
  readonly #context: QuoteContext;
  readonly #onError: (error: unknown) => void;
  readonly #limits: Required<QuoteLimits>;
  readonly #waiting = new Map<string, SizedQuote>();
  #waitingBytes = 0;
  /** Writes for each seller since its surplus was deleted. */
  readonly #untrimmed = new Map<string, number>();
  #writing: Promise<void> | null = null;

  /** @param onError receives the error of a write. Its quotes are lost. */
  constructor(
    context: QuoteContext,
    onError: (error: unknown) => void,
    { mostStored, writesPerTrim, mostWaitingBytes }: QuoteLimits = {},
  ) {
    this.#context = context;
    this.#onError = onError;
    this.#limits = {
      mostStored: mostStored ?? MOST_STORED,
      writesPerTrim: writesPerTrim ?? WRITES_PER_TRIM,
      mostWaitingBytes: mostWaitingBytes ?? MOST_WAITING_BYTES,
    };
  }

  /**
   * Stores a quote in a later turn of the event loop. This process finds it at once.
   * @param bytes an estimate of its memory.
   */
  put(quote: StoredQuote, bytes: number): void {
    this.#waiting.set(nameOf(quote), { quote, bytes });
    this.#waitingBytes += bytes;
    for (const [oldest] of this.#waiting) {
      if (this.#waitingBytes <= this.#limits.mostWaitingBytes) break;
      this.#leave(oldest);
    }
    this.#writing ??= this.#write();
  }

  #leave(name: string): void {
    this.#waitingBytes -= this.#waiting.get(name)?.bytes ?? 0;
    this.#waiting.delete(name);
  }

  /** Returns null for a quote that is unknown, lost or older than 24 hours. Throws `StoreError`. */
  async find(id: QuoteId): Promise<StoredQuote | null> {
    const waiting = this.#waiting.get(nameOf(id))?.quote;
    return waiting ?? (await readQuote(this.#context, id).catch(failedIn('quotes')));
  }

  /** Resolves when all quotes are written that were put before. Never rejects. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Deletes a slice of the quotes that are older than 24 hours. */
  deleteExpired(request: ForgetRequest): Promise<ForgottenSlice> {
    return deleteExpiredQuotes(this.#context, request);
  }

  /** Seals stored quotes with the current key, `limit` rows at a time. */
  reseal(limit: number): AsyncGenerator<ResealedSlice> {
    return resealQuotes(this.#context, limit);
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      await nextTurn();
      const quotes = this.#nextToWrite();
      try {
        await writeQuotes(this.#context, quotes);
        await this.#trim(quotes);
      } catch (error) {
        this.#onError(notStored(error));
      }
      for (const quote of quotes) this.#leave(nameOf(quote));
    }
    this.#writing = null;
  }

  /** Returns the oldest quotes, at least one. */
  #nextToWrite(): StoredQuote[] {
    const next: StoredQuote[] = [];
    let size = 0;
    for (const { quote, bytes } of this.#waiting.values()) {
      size += bytes;
      if (next.length > 0 && size > BYTES_AT_ONCE) break;
      next.push(quote);
    }
    return next;
  }

  async #trim(written: readonly StoredQuote[]): Promise<void> {
    for (const { sellerId } of written)
      this.#untrimmed.set(sellerId, (this.#untrimmed.get(sellerId) ?? 0) + 1);
    for (const [sellerId, writes] of this.#untrimmed) {
      if (writes < this.#limits.writesPerTrim) continue;
      this.#untrimmed.delete(sellerId);
      await deleteSurplus(this.#context, sellerId, this.#limits.mostStored);
    }
  }
}

interface SizedQuote {
  readonly quote: StoredQuote;
  readonly bytes: number;
}

function nameOf({ sellerId, quoteId }: QuoteId): string {
  return JSON.stringify([sellerId, quoteId]);
}

/** The reason in one sentence: a full disk would otherwise fill the log with the causes of each write. */
function notStored(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  const shown = new Error(
    `Quotes were not stored, so clients must request their offers again: ${reason}`,
  );
  delete shown.stack;
  return shown;
}
