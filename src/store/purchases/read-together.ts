import type { Selectable } from 'kysely';
import { KeptStatement } from '../engine/kept-statement.js';
import { OpenedValues } from '../engine/opened-values.js';
import type { Sealer } from '../engine/sealer.js';
import type { LedgerTables, PurchaseTable } from '../tables.js';
import type { LedgerContext, LedgerReader } from './ledger-context.js';
import type { Evidence, PurchaseId, StoredLabel } from './purchase.js';
import { EVIDENCE_COLUMNS, evidenceIn } from './sealed-evidence.js';
import { sealPlaceOf } from './sealed-columns.js';

const ANSWERS = new KeptStatement<
  LedgerTables,
  { readonly sellerId: string; readonly keys: readonly string[] },
  Pick<Selectable<PurchaseTable>, 'key' | 'answer'>
>((db, { sellerId, keys }) =>
  db
    .selectFrom('purchase')
    .select(['key', 'answer'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys),
);

/**
 * Returns Amazon's answers to purchases of one seller by key, without labels, with one statement. In place of an answer
 * that cannot be opened, returns the `StoreError` `SEALED`.
 */
export async function readAmazonAnswers(
  { db, sealer }: LedgerContext,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await ANSWERS.rows(db, { sellerId, keys });
  return new Map(
    rows.flatMap(({ key, answer }) =>
      answer === null ? [] : [[key, answerIn(answer, sealer, { sellerId, key })] as const],
    ),
  );
}

const MAX_OPENED_BYTES = 8_000_000;

/** What was opened, by the sealer of the store. */
const OPENED = new WeakMap<Sealer, OpenedValues<Uint8Array>>();

function answerIn(sealed: Uint8Array, sealer: Sealer, id: PurchaseId): unknown {
  const opened =
    OPENED.get(sealer) ??
    new OpenedValues<Uint8Array>(MAX_OPENED_BYTES, (a, b) => Buffer.compare(a, b) === 0);
  OPENED.set(sealer, opened);
  return orError(() =>
    opened.open(`${id.sellerId} ${id.key}`, sealed, () =>
      sealer.open(sealed, sealPlaceOf(id, 'answer')).toString(),
    ),
  );
}

/** Returns the error of a failed read, so that one unreadable value does not hide the others. */
function orError<Value>(read: () => Value): Value | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error('unreadable', { cause: error });
  }
}

/**
 * Returns the label files of purchases of one seller by key, with one statement. In place of a label that cannot be opened,
 * returns the error.
 */
export async function readLabels(
  { db, sealer }: LedgerContext,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredLabel | Error>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'label', 'label_content_type as contentType'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return new Map(
    rows.flatMap(({ key, label, contentType }) => {
      if (label === null || contentType === null) return [];
      const bytes = orError(() => sealer.open(label, sealPlaceOf({ sellerId, key }, 'label')));
      return [[key, bytes instanceof Error ? bytes : { contentType, bytes }] as const];
    }),
  );
}

/**
 * Returns a column of purchases of one seller by key, with one statement. Omits purchases without a value. The columns are
 * behind the label, so the statement reads through the labels: lists do not select them.
 */
function readColumn(column: 'supply_source_id' | 'created_by') {
  return async (
    { db }: Pick<LedgerReader, 'db'>,
    sellerId: string,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, string>> => {
    if (keys.length === 0) return new Map();
    const rows = await db
      .selectFrom('purchase')
      .select((eb) => ['key', eb.ref(column).as('value')])
      .where('seller_id', '=', sellerId)
      .where('key', 'in', keys)
      .execute();
    return new Map(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
  };
}

/** Returns the supply sources that purchases of one seller are sent from, by key. Omits purchases from an address. */
export const readSupplySources = readColumn('supply_source_id');

/** Returns the ship dates of labels of one seller in epoch milliseconds, by key. Omits those of which it is not known. */
export async function readShipDates(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'ship_date_at as value'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])));
}

/** Returns whether Amazon protects the labels of purchases of one seller from claims, by key. Omits those of which it is not known. */
export async function readProtections(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'is_protected as value'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return new Map(
    rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value === 1] as const])),
  );
}

/** Returns the names of the authors of purchases of one seller, by key. */
export const readAuthors = readColumn('created_by');

/**
 * Returns facts about purchases of one seller by key, with one statement, in the order in which they were found. In place
 * of facts that cannot be opened, returns the `StoreError`.
 */
export async function evidenceOfAll(
  { db, sealer }: LedgerContext,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[] | Error>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase_evidence')
    .select(EVIDENCE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .orderBy('key')
    .orderBy('seq')
    .execute();
  const ofPurchases = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...ofPurchases].map(([key, ofOne]) => [
      key,
      orError(() => ofOne.map((row) => evidenceIn(sealer, row))),
    ]),
  );
}
