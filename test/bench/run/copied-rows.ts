import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { StorePlace } from './store-places.js';

/** The orders that the product has read. Each is copied many times, as orders that are due later and changed earlier. */
export const READ_ORDERS = 1_000;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Times shift by up to this many minutes, so that nothing becomes too old to be kept. */
const SHIFTS = 1_000;

/** SQL that an engine writes in its own form. `copy` is the number of the copy, from 1. */
interface Words {
  /** A table `copies` with the column `copy`, from 1 to a number. */
  readonly copies: (count: number) => string;
  /** The last seven digits of a number, with leading zeros. */
  readonly digits: (number: string) => string;
}

interface Engine {
  readonly words: Words;
  columns(table: string): Promise<readonly string[]>;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

const SHIFT = `(copy % ${SHIFTS}) * ${MINUTE_MS}`;

/** Number of an order of the stand-in, in SQL. */
const numberOf = (column: string): string =>
  `(copy * ${READ_ORDERS} + cast(substr(${column}, 5, 7) as integer) - 4000000)`;

const orderOf = (column: string, { digits }: Words): string =>
  `'902-' || ${digits(numberOf(column))} || '-1234567'`;

/** Expressions of the columns that differ between an order and its copies. */
const ofOrder = (words: Words): Readonly<Record<string, string>> => ({
  order_id: orderOf('order_id', words),
  created_at: `created_at - ${SHIFT}`,
  updated_at: `updated_at - ${SHIFT}`,
  ship_by: `ship_by + 10 * ${DAY_MS} + ${SHIFT}`,
});

const ofPurchase = (words: Words): Readonly<Record<string, string>> => ({
  key: `key || '-' || copy`,
  amazon_order_id: orderOf('amazon_order_id', words),
  shipment_id: `shipment_id || '-' || copy`,
  tracking_id: `tracking_id || '-' || copy`,
  created_at: `created_at - ${DAY_MS} - ${SHIFT}`,
  // The product deletes labels after 30 days, so most purchases of a large store have none.
  label: 'null',
  label_content_type: 'null',
});

const INDEX_TABLES = ['indexed_order', 'indexed_order_item', 'indexed_order_facet'];
const LEDGER_TABLES = ['purchase', 'purchase_unit', 'purchase_package'];

async function copyRows(
  engine: Engine,
  table: string,
  count: number,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = await engine.columns(table);
  const values = columns.map((column) => changed[column] ?? `${table}.${column}`);
  const { copies } = engine.words;
  await engine.run(
    `insert into ${table} (${columns.join(', ')}) ` +
      `select ${values.join(', ')} from ${table} cross join ${copies(count)}`,
  );
}

function sqliteEngine(folder: string, file: string): Engine {
  const database = new DatabaseSync(join(folder, file));
  // The disk is not measured here.
  database.exec('pragma synchronous = off; pragma cache_size = -500000; begin');
  return {
    words: {
      copies: (count) =>
        `(with recursive numbers(copy) as (select 1 union all select copy + 1 from numbers where copy < ${count}) ` +
        'select copy from numbers)',
      digits: (number) => `substr('0000000' || ${number}, -7)`,
    },
    columns: async (table) =>
      database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => String(name)),
    run: async (sql) => database.exec(sql),
    close: async () => {
      database.exec('commit');
      database.close();
    },
  };
}

async function postgresEngine(url: string): Promise<Engine> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // Triggers would announce each row to the servers of a database that has none.
  await client.query('set session_replication_role = replica; set synchronous_commit = off');
  return {
    words: {
      copies: (count) => `generate_series(1, ${count}) as copies(copy)`,
      digits: (number) => `right('0000000' || ${number}, 7)`,
    },
    columns: async (table) => {
      const { rows } = await client.query<{ column_name: string }>(
        `select column_name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      return rows.map(({ column_name: name }) => name);
    },
    run: async (sql) => void (await client.query(sql)),
    close: async () => {
      // The server does this by itself after a while.
      await client.query('vacuum analyze');
      await client.end();
    },
  };
}

/**
 * Multiplies the rows of a store that the product has filled with `READ_ORDERS` orders and some purchases. The copies cannot be
 * decrypted, as their content is bound to the original row: they only make tables and indexes large. No process may use the store.
 */
export async function multiplyRows(
  { environment }: StorePlace,
  orderCopies: number,
  purchaseCopies: number,
): Promise<void> {
  const { DATABASE_URL: url, DATA_DIR: folder = '' } = environment;
  const index =
    url === undefined ? sqliteEngine(folder, 'index.sqlite') : await postgresEngine(url);
  for (const table of INDEX_TABLES) await copyRows(index, table, orderCopies, ofOrder(index.words));
  await index.close();
  const ledger =
    url === undefined ? sqliteEngine(folder, 'ledger.sqlite') : await postgresEngine(url);
  for (const table of LEDGER_TABLES)
    await copyRows(ledger, table, purchaseCopies, ofPurchase(ledger.words));
  await ledger.close();
}
