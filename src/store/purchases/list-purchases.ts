import { sql } from 'kysely';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { LedgerReader } from './ledger-context.js';
import type { PurchaseRecord } from './purchase.js';
import type { PurchaseFilter } from './purchase-ranges.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import type { PurchaseRow } from './purchase-row.js';
import { behind, PURCHASE_SORTS, SORT_TIMES } from './purchase-times.js';
import type { PurchasePlace, PurchaseSort, Sql } from './purchase-times.js';
import {
  anded,
  entriesOf,
  fewOf,
  PURCHASE_LIMITS,
  PurchaseSearchTooLong,
  testedSlices,
  walkOf,
} from './walk-purchases.js';
import type { PurchaseLimits, Walk } from './walk-purchases.js';

export interface PurchasePageRequest extends PageRequest {
  /** Default: the newest first. */
  readonly sort?: PurchaseSort;
}

/** Returns the position of a purchase in a list: its time and key. */
function cursorOf({ at, key }: PurchasePlace): string {
  return Buffer.from(JSON.stringify([at, key])).toString('base64url');
}

// A made-up cursor may contain values that PostgreSQL refuses: fractions, numbers beyond a bigint, NUL characters.
function isPlace(place: readonly unknown[]): place is [at: number, key: string] {
  const [at, key] = place;
  return Number.isSafeInteger(at) && typeof key === 'string' && !key.includes('\0');
}

function readCursor(cursor: string): PurchasePlace {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts)) {
      const place = parts.slice(0, 2) as unknown[];
      if (isPlace(place)) return { at: place[0], key: place[1] };
    }
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw invalidCursor('a list of purchases');
}

type PlacedRow = PurchaseRow & PurchasePlace;

/**
 * Returns a page of purchases. The cursor is the position of the last one: a purchase that is recorded between two pages neither
 * repeats nor hides another one. In the order of settlement, one that is settled meanwhile moves to the start.
 * @throws StoreError `INVALID_CURSOR`.
 * @throws PurchaseSearchTooLong when few of many purchases fit the filter, SearchBudgetSpent when the request has tested too
 * many.
 */
export async function listPurchases(
  { db, sealer }: LedgerReader,
  filter: PurchaseFilter,
  { first, after, sort = 'CREATED_DESC' }: PurchasePageRequest,
  given: Partial<PurchaseLimits> = {},
): Promise<Page<PurchaseRecord>> {
  const limits = { ...PURCHASE_LIMITS, ...given };
  const start = after === undefined ? null : readCursor(after);
  const walk = await walkOf(db, filter, sort, limits);
  const rows = walk === null ? [] : await rowsOf(db, walk, { start, limit: first + 1 }, limits);
  return pageOf(rows, first, { cursorOf, read: (shown) => purchasesOf(sealer, shown) });
}

interface PageOfList {
  readonly start: PurchasePlace | null;
  readonly limit: number;
}

async function rowsOf(
  db: Connection,
  walk: Walk,
  page: PageOfList,
  limits: PurchaseLimits,
): Promise<readonly PlacedRow[]> {
  if (walk.isFew) return placedRows(db, walk, fewPlaces(walk, page));
  if (walk.tests.length === 0) return placedRows(db, walk, entriesOf(walk, page.start, page.limit));
  const places = await testedPlaces(db, walk, page, limits);
  if (places.length === 0) return [];
  return placedRows(
    db,
    walk,
    sql`select known_key as key, known_at as at from (${known(places)}) as found`,
  );
}

function fewPlaces(walk: Walk, { start, limit }: PageOfList): Sql {
  const sort = PURCHASE_SORTS[walk.sort];
  const order = sql.raw(sort.direction);
  // The plus sign keeps SQLite from walking an index of the time.
  const time = sql`+${SORT_TIMES[sort.time]}`;
  const rest = start === null ? [] : [behind(sort, start, true)];
  return sql`select purchase.key as key, ${SORT_TIMES[sort.time]} as at ${fewOf(walk)} ${anded(rest)}
    order by ${time} ${order}, purchase.key ${order} limit ${limit}`;
}

