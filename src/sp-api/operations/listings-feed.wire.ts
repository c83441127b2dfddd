import type { PatchListingsItemRequestWire } from './listings.wire.js';
import type { NumberWire, TextWire } from './wire.js';

/** Header of a document of JSON_LISTINGS_FEED. */
export interface ListingsFeedHeaderWire {
  readonly sellerId: string;
  readonly version: '2.0';
  /** Lets the report wait until the changes are applied, and show the listings with these data sets. */
  readonly report?: {
    readonly includedData: readonly string[];
    readonly apiVersion: '2021-08-01';
  };
}

/** A message of JSON_LISTINGS_FEED that patches a listing. A document has 1 to 10,000 messages. */
export interface ListingsFeedPatchWire extends PatchListingsItemRequestWire {
  /** From 1, unique within the document. */
  readonly messageId: number;
  readonly sku: string;
  readonly operationType: 'PATCH';
}

/** An issue of the processing report. Without a `messageId` it is about the whole document. */
export interface ListingsFeedIssueWire {
  readonly messageId?: NumberWire;
  readonly sku?: TextWire;
  readonly code?: TextWire;
  readonly severity?: TextWire;
  readonly message?: TextWire;
  /** One name, unlike in the issues of the Listings Items API. */
  readonly attributeName?: TextWire;
}

export interface ListingsFeedSummaryWire {
  readonly messagesProcessed?: NumberWire;
}
