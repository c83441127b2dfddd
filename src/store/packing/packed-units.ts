import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { countInSlices } from '../engine/count-in-slices.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { lockPacking } from './lock-packing.js';
import { sizeColumns, sizeOf } from './measures.js';
import type { PackedUnitChanges, PackedUnitRecord, PackedUnitTable } from './packed-unit.js';

/** Rows that one statement writes. */
const ROWS_AT_ONCE = 250;

const CURSOR = /^u([\w-]{1,8192})$/;

type Context = Pick<LedgerContext, 'db' | 'now'>;
type Reader = Pick<LedgerContext, 'db'>;

/** Saves and removes sizes of SKUs, all or none. A SKU without a saved size may be removed. */
export async function changePackedUnits(
  { db, now }: Context,
  sellerId: string,
  { saved, removed }: PackedUnitChanges,
): Promise<void> {
  await transactionOfClient(db, async (trx) => {
    await lockPacking(trx, sellerId);
    await inSlices(removed, ROWS_AT_ONCE, (some) =>
      trx
        .deleteFrom('packed_unit')
        .where('seller_id', '=', sellerId)
        .where('sku', 'in', some)
        .execute(),
    );
    const rows = saved.map((unit) => rowOf(sellerId, unit, now()));
    await inSlices(rows, ROWS_AT_ONCE, (some) =>
      trx
        .insertInto('packed_unit')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(['seller_id', 'sku']).doUpdateSet((eb) => ({
            length: eb.ref('excluded.length'),
            width: eb.ref('excluded.width'),
            height: eb.ref('excluded.height'),
            length_unit: eb.ref('excluded.length_unit'),
            weight: eb.ref('excluded.weight'),
            weight_unit: eb.ref('excluded.weight_unit'),
            leaves_as_it_is: eb.ref('excluded.leaves_as_it_is'),
            saved_at: eb.ref('excluded.saved_at'),
          })),
        )
        .execute(),
    );
  });
}

/** Returns saved sizes by SKU. Omits SKUs without one. */
export async function findPackedUnits(
  { db }: Reader,
  sellerId: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, PackedUnitRecord>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .selectFrom('packed_unit')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('sku', 'in', skus)
    .execute();
  return new Map(rows.map((row) => [row.sku, unitOf(row)]));
}

/** Returns a page of the saved sizes of a seller, by SKU. Throws `StoreError` `INVALID_CURSOR`. */
export async function listPackedUnits(
  { db }: Reader,
  sellerId: string,
  { first, after }: PageRequest,
): Promise<Page<PackedUnitRecord>> {
  const sku = after === undefined ? null : readCursor(after);
  const rows = await db
    .selectFrom('packed_unit')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .$if(sku !== null, (query) => query.where('sku', '>', sku ?? ''))
    .orderBy('sku')
    .limit(first + 1)
    .execute();
  return pageOf(rows, first, {
    cursorOf: (row) => `u${Buffer.from(row.sku).toString('base64url')}`,
    read: (shown) => shown.map(unitOf),
  });
}

/** Counts the saved sizes of a seller. */
export function countPackedUnits({ db }: Reader, sellerId: string): Promise<number> {
  return countInSlices<{ readonly sku: string }>(db, {
    behind: (place) =>
      place === null
        ? sql`from packed_unit where seller_id = ${sellerId}`
        : sql`from packed_unit where seller_id = ${sellerId} and sku > ${place.sku}`,
    place: sql`sku`,
    order: sql`sku`,
  });
}

function readCursor(cursor: string): string {
  const text = CURSOR.exec(cursor)?.[1];
  const sku = text === undefined ? '' : Buffer.from(text, 'base64url').toString();
  // PostgreSQL refuses the character, which a made-up cursor may contain.
  if (sku === '' || sku.includes('\0')) throw invalidCursor('a list of packed units');
  return sku;
}

function rowOf(sellerId: string, unit: PackedUnitRecord, savedAt: number): PackedUnitTable {
  return {
    seller_id: sellerId,
    sku: unit.sku,
    ...sizeColumns(unit.size),
    weight: unit.weight.value,
    weight_unit: unit.weight.unit,
    leaves_as_it_is: unit.leavesAsItIs ? 1 : 0,
    saved_at: savedAt,
  };
}

function unitOf(row: PackedUnitTable): PackedUnitRecord {
  return {
    sku: row.sku,
    size: sizeOf(row),
    weight: { value: row.weight, unit: row.weight_unit },
    leavesAsItIs: row.leaves_as_it_is === 1,
  };
}
