import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { CompiledQuery } from 'kysely';
import { createPackingStore } from '../../../src/store/packing/packing-store.js';
import { createAuditTrail } from '../../../src/store/audit/audit-trail.js';
import { createConfirmationStore } from '../../../src/store/confirmations/confirmation-store.js';
import { createOrderMarkStore } from '../../../src/store/order-marks/order-mark-store.js';
import { migrateIndex, migrateLedger } from '../../../src/store/engine/migrate.js';
import { createOrderIndex } from '../../../src/store/orders/order-index.js';
import {
  createPurchaseBatches,
  createPurchaseLedger,
} from '../../../src/store/purchases/purchase-ledger.js';
import { QuoteStore } from '../../../src/store/quotes/quote-store.js';
import { OPEN_GATE } from '../../../src/store/purchasing/purchasing.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { openIndexFile } from '../../../src/store/engine/sqlite/index-file.js';
import { openLedgerFile } from '../../../src/store/engine/sqlite/ledger-file.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import type { SqliteFile } from '../../../src/store/engine/sqlite/sqlite-file.js';
import type { IndexTables, LedgerTables } from '../../../src/store/tables.js';
import { STORE_KEY } from '../../support/store-keys.js';

/** A statement of the store, and the file that it runs on. */
export interface SeenStatement {
  readonly file: SqliteFile;
  readonly query: CompiledQuery;
}

function onQuoteError(error: unknown): never {
  throw error;
}

/** Opens the parts of `Store` on two SQLite files. Calls `onStatement` for each statement. */
export async function openTables(onStatement: (statement: SeenStatement) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const opened = <T>(file: SqliteFile) =>
    new Kysely<T>({
      dialect: new NodeSqliteDialect(file),
      log: ({ query }) => onStatement({ file, query }),
    });
  const ledger = opened<LedgerTables>(openLedgerFile(join(folder, 'ledger.sqlite')));
  const index = opened<IndexTables>(openIndexFile(join(folder, 'index.sqlite')));
  await migrateLedger(ledger, { kind: 'sqlite', place: 'ledger', now: 0 });
  await migrateIndex(index, { kind: 'sqlite', place: 'index', now: 0 });
  const shared = { now: () => 1_700_000_000_000, ownerId: 'this process', soleOwner: true };
  const context = {
    ...shared,
    db: ledger,
    sealer: new Sealer([STORE_KEY]),
    gate: OPEN_GATE,
    publish: () => undefined,
  };
  const orders = createOrderIndex({
    ...shared,
    db: index,
    ledger,
    sealer: new Sealer([STORE_KEY]),
    noteOrders: async () => undefined,
    publishAll: () => undefined,
  });
  return {
    index,
    ledger,
    purchases: createPurchaseLedger(context),
    batches: createPurchaseBatches(context),
    orderMarks: createOrderMarkStore({
      ...context,
      publishAll: () => undefined,
      indexed: orders.known,
    }),
    packing: createPackingStore(context),
    confirmations: createConfirmationStore({ ...context, publishAll: () => undefined }),
    orders,
    audit: createAuditTrail(context),
    quotes: new QuoteStore({ ...shared, db: index, sealer: new Sealer([STORE_KEY]) }, onQuoteError),
    async close() {
      await index.destroy();
      await ledger.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

/** Returns SQLite's plan of a statement, one line for each step. */
export function planOf({ file, query }: SeenStatement): string[] {
  const statement = file.database.prepare(`explain query plan ${query.sql}`);
  const parameters = query.parameters as (string | number | null)[];
  return statement.all(...parameters).map(({ detail }) => String(detail));
}
