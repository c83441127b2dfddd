import { addPairs } from '../../orders/order-pairs.js';
import { single } from './sqlite-file.js';
import type { SqliteFile } from './sqlite-file.js';

/** Tables of the index that earlier versions stored in the ledger. */
const TABLES = [
  'indexed_order',
  'indexed_order_item',
  'order_sync',
  'order_sync_window',
  'order_sync_turn',
  'order_refresh',
] as const;

// Earlier versions lack these columns.
const COPY_ORDER_COLUMNS = `
  update order_index.indexed_order_item as item
  set status = o.status, created_at = o.created_at, updated_at = o.updated_at, ship_by = o.ship_by
  from order_index.indexed_order as o
  where o.seller_id = item.seller_id and o.order_id = item.order_id and item.status is null`;

function hasTable({ database }: SqliteFile, table: string): boolean {
  return single(database, `select count(*) from sqlite_schema where name = '${table}'`) !== 0;
}

function copyTable({ database }: SqliteFile, table: string): void {
  const columns = database
    .prepare(`select name from pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => String(name))
    .join(', ');
  database.exec(
    `insert or ignore into order_index.${table} (${columns}) select ${columns} from main.${table}`,
  );
}

function copyAll(file: SqliteFile, indexPath: string, tables: readonly string[]): void {
  const { database } = file;
  database.prepare('attach database ? as order_index').run(indexPath);
  try {
    database.exec('begin immediate');
    for (const table of tables) copyTable(file, table);
    database.exec(COPY_ORDER_COLUMNS);
    // A repeated move finds the pairs of the first.
    database.exec(`${addPairs('order_index.')} on conflict do nothing`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  } finally {
    database.exec('detach database order_index');
  }
}

/**
 * Moves the index out of the ledger of an earlier version, once. Commits the copy before it drops the tables, so an interrupted
 * move is repeated. Drops an index that cannot be copied, because its orders can be read from Amazon again.
 */
export function moveIndexApart(
  file: SqliteFile,
  indexPath: string,
  onNotice: (notice: string) => void,
): void {
  const tables = TABLES.filter((table) => hasTable(file, table));
  if (tables.length === 0) return;
  try {
    copyAll(file, indexPath, tables);
    onNotice(`The index of orders was moved from ${file.path} to ${indexPath}.`);
  } catch (error) {
    onNotice(
      `The index of orders in ${file.path} could not be moved and is read from Amazon again: ${String(error)}`,
    );
  }
  file.database.exec(`
    begin immediate;
    ${tables.map((table) => `drop table ${table};`).join('\n')}
    delete from store_migration where name = '0003-order-index';
    commit`);
}
