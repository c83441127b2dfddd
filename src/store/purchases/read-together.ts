import type { LedgerContext } from './ledger-context.js';
import type { Evidence, PurchaseRecord, PurchaseId, StoredLabel } from './purchase.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { EVIDENCE_COLUMNS, evidenceIn } from './sealed-evidence.js';
import { sealPlaceOf } from './sealed-columns.js';

/** Purchases of one seller by their keys, in one statement; those that do not exist are not there. */
export async function findPurchases(
  { db, sealer }: LedgerContext,
  sellerId: string,
  keys: readonly string[],
): Promise<PurchaseRecord[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('purchase')
    .select(PURCHASE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return purchasesOf(sealer, rows);
}

/**
 * Amazon's answers to purchases of one seller, without their labels, by key in one statement. An answer that cannot be
 * opened is the `StoreError` `SEALED` in its place.
 */
export async function readAnswers(
  { db, sealer }: LedgerContext,
  sellerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'answer'])
    .where('seller_id', '=', sellerId)
    .where('key', 'in', keys)
    .execute();
  return new Map(
    rows.flatMap(({ key, answer }) =>
      answer === null ? [] : [[key, answerIn(answer, sealer, { sellerId, key })] as const],
    ),
  );
}

function answerIn(sealed: Uint8Array, sealer: LedgerContext['sealer'], id: PurchaseId): unknown {
  return orError(
    () => JSON.parse(sealer.open(sealed, sealPlaceOf(id, 'answer')).toString()) as unknown,
  );
}

/** One value that cannot be read must not take the others with it. */
function orError<Value>(read: () => Value): Value | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error('unreadable', { cause: error });
  }
}

/** The label files of purchases of one seller, by key in one statement. One that cannot be opened is the error in its place. */
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
 * What is known about purchases of one seller, by key in one statement, each in the order in which it was found. Evidence that
 * cannot be opened is the `StoreError` in its place.
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
