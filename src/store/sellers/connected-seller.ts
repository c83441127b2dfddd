import type { StoreError } from '../engine/store-error.js';

/** What a person agreed to at Amazon. Times are epoch milliseconds. */
export interface SellerConsent {
  readonly sellerId: string;
  readonly name: string | null;
  /** Region of its marketplaces: `na`, `eu` or `fe`. */
  readonly region: string;
  readonly marketplaceIds: readonly string[];
  readonly refreshToken: string;
  readonly consentedAt: number;
  readonly connectedAt: number;
  /** Name of the principal that started the connection. */
  readonly connectedBy: string;
}

/** A seller as the store has it. */
export interface StoredSeller extends Omit<
  SellerConsent,
  'refreshToken' | 'consentedAt' | 'connectedAt' | 'connectedBy'
> {
  /** Null when the seller is disconnected: the token is deleted then. An error when it does not open. */
  readonly refreshToken: string | StoreError | null;
  /** Null for a seller of the configuration that was disconnected and never connected here. */
  readonly consentedAt: number | null;
  /** Null for a seller of the configuration, also when its consent was renewed here. */
  readonly connectedAt: number | null;
  readonly disconnectedAt: number | null;
  /** Number of the change that made the row what it is. Grows over all rows. */
  readonly version: number;
}

/** A seller of the configuration: its id and a hash of its refresh token. */
export interface ConfiguredGrant {
  readonly sellerId: string;
  /** SHA-256 in hexadecimal. */
  readonly tokenHash: string;
}

/** One row for each seller that was connected or disconnected at run time. Never deleted. */
export interface ConnectedSellerTable {
  seller_id: string;
  name: string | null;
  region: string;
  /** JSON of the ids. */
  marketplace_ids: string;
  /** Sealed. Null when the seller is disconnected. */
  refresh_token: string | null;
  consented_at: number | null;
  /** Null when the seller was never connected here, only renewed. */
  connected_at: number | null;
  connected_by: string | null;
  disconnected_at: number | null;
  disconnected_by: string | null;
  version: number;
}

/** One row, which every change of a seller locks: changes become visible in the order of their numbers. */
export interface SellerVersionTable {
  id: number;
  version: number;
}

/** When a server first started with a refresh token of its configuration. */
export interface ConfiguredGrantTable {
  seller_id: string;
  token_hash: string;
  seen_at: number;
}
