import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import { inSlices } from '../engine/slices.js';
import { sizeColumns, sizeOf } from '../packing/measures.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { LedgerContext, LedgerReader } from './ledger-context.js';
import type { PurchaseId } from './purchase.js';
import type {
  LabelledSku,
  PurchasePackage,
  PurchasePackageTable,
  RecordedPackage,
} from './purchase-package.js';

type Requested = PurchaseId & { readonly package?: PurchasePackage };
type Row = Pick<PurchasePackageTable, (typeof COLUMNS)[number]>;

const COLUMNS = [
  'key',
  'sku',
  'length',
  'width',
  'height',
  'length_unit',
  'predefined',
  'weight',
  'weight_unit',
  'suggested',
  'box_id',
  'box_name',
] as const satisfies readonly (keyof PurchasePackageTable)[];

/** Rows that one statement writes. */
const ROWS_AT_ONCE = 100;

/** Packages of a SKU that are looked through for one whose label is known to be bought. */
const MOST_LOOKED_THROUGH = 20;

/** SKUs of one statement. */
const SKUS_AT_ONCE = 50;

/** Records the packages of new purchases, in the transaction that records them. */
export async function recordPackages(
  { now }: Pick<LedgerContext, 'now'>,
  trx: Connection,
  purchases: readonly Requested[],
): Promise<void> {
  const recordedAt = now();
  const rows = purchases.flatMap(({ sellerId, key, package: one }) =>
    one ? [rowOf({ sellerId, key }, one, recordedAt)] : [],
  );
  await inSlices(rows, ROWS_AT_ONCE, (some) =>
    trx.insertInto('purchase_package').values(some).execute(),
  );
}

/** Replaces the package of a purchase by that of its next attempt. */
export async function replacePackage(
  context: Pick<LedgerContext, 'now'>,
  trx: Connection,
  purchase: Requested,
): Promise<void> {
  await trx
    .deleteFrom('purchase_package')
    .where('seller_id', '=', purchase.sellerId)
    .where('key', '=', purchase.key)
    .execute();
  await recordPackages(context, trx, [purchase]);
}

/** Returns the packages of purchases of one seller by key. Omits purchases of earlier versions. */
export async function readPackages(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordedPackage>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase_package')
    .select([...COLUMNS, 'recorded_at'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, { ...packageOf(row), recordedAt: row.recorded_at }]));
}

/**
 * Returns for each SKU the package of the last label that held one unit of it and nothing else, was measured, and is not
 * cancelled. Null for a SKU without one among its last 20 such packages.
 */
export async function lastPackages(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  wanted: readonly LabelledSku[],
): Promise<readonly (PurchasePackage | null)[]> {
  const found = new Map<LabelledSku, PurchasePackage>();
  await inSlices(wanted, SKUS_AT_ONCE, async (some) => {
    const parts = some.map((one, place) => lastOf(sellerId, one, place));
    const { rows } = await sql<Row & { place: number }>`${sql.join(
      parts,
      sql` union all `,
    )}`.execute(db);
    for (const row of rows) {
      const one = some[row.place];
      if (one) found.set(one, packageOf(row));
    }
  });
  return wanted.map((one) => found.get(one) ?? null);
}

/** The inner limit bounds the look-ups of a SKU whose labels were all refused or cancelled. */
function lastOf(sellerId: string, { sku, before }: LabelledSku, place: number) {
  const columns = sql.join(COLUMNS.map((column) => sql.ref(column)));
  const isEarlier = before === null ? sql`` : sql`and recorded_at < ${before}`;
  return sql`select ${sql.lit(place)} as place, ${columns} from (
      select ${columns}, recorded_at from (
        select ${columns}, recorded_at from purchase_package
        where seller_id = ${sellerId} and sku = ${sku} ${isEarlier}
        order by recorded_at desc, key desc limit ${MOST_LOOKED_THROUGH}) as few
      where predefined is null and (
        select state from purchase where seller_id = ${sellerId} and purchase.key = few.key
          and refund_state is null limit 1 offset 0) = 'PURCHASED'
      order by recorded_at desc, key desc limit 1) as part`;
}

function rowOf(
  { sellerId, key }: PurchaseId,
  { sku, size, predefined, weight, isSuggested, box }: PurchasePackage,
  recordedAt: number,
): Insertable<PurchasePackageTable> {
  return {
    seller_id: sellerId,
    key,
    sku,
    ...(size ? sizeColumns(size) : NO_SIZE),
    predefined,
    weight: weight.value,
    weight_unit: weight.unit,
    suggested: isSuggested ? 1 : 0,
    box_id: box?.boxId ?? null,
    box_name: box?.name ?? null,
    recorded_at: recordedAt,
  };
}

// All rows of one statement need the same columns.
const NO_SIZE = { length: null, width: null, height: null, length_unit: null };

function packageOf(row: Row): PurchasePackage {
  const { length, width, height, length_unit: unit } = row;
  const isMeasured =
    typeof length === 'number' &&
    typeof width === 'number' &&
    typeof height === 'number' &&
    typeof unit === 'string';
  return {
    sku: row.sku,
    size: isMeasured ? sizeOf({ length, width, height, length_unit: unit }) : null,
    predefined: row.predefined,
    weight: { value: row.weight, unit: row.weight_unit },
    isSuggested: row.suggested === 1,
    box:
      row.box_id === null || row.box_name === null
        ? null
        : { boxId: row.box_id, name: row.box_name },
  };
}
