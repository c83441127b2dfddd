/** How long a quote is stored, in milliseconds. */
export const QUOTE_LIFE_MS = 24 * 3_600_000;

export interface QuoteId {
  readonly sellerId: string;
  /** Random, unique for the seller. */
  readonly quoteId: string;
}

/** A quote of labels: what was asked for, and what was offered. */
export interface StoredQuote extends QuoteId {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** JSON, with the sender's address. It is sealed. */
  readonly content: unknown;
}

/** One row for each quote of labels, for 24 hours. `content` is sealed JSON of the request and the offers. */
export interface ShippingQuoteTable {
  seller_id: string;
  quote_id: string;
  created_at: number;
  content: string;
}
