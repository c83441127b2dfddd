import { Kysely } from 'kysely';
import { PgDialect } from '../../src/store/engine/postgres/postgres-dialect.js';
import type { LedgerTables } from '../../src/store/tables.js';
import { describePurchaseLists } from '../unit/store/suites/purchase-lists.suite.js';
import { describeSoldLabels } from '../unit/store/suites/sold-labels.suite.js';
import { newDatabase } from './postgres-place.js';

async function openLedger() {
  const place = await newDatabase();
  // Creates the tables.
  await place.open();
  const ledger = new Kysely<LedgerTables>({
    dialect: new PgDialect(place.url, 'ledger', () => undefined, {
      connections: 1,
      statementTimeoutMs: null,
    }),
  });
  return {
    ledger,
    async close() {
      await ledger.destroy();
      await place.dispose();
    },
  };
}

describePurchaseLists('PostgreSQL', openLedger);
describeSoldLabels('PostgreSQL', openLedger);
