import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { StoreKind } from './migration.js';
import { sumChanges } from '../migrations/tally-changes.js';

/** Creates `purchase_tally`: the number of purchases in each state, counted by triggers because a count reads all rows. */
export async function tallyPurchases<Tables>(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const counted = sql`select state, count(*) as count from purchase group by state`;
  if (kind === 'postgres')
    return sumChanges(db, {
      tally: 'purchase_tally',
      key: 'state',
      of: 'purchase',
      counted,
      inserted: 'select state, count(*) from inserted group by state',
      isChanged: 'old.state <> new.state',
      changed: 'values (old.state, -1), (new.state, 1)',
    });
  const add = (state: string, change: string) =>
    sql`insert into purchase_tally values (${sql.raw(state)}, ${sql.raw(change)})
      on conflict (state) do update set count = count + excluded.count;`;
  for (const statement of [
    sql`create table purchase_tally (state text primary key not null, count integer not null)`,
    sql`insert into purchase_tally ${counted}`,
    sql`create trigger purchase_tallied after insert on purchase begin ${add('new.state', '1')} end`,
    sql`create trigger purchase_tallied_again after update of state on purchase
      when old.state <> new.state
      begin ${add('old.state', '-1')} ${add('new.state', '1')} end`,
  ])
    await statement.execute(db);
}

/** Creates `order_asking_tally`: the number of orders of each seller whose supply source is still to be learned. */
export async function tallyAskingOrders<Tables>(
  db: Kysely<Tables>,
  kind: StoreKind,
): Promise<void> {
  const counted = sql`select seller_id, count(*) as count from indexed_order where asks_source = 1 group by seller_id`;
  if (kind === 'postgres')
    return sumChanges(db, {
      tally: 'order_asking_tally',
      key: 'seller_id',
      of: 'indexed_order',
      counted,
      inserted: 'select seller_id, count(*) from inserted where asks_source = 1 group by seller_id',
      isChanged: 'old.asks_source <> new.asks_source',
      changed: 'values (new.seller_id, new.asks_source - old.asks_source)',
    });
  const add = (change: string) =>
    sql`insert into order_asking_tally values (new.seller_id, ${sql.raw(change)})
      on conflict (seller_id) do update set count = count + excluded.count;`;
  for (const statement of [
    sql`create table order_asking_tally (seller_id text primary key not null, count integer not null)`,
    sql`insert into order_asking_tally ${counted}`,
    sql`create trigger order_tallied after insert on indexed_order
      when new.asks_source = 1 begin ${add('1')} end`,
    sql`create trigger order_tallied_again after update of asks_source on indexed_order
      when old.asks_source <> new.asks_source
      begin ${add('new.asks_source - old.asks_source')} end`,
  ])
    await statement.execute(db);
}