/** Returns the places of a page of a walk with tests. */
async function testedPlaces(
  db: Connection,
  walk: Walk,
  page: PageOfList,
  limits: PurchaseLimits,
): Promise<readonly PurchasePlace[]> {
  const inOrder = await placesInOrder(db, walk, page, limits);
  if (inOrder) return inOrder;
  const { byOtherTime } = walk;
  const places = byOtherTime && (await placesByOtherTime(db, { walk, byOtherTime, page }, limits));
  if (places) return places;
  throw new PurchaseSearchTooLong(limits.testedAtMost * (byOtherTime ? 2 : 1));
}

/** Tests the entries in list order until the page is full. Null when that takes too many tests. */
async function placesInOrder(
  db: Connection,
  walk: Walk,
  { start, limit }: PageOfList,
  { testedAtOnce, testedAtMost, budget }: PurchaseLimits,
): Promise<readonly PurchasePlace[] | null> {
  const places: PurchasePlace[] = [];
  let tested = 0;
  const sizes = { first: limit * 2, atOnce: testedAtOnce, budget };
  for await (const slice of testedSlices(db, walk, start, sizes)) {
    if (tested >= testedAtMost) return null;
    places.push(...slice.filter(({ fits }) => fits === 1));
    tested += slice.length;
    if (places.length >= limit) break;
  }
  return places.slice(0, limit);
}

/**
 * Tests all entries of the other time's range, and sorts those that fit. It is shorter than the walk in list order when few
 * purchases of a long list have the other time. Null when that takes too many tests.
 */
async function placesByOtherTime(
  db: Connection,
  {
    walk,
    byOtherTime,
    page,
  }: { readonly walk: Walk; readonly byOtherTime: Walk; readonly page: PageOfList },
  { testedAtOnce, testedAtMost, sortedAtMost, budget }: PurchaseLimits,
): Promise<readonly PurchasePlace[] | null> {
  let found: readonly PurchasePlace[] = [];
  let tested = 0;
  const sizes = { first: testedAtOnce, atOnce: testedAtOnce, budget };
  for await (const slice of testedSlices(db, byOtherTime, null, sizes)) {
    if (tested >= testedAtMost) return null;
    tested += slice.length;
    found = [...found, ...slice.filter(({ fits }) => fits === 1)];
    if (found.length > sortedAtMost) found = await firstOf(db, walk, found, page);
  }
  return firstOf(db, walk, found, page);
}

/** Returns the first of some purchases in list order, behind the start of a page. */
async function firstOf(
  db: Connection,
  walk: Walk,
  some: readonly PurchasePlace[],
  page: PageOfList,
): Promise<readonly PurchasePlace[]> {
  if (some.length === 0) return [];
  const { start, limit } = page;
  const { time, direction } = PURCHASE_SORTS[walk.sort];
  const order = sql.raw(direction);
  const rest = start === null ? [] : [behind(PURCHASE_SORTS[walk.sort], start, true)];
  const { rows } = await sql<PurchasePlace>`
    select purchase.key as key, ${SORT_TIMES[time]} as at
    from (${known(some)}) as some_places cross join purchase
    where purchase.seller_id = ${walk.sellerId} and purchase.key = some_places.known_key ${anded(rest)}
    order by +${SORT_TIMES[time]} ${order}, purchase.key ${order} limit ${limit}`.execute(db);
  return rows;
}

/**
 * Selects places that are known, as `known_key` and `known_at`. With `key in (…)`, SQLite would read all purchases of the seller
 * in list order.
 */
function known(places: readonly PurchasePlace[]): Sql {
  const rows = places.map(({ key, at }) => sql`(cast(${key} as text), cast(${at} as bigint))`);
  return sql`select column1 as known_key, column2 as known_at from (values ${sql.join(rows)}) as given`;
}

/** Reads the purchases at places, in list order. */
async function placedRows(db: Connection, walk: Walk, places: Sql): Promise<readonly PlacedRow[]> {
  const order = sql.raw(PURCHASE_SORTS[walk.sort].direction);
  const columns = PURCHASE_COLUMNS.map((column) => sql.ref(`purchase.${column}`));
  const { rows } = await sql<PlacedRow>`
    select ${sql.join(columns)}, place.at as at
    from (${places}) as place cross join purchase
    where purchase.seller_id = ${walk.sellerId} and purchase.key = place.key
    order by place.at ${order}, place.key ${order}`.execute(db);
  return rows;
}
