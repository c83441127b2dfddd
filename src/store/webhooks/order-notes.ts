import { sql } from 'kysely';
import type { OrderChange } from '../engine/change-feed.js';
import type { IndexConnection } from '../tables.js';
import type { SellersWithEndpoints } from './sellers-with-endpoints.js';

/** Notes changed orders for delivery. Call it within the transaction that changes them. */
export type NoteOrders = (trx: IndexConnection, changes: readonly OrderChange[]) => Promise<void>;

/** Changes in one statement. SQLite allows some 30,000 values. */
const AT_ONCE = 1_000;

/** Returns a step that notes changed orders in a transaction of the index, of sellers with an active endpoint only. */
export function orderNotes(sellers: SellersWithEndpoints | null, now: () => number): NoteOrders {
  return async (trx, changes) => {
    const wanted = sellers ? changes.filter(({ sellerId }) => sellers.has(sellerId)) : changes;
    for (let from = 0; from < wanted.length; from += AT_ONCE)
      await note(trx, wanted.slice(from, from + AT_ONCE), {
        now: now(),
        isKnown: sellers !== null,
      });
  };
}

async function note(
  trx: IndexConnection,
  changes: readonly OrderChange[],
  { now, isKnown }: { readonly now: number; readonly isKnown: boolean },
): Promise<void> {
  const rows = changes.map((change) => ({
    seller_id: change.sellerId,
    amazon_order_id: change.amazonOrderId,
    asks_cancellation: change.asksCancellation === true ? 1 : 0,
    occurred_at: now,
  }));
  if (isKnown) {
    await trx.insertInto('webhook_order_change').values(rows).execute();
    return;
  }
  // The endpoints are in the same database.
  await sql`
    insert into webhook_order_change (seller_id, amazon_order_id, asks_cancellation, occurred_at)
    select seller_id, amazon_order_id, asks_cancellation, ${now}
    from unnest(
      ${rows.map((row) => row.seller_id)}::text[],
      ${rows.map((row) => row.amazon_order_id)}::text[],
      ${rows.map((row) => row.asks_cancellation)}::integer[]
    ) as changed (seller_id, amazon_order_id, asks_cancellation)
    where exists (select 1 from webhook_endpoint as endpoint
      where endpoint.seller_id = changed.seller_id and endpoint.is_active = 1)`.execute(trx);
}
