/** An access key, without its secret. Times are epoch milliseconds. */
export interface AccessKeyRecord {
  /** Public part of the key, which finds it. Random, never used again. */
  readonly keyId: string;
  /** Unique among the keys that are not revoked. */
  readonly name: string;
  /** SHA-256 of the secret, in hexadecimal. */
  readonly secretHash: string;
  /** The hash before the last rotation. Null when there was none. */
  readonly previousHash: string | null;
  /** The previous secret is valid before this time. */
  readonly previousUntil: number | null;
  readonly scopes: readonly string[];
  /** Ids of the sellers that it may see. Null for all. */
  readonly sellers: readonly string[] | null;
  readonly createdAt: number;
  /** Name of the principal that created it. */
  readonly createdBy: string;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** Start of the hour in which it was last used. */
  readonly lastUsedAt: number | null;
}

/** A row is never deleted: the list shows revoked keys, and a server that had a key never serves strangers. */
export interface AccessKeyTable {
  key_id: string;
  name: string;
  secret_hash: string;
  previous_hash: string | null;
  previous_until: number | null;
  /** JSON of the names. */
  scopes: string;
  /** JSON of the ids. Null for all. */
  sellers: string | null;
  created_at: number;
  created_by: string;
  expires_at: number | null;
  revoked_at: number | null;
  last_used_at: number | null;
}
