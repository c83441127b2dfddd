import { sql } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import { readAmazonAnswers } from './read-together.js';

/** Answers that one slice opens. It takes some milliseconds. */
const OPENED_AT_ONCE = 100;

/** Returns the ship date in Amazon's answer to a purchase, in epoch milliseconds. Null when the answer states none. */
export type ShipDateIn = (answer: unknown) => number | null;

interface Label {
  readonly sellerId: string;
  readonly key: string;
  readonly version: number;
}

/**
 * Stores the ship dates of a slice of labels that an earlier version bought. A label whose answer was deleted, or cannot be
 * opened, has none. Returns how many labels it looked at; 0 when all are done.
 */
export async function fillShipDates(
  context: LedgerContext,
  shipDateIn: ShipDateIn,
  limit = OPENED_AT_ONCE,
): Promise<number> {
  const { db } = context;
  const fill = await db.selectFrom('ship_date_fill').selectAll().limit(1).executeTakeFirst();
  if (!fill) return 0;
  const after = sql`(${fill.after_seller_id}, ${fill.after_key})`;
  const { rows } = await sql<Label & { readonly isDue: number }>`
    select seller_id as "sellerId", key, version,
      case when state = 'PURCHASED' and answer is not null then 1 else 0 end as "isDue"
    from purchase where (seller_id, key) > ${after} order by seller_id, key limit ${limit}`.execute(
    db,
  );
  const due = rows.filter(({ isDue }) => isDue === 1);
  for (const [sellerId, labels] of Map.groupBy(due, (label) => label.sellerId))
    await fillLabels(context, sellerId, labels, shipDateIn);
  const last = rows.at(-1);
  // Another process may be further.
  if (last)
    await sql`update ship_date_fill set after_seller_id = ${last.sellerId}, after_key = ${last.key}
      where (after_seller_id, after_key) < (${last.sellerId}, ${last.key})`.execute(db);
  else await db.deleteFrom('ship_date_fill').execute();
  return rows.length;
}

async function fillLabels(
  context: LedgerContext,
  sellerId: string,
  labels: readonly Label[],
  shipDateIn: ShipDateIn,
): Promise<void> {
  const keys = labels.map(({ key }) => key);
  const answers = await readAmazonAnswers(context, sellerId, keys);
  for (const { key, version } of labels) {
    const answer = answers.get(key);
    const shipDateAt = answer instanceof Error ? null : shipDateIn(answer);
    if (shipDateAt === null) continue;
    await context.db
      .updateTable('purchase')
      .set({ ship_date_at: shipDateAt })
      .where('seller_id', '=', sellerId)
      .where('key', '=', key)
      // A person may have revised it meanwhile.
      .where('version', '=', version)
      .where('ship_date_at', 'is', null)
      .execute();
  }
}
