import type { ListWire, TextWire } from './wire.js';

export type FeedStatusWire = 'CANCELLED' | 'DONE' | 'FATAL' | 'IN_PROGRESS' | 'IN_QUEUE';

// Requests. Queries are types and not interfaces: only types fit the open shape of a request.

export interface CreateFeedDocumentRequestWire {
  /** Includes the charset. The upload must use the same value. */
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
  /** 1 to 10. Required without a `nextToken`. */
  readonly feedTypes?: readonly string[] | undefined;
  readonly marketplaceIds?: readonly string[] | undefined;
  /** 1 to 100. Default: 10. */
  readonly pageSize?: number | undefined;
  readonly processingStatuses?: readonly FeedStatusWire[] | undefined;
  readonly createdSince?: string | undefined;
  readonly createdUntil?: string | undefined;
  /** Excludes all other parameters. */
  readonly nextToken?: string | undefined;
};

// Responses.

export interface CreateFeedDocumentResponseWire {
  readonly feedDocumentId?: TextWire;
  /** Accepts a PUT of the bytes without authorization for five minutes. */
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
  /** DONE means that there is a report, not that anything was accepted. */
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
  /** Valid for five minutes. */
  readonly url?: TextWire;
  /** `GZIP`. Absent when it is not compressed. */
  readonly compressionAlgorithm?: TextWire;
}
