/** A connection that was started: where a person was sent to consent. Times are epoch milliseconds. */
export interface ConsentRequest {
  /** SHA-256 of the state, in hexadecimal. */
  readonly stateHash: string;
  /** The principal that started it. */
  readonly principalId: string;
  /** The public part of its access key. Null without one. */
  readonly keyId: string | null;
  /** Its name, for the record. */
  readonly startedBy: string;
  readonly region: string;
  readonly marketplaceId: string;
  readonly name: string | null;
  /** The only seller whose consent is accepted. Null accepts any. */
  readonly renewsSellerId: string | null;
  /** Address that Amazon sends the browser back to. The exchange of the code names it again. */
  readonly redirectUri: string;
  /** Where the browser goes afterwards. Null shows a page of this server. */
  readonly returnUrl: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A row is deleted an hour after it expired. */
export interface ConsentRequestTable {
  state_hash: string;
  principal_id: string;
  key_id: string | null;
  started_by: string;
  region: string;
  marketplace_id: string;
  name: string | null;
  redirect_uri: string;
  return_url: string | null;
  created_at: number;
  expires_at: number;
  /** When the state came back. It is accepted once. */
  used_at: number | null;
  renews_seller_id: string | null;
}
