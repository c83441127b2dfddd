import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { migrateLedger, pendingLedgerMigrations } from '../engine/migrate.js';
import { indexPathOf } from '../engine/sqlite/index-file.js';
import { isLedgerExpected, openLedgerFile } from '../engine/sqlite/ledger-file.js';
import type { LedgerFile, LedgerFileOptions } from '../engine/sqlite/ledger-file.js';
import { damagedFile } from '../engine/sqlite/sqlite-errors.js';
import { NodeSqliteDialect } from '../engine/sqlite/sqlite-dialect.js';
import { ledgerState } from './migrations/ledger-state.js';
import { purchaseLedger } from '../purchases/migrations/purchase-ledger.js';
import type { LedgerStateTable, LedgerTables } from '../tables.js';
import type { RefusalReason } from './purchasing.js';
import { readIndexWitnessFile } from './index-witness.js';
import { readLedgerState, refusalReason } from './sqlite-gate.js';
import { createWitness, readWitness, witnessPathOf } from './witness-file.js';
import type { Witness } from './witness-file.js';

/** State of a ledger, for an operator. */
export interface LedgerStatus {
  readonly path: string;
  /** Null when purchases are allowed. */
  readonly reason: RefusalReason | null;
  readonly damage: string | null;
  /** True when an earlier version wrote the ledger. The next start of the server migrates it. */
  readonly isOutdated: boolean;
  readonly sequence: number | null;
  readonly witness: Witness | 'damaged' | null;
  /** Sequence of the ledger when the index last recorded it. */
  readonly indexWitness: Witness | null;
  readonly purchases: number | null;
  /** Number of purchases that this ledger shows as recorded and not sent. */
  readonly unsent: number | null;
}

interface OpenLedger {
  readonly file: LedgerFile;
  readonly db: Kysely<LedgerTables>;
}

async function withLedger<T>(
  path: string,
  options: Pick<LedgerFileOptions, 'readOnly'>,
  use: (ledger: OpenLedger) => Promise<T>,
): Promise<T> {
  const file = openLedgerFile(path, options);
  const db = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file) });
  try {
    return await use({ file, db });
  } finally {
    await db.destroy();
    // Kysely closes only a connection that a query has opened.
    file.close();
  }
}

async function count(db: Kysely<LedgerTables>, unsentOnly: boolean): Promise<number> {
  let query = db.selectFrom('purchase').select((eb) => eb.fn.countAll<number>().as('count'));
  if (unsentOnly) query = query.where('state', '=', 'INTENT');
  return (await query.executeTakeFirstOrThrow()).count;
}

/** The migration's result for a ledger without `ledger_state`. Its id is new, so it fits no witness. */
const UNMIGRATED: LedgerStateTable = {
  ledger_id: '',
  sequence: 0,
  purchases: 0,
  witnessed: 0,
  refused: null,
};

async function statusOf({ file, db }: OpenLedger): Promise<LedgerStatus> {
  const { path, damage } = file;
  const witness = readWitness(witnessPathOf(path));
  const indexWitness = readIndexWitnessFile(indexPathOf(path));
  if (damage !== null) {
    const unknown = { isOutdated: false, sequence: null, purchases: null, unsent: null };
    return { path, reason: 'DAMAGED', damage, witness, indexWitness, ...unknown };
  }
  const pending = await pendingLedgerMigrations(db, path);
  const state = pending.includes(ledgerState.name) ? UNMIGRATED : await readLedgerState(db);
  const hasPurchases = !pending.includes(purchaseLedger.name);
  return {
    path,
    reason: refusalReason(state, { file: witness, index: indexWitness }),
    damage,
    isOutdated: pending.length > 0,
    sequence: state.sequence,
    witness,
    indexWitness,
    purchases: hasPurchases ? await count(db, false) : 0,
    unsent: hasPurchases ? await count(db, true) : 0,
  };
}

/**
 * Returns the state of a ledger that no server has open, or null when there is none. Reads only: it creates nothing and
 * migrates nothing. Throws `StoreError` like `openLedgerFile`, and `TOO_NEW`.
 */
export async function ledgerStatus(path: string): Promise<LedgerStatus | null> {
  if (!isLedgerExpected(path)) return null;
  return withLedger(path, { readOnly: true }, statusOf);
}

/**
 * Changes every INTENT to UNKNOWN. A ledger that lost steps may show INTENT for a purchase that was sent, and the queue would
 * send it again. Evidence or a person settles it.
 */
async function distrustIntents(db: Kysely<LedgerTables>, now: number): Promise<void> {
  await sql`
    insert into purchase_evidence (seller_id, key, seq, at, kind, detail, by)
    select seller_id, key, version + 1, ${now}, 'LEDGER_ACKNOWLEDGED', 'null', 'operator'
    from purchase where state = 'INTENT'`.execute(db);
  await sql`
    update purchase
    set state = 'UNKNOWN', sent_at = created_at, evidence_next_check_at = ${now}, version = version + 1
    where state = 'INTENT'`.execute(db);
}

/**
 * Allows purchases again with the current ledger, under a new id. Returns the previous status, like `ledgerStatus`. Changes
 * nothing when purchases are allowed. Throws `StoreError` `CORRUPT` for a damaged ledger, which must be replaced.
 */
export async function acknowledgeLedger(path: string, now: number): Promise<LedgerStatus | null> {
  const status = await ledgerStatus(path);
  if (status === null || status.reason === null) return status;
  return withLedger(path, {}, async ({ file, db }) => {
    if (file.damage !== null) throw damagedFile(file.path, file.damage);
    await migrateLedger(db, { kind: 'sqlite', place: file.path, now });
    const ledgerId = randomUUID();
    const witness = await db.transaction().execute(async (trx) => {
      await distrustIntents(trx, now);
      await trx
        .updateTable('ledger_state')
        .set((eb) => ({
          ledger_id: ledgerId,
          sequence: eb('sequence', '+', 1),
          refused: null,
          witnessed: 2,
        }))
        .execute();
      await sql`
        insert into ledger_acknowledgement (at, reason, found)
        values (${now}, ${status.reason}, ${JSON.stringify(status)})`.execute(trx);
      const { sequence } = await readLedgerState(trx);
      return { ledgerId, sequence };
    });
    createWitness(witnessPathOf(file.path), witness);
    return status;
  });
}

/** Renames all files of a lost ledger and creates an empty ledger. Returns the new names. */
export async function startEmptyLedger(path: string, now: number): Promise<readonly string[]> {
  const witnessPath = witnessPathOf(path);
  const suffix = `lost-${new Date(now).toISOString().replaceAll(':', '')}`;
  const aside: string[] = [];
  for (const old of [path, `${path}-journal`, `${path}-wal`, `${path}-shm`, witnessPath]) {
    if (!existsSync(old)) continue;
    renameSync(old, `${old}.${suffix}`);
    aside.push(`${old}.${suffix}`);
  }
  const file = openLedgerFile(path, { acceptLoss: true });
  const db = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file) });
  try {
    await migrateLedger(db, { kind: 'sqlite', place: file.path, now });
    const { ledger_id: ledgerId, sequence } = await readLedgerState(db);
    createWitness(witnessPath, { ledgerId, sequence });
    await db.updateTable('ledger_state').set({ witnessed: 2 }).execute();
  } finally {
    await db.destroy();
  }
  return aside;
}
