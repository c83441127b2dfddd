import type { ResealedSlice } from '../engine/reseal-rows.js';
import type { AccessConnection } from '../tables.js';
import { ConsentRequests } from './consent-requests.js';
import type {
  ConfiguredGrant,
  ConnectedSellerTable,
  SellerConsent,
  StoredSeller,
} from './connected-seller.js';
import { openToken, resealTokens, sealToken } from './sealed-token.js';
import type { SellerContext } from './sealed-token.js';

/** Far below the maximum number of parameters of a statement. */
const GRANTS_AT_ONCE = 500;

type SellerColumns = Omit<ConnectedSellerTable, 'seller_id' | 'version'>;

/** The sellers that were connected or disconnected while a server ran. */
export class SellerStore {
  /** The connections that were started. */
  readonly consents: ConsentRequests;
  readonly #context: SellerContext;

  constructor(context: SellerContext) {
    this.#context = context;
    this.consents = new ConsentRequests(context.db);
  }

  /**
   * Records when the refresh tokens of the configuration were first seen; keeps the time of those that are known. Returns the
   * times (epoch milliseconds) by seller.
   */
  async noteConfigured(
    grants: readonly ConfiguredGrant[],
    now: number,
  ): Promise<ReadonlyMap<string, number>> {
    const seen = new Map<string, number>();
    for (let from = 0; from < grants.length; from += GRANTS_AT_ONCE) {
      const some = grants.slice(from, from + GRANTS_AT_ONCE);
      const { db } = this.#context;
      await db
        .insertInto('configured_grant')
        .values(
          some.map(({ sellerId, tokenHash }) => ({
            seller_id: sellerId,
            token_hash: tokenHash,
            seen_at: now,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const hashes = some.map(({ tokenHash }) => tokenHash);
      const rows = await db
        .selectFrom('configured_grant')
        .selectAll()
        .where('token_hash', 'in', hashes)
        .execute();
      const isMeant = new Set(some.map(({ sellerId, tokenHash }) => `${sellerId} ${tokenHash}`));
      for (const row of rows)
        if (isMeant.has(`${row.seller_id} ${row.token_hash}`)) seen.set(row.seller_id, row.seen_at);
    }
    return seen;
  }

  /** Connects a seller, or gives it another grant. */
  async connect(consent: SellerConsent): Promise<void> {
    await this.#write(consent.sellerId, this.#columnsOf(consent));
  }

  /**
   * Gives a seller another grant, unless it was disconnected since the renewal began. Returns false, and records nothing, in that
   * case.
   */
  renew(consent: SellerConsent, begunAt: number): Promise<boolean> {
    const { sellerId } = consent;
    const columns = this.#columnsOf(consent);
    return this.#context.transaction(async (trx) => {
      const version = await nextVersion(trx);
      const known = await trx
        .selectFrom('connected_seller')
        .select(['disconnected_at', 'connected_at', 'connected_by'])
        .where('seller_id', '=', sellerId)
        .executeTakeFirst();
      if (known && (known.disconnected_at ?? -Infinity) >= begunAt) return false;
      // A renewal connects no seller: it has what a connection in force has recorded.
      const { connected_at = null, connected_by = null } =
        known?.disconnected_at === null ? known : {};
      const renewed = { ...columns, connected_at, connected_by };
      await writeRow(trx, { seller_id: sellerId, ...renewed, version }, renewed);
      return true;
    });
  }

  /** Disconnects a seller and deletes its refresh token. The seller may be one of the configuration. */
  async disconnect(
    seller: Pick<StoredSeller, 'sellerId' | 'name' | 'region' | 'marketplaceIds'>,
    { at, by }: { readonly at: number; readonly by: string },
  ): Promise<void> {
    const gone = { refresh_token: null, disconnected_at: at, disconnected_by: by };
    const columns = {
      name: seller.name,
      region: seller.region,
      marketplace_ids: JSON.stringify(seller.marketplaceIds),
      consented_at: null,
      connected_at: null,
      connected_by: null,
      ...gone,
    };
    await this.#write(seller.sellerId, columns, gone);
  }

  /** Returns the sellers that changed after a version, the earliest change first. */
  async changedSince(version: number, limit: number): Promise<readonly StoredSeller[]> {
    const rows = await this.#context.db
      .selectFrom('connected_seller')
      .selectAll()
      .where('version', '>', version)
      .orderBy('version')
      .limit(limit)
      .execute();
    return rows.map((row) => this.#read(row));
  }

  /** Seals refresh tokens with the current key, `limit` rows at a time. */
  reseal(limit: number): AsyncGenerator<ResealedSlice> {
    return resealTokens(this.#context, limit);
  }

  /** Writes a row. One that exists gets the columns of `changes` only. */
  async #write(
    sellerId: string,
    columns: SellerColumns,
    changes: Partial<SellerColumns> = columns,
  ): Promise<void> {
    await this.#context.transaction(async (trx) => {
      const version = await nextVersion(trx);
      await writeRow(trx, { seller_id: sellerId, ...columns, version }, changes);
    });
  }

  #columnsOf(consent: SellerConsent): SellerColumns {
    return {
      name: consent.name,
      region: consent.region,
      marketplace_ids: JSON.stringify(consent.marketplaceIds),
      refresh_token: sealToken(this.#context.sealer, consent.sellerId, consent.refreshToken),
      consented_at: consent.consentedAt,
      connected_at: consent.connectedAt,
      connected_by: consent.connectedBy,
      disconnected_at: null,
      disconnected_by: null,
    };
  }

  #read(row: ConnectedSellerTable): StoredSeller {
    const { refresh_token: sealed } = row;
    return {
      sellerId: row.seller_id,
      name: row.name,
      region: row.region,
      marketplaceIds: JSON.parse(row.marketplace_ids) as string[],
      refreshToken: sealed === null ? null : openToken(this.#context.sealer, row.seller_id, sealed),
      consentedAt: row.consented_at,
      connectedAt: row.connected_at,
      disconnectedAt: row.disconnected_at,
      version: row.version,
    };
  }
}

/** Inserts a row. One that exists gets the changes only. */
async function writeRow(
  trx: AccessConnection,
  row: ConnectedSellerTable,
  changes: Partial<SellerColumns>,
): Promise<void> {
  const { version } = row;
  await trx
    .insertInto('connected_seller')
    .values(row)
    .onConflict((conflict) => conflict.column('seller_id').doUpdateSet({ ...changes, version }))
    .execute();
}

/** Returns the next number. The row stays locked until the commit, so that no reader can miss an earlier number. */
async function nextVersion(trx: AccessConnection): Promise<number> {
  const { version } = await trx
    .updateTable('seller_version')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', 1)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
