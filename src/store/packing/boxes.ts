import { transactionOfClient } from '../audit/open-event.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { MOST_BOXES } from './box.js';
import type { BoxOutcome, BoxRecord, SavedBoxTable } from './box.js';
import { lockPacking } from './lock-packing.js';
import { sizeColumns, sizeOf, weightOf } from './measures.js';

type Context = Pick<LedgerContext, 'db' | 'now'>;
type Reader = Pick<LedgerContext, 'db'>;

/** Saves a box: a new one, or one that exists and is replaced as a whole. */
export async function saveBox(
  { db, now }: Context,
  sellerId: string,
  { box, isNew }: { readonly box: BoxRecord; readonly isNew: boolean },
): Promise<BoxOutcome> {
  return transactionOfClient(db, async (trx): Promise<BoxOutcome> => {
    await lockPacking(trx, sellerId);
    const boxes = await rowsOf(trx, sellerId);
    if (!isNew && !boxes.some(({ box_id: id }) => id === box.boxId)) return { outcome: 'unknown' };
    const row = rowOf(sellerId, box, now());
    const holder = boxes.find(
      ({ box_id: id, name_key: key }) => key === row.name_key && id !== box.boxId,
    );
    if (holder) return { outcome: 'taken', holder: boxOf(holder) };
    if (isNew && boxes.length >= MOST_BOXES) return { outcome: 'full' };
    await (isNew
      ? trx.insertInto('saved_box').values(row).execute()
      : trx
          .updateTable('saved_box')
          .set(row)
          .where('seller_id', '=', sellerId)
          .where('box_id', '=', box.boxId)
          .execute());
    return { outcome: 'saved' };
  });
}

/** Deletes a box. Returns false when there is none. */
export async function deleteBox(
  { db }: Context,
  sellerId: string,
  boxId: string,
): Promise<boolean> {
  return transactionOfClient(db, async (trx) => {
    await lockPacking(trx, sellerId);
    const { numDeletedRows } = await trx
      .deleteFrom('saved_box')
      .where('seller_id', '=', sellerId)
      .where('box_id', '=', boxId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

/** Returns the boxes of a seller by name, at most `MOST_BOXES`. */
export async function listBoxes({ db }: Reader, sellerId: string): Promise<BoxRecord[]> {
  const rows = await rowsOf(db, sellerId);
  return rows.sort((a, b) => (a.name_key < b.name_key ? -1 : 1)).map(boxOf);
}

function rowsOf(db: Connection, sellerId: string): Promise<SavedBoxTable[]> {
  return db.selectFrom('saved_box').selectAll().where('seller_id', '=', sellerId).execute();
}

/** People take two names for the same that differ in case, or in how an accent is encoded. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function rowOf(sellerId: string, box: BoxRecord, savedAt: number): SavedBoxTable {
  return {
    seller_id: sellerId,
    box_id: box.boxId,
    name: box.name,
    name_key: keyOf(box.name),
    ...sizeColumns(box.size),
    empty_weight: box.emptyWeight?.value ?? null,
    empty_weight_unit: box.emptyWeight?.unit ?? null,
    max_weight: box.maxWeight?.value ?? null,
    max_weight_unit: box.maxWeight?.unit ?? null,
    saved_at: savedAt,
  };
}

function boxOf(row: SavedBoxTable): BoxRecord {
  return {
    boxId: row.box_id,
    name: row.name,
    size: sizeOf(row),
    emptyWeight: weightOf(row.empty_weight, row.empty_weight_unit),
    maxWeight: weightOf(row.max_weight, row.max_weight_unit),
  };
}
