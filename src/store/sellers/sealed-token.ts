import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable } from '../engine/reseal-rows.js';
import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import { openText, resealedText, sealText } from '../engine/sealed-text.js';
import type { Sealer } from '../engine/sealer.js';
import { StoreError } from '../engine/store-error.js';
import type { AccessConnection, AccessTables } from '../tables.js';

/** What the statements on sellers need. */
export interface SellerContext {
  readonly db: AccessConnection;
  /** Runs a step of a caller in a transaction, which also has its audit entry where the ledger is in the same database. */
  readonly transaction: <Result>(
    step: (trx: AccessConnection) => Promise<Result>,
  ) => Promise<Result>;
  /** Seals the refresh tokens. */
  readonly sealer: Sealer;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
}

function placeOf(sellerId: string): string {
  return JSON.stringify([sellerId, 'refresh_token']);
}

/** Returns the sealed refresh token of a seller. */
export function sealToken(sealer: Sealer, sellerId: string, token: string): string {
  return sealText(sealer, token, placeOf(sellerId));
}

/** Returns the refresh token, or why it does not open. */
export function openToken(sealer: Sealer, sellerId: string, stored: string): string | StoreError {
  return opening(() => openText(sealer, stored, placeOf(sellerId)));
}

interface StaleToken {
  readonly seller_id: string;
  readonly refresh_token: string | null;
}

/** Seals refresh tokens with the current key, `limit` rows at a time. Other replicas need not notice. */
export function resealTokens(context: SellerContext, limit: number): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<AccessTables, StaleToken> = {
    name: 'connected_seller',
    key: ['seller_id'],
    stale: { refresh_token: staleText(sealer, 'refresh_token') },
    async seal(db, { seller_id: sellerId, refresh_token: stored }) {
      if (stored === null) return [];
      const sealed = opening(() => resealedText(sealer, stored, placeOf(sellerId)));
      if (sealed instanceof StoreError) return [sealed];
      await db
        .updateTable('connected_seller')
        .set({ refresh_token: sealed })
        .where('seller_id', '=', sellerId)
        // A server may have connected or disconnected the seller since.
        .where('refresh_token', '=', stored)
        .execute();
      return ['sealed'];
    },
  };
  return resealTable(context, table, limit);
}

/** Checks the keys of the first and the last refresh token. Throws what `keys` throws. */
export async function checkTokenKeys(db: AccessConnection, keys: KeyCheck): Promise<void> {
  for (const end of ENDS) {
    const rows = await db
      .selectFrom('connected_seller')
      .select(startOf('refresh_token').as('token'))
      .where('refresh_token', 'is not', null)
      .orderBy('seller_id', end)
      .limit(1)
      .execute();
    assertKeys(keys, rows);
  }
}
