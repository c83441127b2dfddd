import { sizeColumns, sizeOf } from '../packing/measures.js';
import type { IndexConnection } from '../tables.js';
import type {
  ListedPackage,
  ListedPackageTable,
  ListingsPlace,
  ReadPackage,
} from './listed-package.js';

export interface ListedPackageContext {
  readonly db: IndexConnection;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
}

/** Returns the stored packages by SKU. Omits SKUs without one. */
export async function readPackages(
  { db }: Pick<ListedPackageContext, 'db'>,
  { sellerId, marketplaceId }: ListingsPlace,
  skus: readonly string[],
): Promise<Map<string, ListedPackage>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .selectFrom('listed_package')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('marketplace_id', '=', marketplaceId)
    .where('sku', 'in', skus)
    .execute();
  return new Map(rows.map((row) => [row.sku, packageOf(row)]));
}

/**
 * Stores the packages that differ from what is stored, and deletes those that their listings lack now. Reads with one statement,
 * and writes only changes, with one statement. Returns the number of rows that it wrote.
 */
export async function writePackages(
  context: ListedPackageContext,
  place: ListingsPlace,
  read: readonly ReadPackage[],
): Promise<number> {
  const skus = read.map(({ sku }) => sku);
  const stored = await readPackages(context, place, skus);
  const at = context.now();
  const rows = read.flatMap(({ sku, listed }) =>
    listed && !isEqual(listed, stored.get(sku)) ? [rowOf(place, { sku, listed, at })] : [],
  );
  const lacking = read.flatMap(({ sku, listed }) => (!listed && stored.has(sku) ? [sku] : []));
  // In one order for all processes, so that two that read the same listings cannot deadlock.
  const sorted = rows.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  if (sorted.length > 0) await upsert(context, sorted);
  if (lacking.length > 0) await remove(context, place, lacking);
  return rows.length;
}

async function upsert(
  { db }: ListedPackageContext,
  rows: readonly ListedPackageTable[],
): Promise<void> {
  await db
    .insertInto('listed_package')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['seller_id', 'marketplace_id', 'sku']).doUpdateSet((eb) => ({
        length: eb.ref('excluded.length'),
        width: eb.ref('excluded.width'),
        height: eb.ref('excluded.height'),
        length_unit: eb.ref('excluded.length_unit'),
        weight: eb.ref('excluded.weight'),
        weight_unit: eb.ref('excluded.weight_unit'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

async function remove(
  { db }: ListedPackageContext,
  { sellerId, marketplaceId }: ListingsPlace,
  skus: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('listed_package')
    .where('seller_id', '=', sellerId)
    .where('marketplace_id', '=', marketplaceId)
    .where('sku', 'in', skus)
    .execute();
}

/** Deletes the packages of a seller that were stored first, down to the newest `most`. */
export async function deleteSurplusPackages(
  { db }: Pick<ListedPackageContext, 'db'>,
  sellerId: string,
  most: number,
): Promise<void> {
  const surplus = await db
    .selectFrom('listed_package')
    .select('changed_at')
    .where('seller_id', '=', sellerId)
    .orderBy('changed_at', 'desc')
    .offset(most)
    .limit(1)
    .executeTakeFirst();
  if (!surplus) return;
  await db
    .deleteFrom('listed_package')
    .where('seller_id', '=', sellerId)
    .where('changed_at', '<=', surplus.changed_at)
    .execute();
}

function isEqual(one: ListedPackage, other: ListedPackage | undefined): boolean {
  return (
    other?.weight.value === one.weight.value &&
    other.weight.unit === one.weight.unit &&
    other.size.length === one.size.length &&
    other.size.width === one.size.width &&
    other.size.height === one.size.height &&
    other.size.unit === one.size.unit
  );
}

interface NewPackage {
  readonly sku: string;
  readonly listed: ListedPackage;
  readonly at: number;
}

function rowOf(
  { sellerId, marketplaceId }: ListingsPlace,
  { sku, listed: { size, weight }, at }: NewPackage,
): ListedPackageTable {
  return {
    seller_id: sellerId,
    marketplace_id: marketplaceId,
    sku,
    ...sizeColumns(size),
    weight: weight.value,
    weight_unit: weight.unit,
    changed_at: at,
  };
}

function packageOf(row: ListedPackageTable): ListedPackage {
  return { size: sizeOf(row), weight: { value: row.weight, unit: row.weight_unit } };
}
