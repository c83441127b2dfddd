import type { Kysely } from 'kysely';
import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable, SealOutcome } from '../engine/reseal-rows.js';
import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import type { Sealer } from '../engine/sealer.js';
import { resealedText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerConnection, LedgerTables } from '../tables.js';
import { SEALED_ENDPOINT_COLUMNS, sealedEndpointPlace } from './endpoint-row.js';
import type { WebhookContext } from './webhook-context.js';

/** An endpoint with its stale texts; null where a text is absent or current. */
interface StaleEndpoint {
  readonly endpoint_id: string;
  readonly url: string | null;
  readonly secret: string | null;
  readonly previous_secret: string | null;
}

async function sealEndpoint(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  row: StaleEndpoint,
): Promise<SealOutcome[]> {
  const outcomes: SealOutcome[] = [];
  for (const column of SEALED_ENDPOINT_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const place = sealedEndpointPlace(row.endpoint_id, column);
    const sealed = opening(() => resealedText(sealer, stored, place));
    outcomes.push(sealed instanceof StoreError ? sealed : 'sealed');
    if (sealed instanceof StoreError) continue;
    await db
      .updateTable('webhook_endpoint')
      .set({ [column]: sealed })
      .where('endpoint_id', '=', row.endpoint_id)
      // A server may have written another text since.
      .where(column, '=', stored)
      .execute();
  }
  return outcomes;
}

/** Seals addresses and secrets of endpoints with the current key, `limit` rows at a time. */
export function resealEndpoints(
  context: Pick<WebhookContext, 'db' | 'sealer' | 'soleOwner'>,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<LedgerTables, StaleEndpoint> = {
    name: 'webhook_endpoint',
    key: ['endpoint_id'],
    stale: {
      url: staleText(sealer, 'url'),
      secret: staleText(sealer, 'secret'),
      previous_secret: staleText(sealer, 'previous_secret'),
    },
    seal: (db, row) => sealEndpoint(sealer, db, row),
  };
  return resealTable(context, table, limit);
}

/** Checks the keys of the first and the last endpoint by id. Throws what `keys` throws. */
export async function checkEndpointKeys(db: LedgerConnection, keys: KeyCheck): Promise<void> {
  for (const end of ENDS) {
    const rows = await db
      .selectFrom('webhook_endpoint')
      .select([startOf('url').as('url'), startOf('secret').as('secret')])
      .orderBy('endpoint_id', end)
      .limit(1)
      .execute();
    assertKeys(keys, rows);
  }
}
