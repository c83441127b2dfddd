import type { ListWire, TextWire } from './wire.js';

export type FeedStatusWire = 'CANCELLED' | 'DONE' | 'FATAL' | 'IN_PROGRESS' | 'IN_QUEUE';

// Requests. Queries are types and no interfaces: only those fit the open shape of a request.

export interface CreateFeedDocumentRequestWire {
  /** With its charset; the upload must name the very same. */
  readonly contentType: string;
}

export interface CreateFeedRequestWire {
  readonly feedType: string;
  /** 1 to 25. */
  readonly marketplaceIds: readonly string[];
  readonly inputFeedDocumentId: string;
  readonly feedOptions?: Readonly<Record<string, string>>;
}

export type GetFeedsQueryWire = {
  /** 1 to 10; required, unless there is a `nextToken`. */
  readonly feedTypes?: readonly string[] | undefined;
  readonly marketplaceIds?: readonly string[] | undefined;
  /** 1 to 100; 10 when absent. */
  readonly pageSize?: number | undefined;
  readonly processingStatuses?: readonly FeedStatusWire[] | undefined;
  readonly createdSince?: string | undefined;
  readonly createdUntil?: string | undefined;
  /** Comes alone. */
  readonly nextToken?: string | undefined;
};

// Responses

export interface CreateFeedDocumentResponseWire {
  readonly feedDocumentId?: TextWire;
  /** Takes a PUT of the bytes, without any authorization, for five minutes. */
  readonly url?: TextWire;
}

export interface CreateFeedResponseWire {
  readonly feedId?: TextWire;
}

export interface FeedWire {
  readonly feedId?: TextWire;
  readonly feedType?: TextWire;
  readonly marketplaceIds?: ListWire<string>;
  readonly createdTime?: TextWire;
  /** DONE says that there is a report, and not that anything was accepted. */
  readonly processingStatus?: TextWire;
  readonly processingStartTime?: TextWire;
  readonly processingEndTime?: TextWire;
  readonly resultFeedDocumentId?: TextWire;
}

export interface GetFeedsResponseWire {
  readonly feeds?: ListWire<FeedWire>;
  readonly nextToken?: TextWire;
}

export interface FeedDocumentWire {
  readonly feedDocumentId?: TextWire;
  /** Good for five minutes. */
  readonly url?: TextWire;
  /** `GZIP`, or absent for what is not compressed. */
  readonly compressionAlgorithm?: TextWire;
}
