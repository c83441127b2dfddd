import type { AccessConnection } from '../tables.js';
import type { ConsentRequest, ConsentRequestTable } from './consent-request.js';

/** Expired and used requests are kept this long, so that a late or repeated return gets the right explanation. */
const KEPT_MS = 3_600_000;

/** Why a state is not accepted. */
export type RefusedState = 'unknown' | 'used' | 'expired';

/** The connections that were started and not finished yet. Any replica may finish one. */
export class ConsentRequests {
  readonly #db: AccessConnection;

  constructor(db: AccessConnection) {
    this.#db = db;
  }

  /** Records a request. Returns false, and records nothing, when `most` requests are there already. */
  async add(request: ConsentRequest, most: number): Promise<boolean> {
    await this.deleteExpired(request.createdAt);
    const { count } = await this.#db
      .selectFrom('consent_request')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= most) return false;
    await this.#db
      .insertInto('consent_request')
      .values({
        state_hash: request.stateHash,
        principal_id: request.principalId,
        key_id: request.keyId,
        started_by: request.startedBy,
        region: request.region,
        marketplace_id: request.marketplaceId,
        name: request.name,
        redirect_uri: request.redirectUri,
        return_url: request.returnUrl,
        created_at: request.createdAt,
        expires_at: request.expiresAt,
        used_at: null,
        renews_seller_id: request.renewsSellerId,
      })
      .execute();
    return true;
  }

  /** Deletes requests that expired an hour ago. Returns their number. */
  async deleteExpired(now: number): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('consent_request')
      .where('expires_at', '<', now - KEPT_MS)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Returns the request of a state and uses it up: of two callers at once, one gets it. */
  async take(stateHash: string, now: number): Promise<ConsentRequest | RefusedState> {
    const taken = await this.#db
      .updateTable('consent_request')
      .set({ used_at: now })
      .where('state_hash', '=', stateHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst();
    if (taken) return readRequest(taken);
    const row = await this.#db
      .selectFrom('consent_request')
      .select('used_at')
      .where('state_hash', '=', stateHash)
      .executeTakeFirst();
    if (!row) return 'unknown';
    return row.used_at === null ? 'expired' : 'used';
  }
}

function readRequest(row: ConsentRequestTable): ConsentRequest {
  return {
    stateHash: row.state_hash,
    principalId: row.principal_id,
    keyId: row.key_id,
    startedBy: row.started_by,
    region: row.region,
    marketplaceId: row.marketplace_id,
    name: row.name,
    renewsSellerId: row.renews_seller_id,
    redirectUri: row.redirect_uri,
    returnUrl: row.return_url,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
