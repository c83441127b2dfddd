import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { confirmations } from '../../../src/store/confirmations/migrations/confirmations.js';
import { migrateLedger, pendingLedgerMigrations } from '../../../src/store/engine/migrate.js';
import { openLedgerFile } from '../../../src/store/engine/sqlite/ledger-file.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import { purchaseLedger } from '../../../src/store/purchases/migrations/purchase-ledger.js';
import type { LedgerTables } from '../../../src/store/tables.js';

let folder: string;
let db: Kysely<LedgerTables>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migration-'));
  const file = openLedgerFile(join(folder, 'ledger.sqlite'));
  db = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file) });
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

/** Makes the ledger one of an early version. */
async function makeEarly(): Promise<void> {
  await db.schema
    .createTable('store_migration')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'bigint')
    .execute();
  for (const migration of [purchaseLedger, confirmations]) {
    await migration.up(db, 'sqlite');
    await db
      .insertInto('store_migration')
      .values({ name: migration.name, applied_at: 0 })
      .execute();
  }
}

const migrate = (onNotice: (notice: string) => void): Promise<void> =>
  migrateLedger(db, { kind: 'sqlite', place: 'the ledger', now: 0, onNotice });

describe('the migration of a ledger', () => {
  it('reports each step of a ledger that exists', async () => {
    const notices: string[] = [];
    await makeEarly();
    const pending = await pendingLedgerMigrations(db, 'the ledger');
    await migrate((notice) => notices.push(notice));
    expect(notices.length).toBeGreaterThan(10);
    expect(notices).toEqual(
      pending.map((name, n) =>
        expect.stringContaining(
          `the ledger is migrated to this version: ${name} (${n + 1} of ${pending.length})`,
        ),
      ),
    );
    await migrate((notice) => notices.push(notice));
    expect(notices).toHaveLength(pending.length);
  });

  it('reports nothing for a new ledger', async () => {
    const notices: string[] = [];
    await migrate((notice) => notices.push(notice));
    expect(notices).toEqual([]);
  });

  it('changes nothing when it ends half-way, and succeeds the next time', async () => {
    await makeEarly();
    const pending = await pendingLedgerMigrations(db, 'the ledger');
    let steps = 0;
    const ending = migrate(() => {
      steps += 1;
      if (steps === 8) throw new Error('killed');
    });
    await expect(ending).rejects.toThrow('killed');
    expect(await pendingLedgerMigrations(db, 'the ledger')).toEqual(pending);
    await migrate(() => undefined);
    expect(await pendingLedgerMigrations(db, 'the ledger')).toEqual([]);
  });

  it('lets a signal and the log take their turn between two steps', async () => {
    await makeEarly();
    const order: string[] = [];
    await migrate(() => {
      order.push('step');
      setImmediate(() => order.push('turn'));
    });
    expect(order.slice(0, 4)).toEqual(['step', 'turn', 'step', 'turn']);
  });
});
