import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { StoreError } from './store-error.js';
import type {
  AccessConnection,
  IndexConnection,
  LedgerConnection,
  MigrationTable,
} from '../tables.js';
import { accessKeys } from '../access/migrations/access-keys.js';
import { packing } from '../packing/migrations/packing.js';
import { auditChanges } from '../audit/migrations/audit-changes.js';
import { auditTrail } from '../audit/migrations/audit-trail.js';
import { authors } from '../authors/migrations/authors.js';
import { confirmationLists } from '../confirmations/migrations/confirmation-lists.js';
import { confirmations } from '../confirmations/migrations/confirmations.js';
import { inventoryBatches } from '../inventory/migrations/inventory-batches.js';
import { ledgerSeen } from '../purchasing/migrations/ledger-seen.js';
import { countedFacts } from '../purchasing/migrations/counted-facts.js';
import { ledgerState } from '../purchasing/migrations/ledger-state.js';
import type {
  AccessMigration,
  IndexMigration,
  LedgerMigration,
  Migration,
  StoreKind,
} from './migration.js';
import { labelFacts } from '../orders/migrations/label-facts.js';
import { orderFactLists } from '../orders/migrations/order-fact-lists.js';
import { orderFacets } from '../orders/migrations/order-facets.js';
import { orderIndex } from '../orders/migrations/order-index.js';
import { orderItemIds } from '../orders/migrations/order-item-ids.js';
import { orderLists } from '../orders/migrations/order-lists.js';
import { orderProblemSince } from '../orders/migrations/order-problem-since.js';
import { orderPairs } from '../orders/migrations/order-pairs.js';
import { orderReading } from '../orders/migrations/order-reading.js';
import { settledOrders } from '../orders/migrations/settled-orders.js';
import { markFacts } from '../orders/migrations/mark-facts.js';
import { orderMarks } from '../order-marks/migrations/order-marks.js';
import { announcedOrder } from '../purchases/migrations/announced-order.js';
import { batchInput } from '../purchases/migrations/batch-input.js';
import { batchLimits } from '../purchases/migrations/batch-limits.js';
import { batchRefusals } from '../purchases/migrations/batch-refusals.js';
import { doubtedPurchases } from '../purchases/migrations/doubted-purchases.js';
import { expectedDelivery } from '../purchases/migrations/expected-delivery.js';
import { forgottenData } from '../purchases/migrations/forgotten-data.js';
import { forgottenEvidence } from '../purchases/migrations/forgotten-evidence.js';
import { orderUnits } from '../purchases/migrations/order-units.js';
import { purchasePackages } from '../purchases/migrations/purchase-packages.js';
import { passedGuards } from '../purchases/migrations/passed-guards.js';
import { labelChecks } from '../purchases/migrations/label-checks.js';
import { labelChanges } from '../purchases/migrations/label-changes.js';
import { purchaseAttempts } from '../purchases/migrations/purchase-attempts.js';
import { purchaseFilters } from '../purchases/migrations/purchase-filters.js';
import { purchaseLedger } from '../purchases/migrations/purchase-ledger.js';
import { purchaseLists } from '../purchases/migrations/purchase-lists.js';
import { sealedEvidence } from '../purchases/migrations/sealed-evidence.js';
import { settlementDelay } from '../purchases/migrations/settlement-delay.js';
import { listedPackages } from '../listed-packages/migrations/listed-packages.js';
import { printCallers } from '../prints/migrations/print-callers.js';
import { printJobs } from '../prints/migrations/print-jobs.js';
import { shippingQuotes } from '../quotes/migrations/shipping-quotes.js';
import { unitsElsewhere } from '../purchases/migrations/units-elsewhere.js';
import { trackingForm } from '../purchases/migrations/tracking-form.js';
import { orderTrackingForm } from '../orders/migrations/order-tracking-form.js';
import { connectedSellers } from '../sellers/migrations/connected-sellers.js';
import { renewals } from '../sellers/migrations/renewals.js';
import { encryptionKeys } from '../sealing/migrations/encryption-keys.js';
import { principalLimits } from '../limits/migrations/principal-limits.js';
import { quotaBuckets } from '../limits/migrations/quota-buckets.js';
import { scheduledChanges } from '../scheduled-changes/migrations/scheduled-changes.js';
import { shipDates } from '../purchases/migrations/ship-dates.js';
import { soldLabels } from '../purchases/migrations/sold-labels.js';
import { trackingCase } from '../purchases/migrations/tracking-case.js';
import { webhookOrderChanges } from '../webhooks/migrations/webhook-order-changes.js';
import { webhooks } from '../webhooks/migrations/webhooks.js';

const LEDGER: readonly LedgerMigration[] = [
  purchaseLedger,
  confirmations,
  ledgerState,
  purchaseLists,
  sealedEvidence,
  forgottenEvidence,
  forgottenData,
  trackingCase,
  countedFacts,
  purchaseAttempts,
  passedGuards,
  purchaseFilters,
  labelChanges,
  confirmationLists,
  trackingForm,
  batchRefusals,
  doubtedPurchases,
  settlementDelay,
  authors,
  auditTrail,
  batchInput,
  orderUnits,
  encryptionKeys,
  expectedDelivery,
  labelChecks,
  orderMarks,
  packing,
  purchasePackages,
  announcedOrder,
  scheduledChanges,
  soldLabels,
  inventoryBatches,
  batchLimits,
  webhooks,
  shipDates,
  unitsElsewhere,
  auditChanges,
];
const INDEX: readonly IndexMigration[] = [
  orderIndex,
  orderLists,
  ledgerSeen,
  settledOrders,
  orderFacets,
  orderPairs,
  shippingQuotes,
  orderReading,
  orderFactLists,
  labelFacts,
  orderTrackingForm,
  orderProblemSince,
  markFacts,
  printJobs,
  orderItemIds,
  webhookOrderChanges,
  listedPackages,
  printCallers,
];

const ACCESS: readonly AccessMigration[] = [
  accessKeys,
  connectedSellers,
  renewals,
  principalLimits,
  quotaBuckets,
];

// PostgreSQL has all sets in one table, and the one file of earlier versions on SQLite had two of them.
const KNOWN: ReadonlySet<string> = new Set(
  [...LEDGER, ...INDEX, ...ACCESS].map(({ name }) => name),
);

// An arbitrary number. Every version of this program must use the same one.
const LOCK = 5_604_117_204_711;

type Migratable = Kysely<{ store_migration: MigrationTable }>;

/** Database to migrate. */
export interface MigrationPlace {
  readonly kind: StoreKind;
  /** Name for error messages. */
  readonly place: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Receives one line for the operator before each migration of a store that has rows. A large store takes minutes. */
  readonly onNotice?: (notice: string) => void;
}

async function appliedNames(db: Migratable): Promise<ReadonlySet<string>> {
  await db.schema
    .createTable('store_migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute();
  const rows = await db.selectFrom('store_migration').select('name').execute();
  return new Set(rows.map((row) => row.name));
}

function refuseNewer(applied: ReadonlySet<string>, place: string): void {
  const unknown = [...applied].filter((name) => !KNOWN.has(name));
  if (unknown.length > 0)
    throw new StoreError(
      'TOO_NEW',
      `${place} was written by a newer version of this program (it has ${unknown.join(', ')}). Run that version or a later one.`,
    );
}

function noticeOf(place: string, name: string, [nth, count]: readonly [number, number]): string {
  return `${place} is migrated to this version: ${name} (${nth} of ${count}). The server answers afterwards. A stop before that changes nothing.`;
}

async function apply<Connection extends Migratable>(
  trx: Connection,
  migrations: readonly Migration<Connection>[],
  { kind, place, now, onNotice }: MigrationPlace,
): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
  const applied = await appliedNames(trx);
  refuseNewer(applied, place);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  const isNew = pending.length === migrations.length;
  for (const [index, migration] of pending.entries()) {
    if (!isNew) onNotice?.(noticeOf(place, migration.name, [index + 1, pending.length]));
    // SQLite blocks the event loop. The notice is written, and a signal ends the program, between two migrations.
    await requestTurns.next();
    await migration.up(trx, kind);
    await trx
      .insertInto('store_migration')
      .values({ name: migration.name, applied_at: now })
      .execute();
  }
}

/**
 * Migrates the ledger in one transaction: a process that dies meanwhile changes nothing, and processes that start at the same
 * time wait for each other. Throws `StoreError` `TOO_NEW` for a ledger of a newer version.
 */
export function migrateLedger(db: LedgerConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => apply<LedgerConnection>(trx, LEDGER, place));
}

/** Returns whether a damaged ledger, which cannot be migrated, has the schema of this version. */
export async function isLedgerCurrent(db: LedgerConnection): Promise<boolean> {
  try {
    return (await pendingLedgerMigrations(db, 'the ledger')).length === 0;
  } catch {
    return false;
  }
}

/**
 * Returns the names of the migrations that a SQLite ledger still needs. Changes nothing. Throws `StoreError` `TOO_NEW` for a
 * ledger of a newer version; `place` names the ledger in that error.
 */
export async function pendingLedgerMigrations(
  db: LedgerConnection,
  place: string,
): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
  const isEmpty = !tables.some(({ name }) => name === 'store_migration');
  const rows = isEmpty ? [] : await db.selectFrom('store_migration').select('name').execute();
  const applied = new Set(rows.map(({ name }) => name));
  refuseNewer(applied, place);
  return LEDGER.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** Migrates the index, like `migrateLedger`. */
export function migrateIndex(db: IndexConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => apply<IndexConnection>(trx, INDEX, place));
}

/** Migrates the access tables, like `migrateLedger`. */
export function migrateAccess(db: AccessConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => apply<AccessConnection>(trx, ACCESS, place));
}

/**
 * Checks that the store can be written: inserts and deletes a row durably. An update with the same values would not do, because
 * SQLite writes no page for it.
 */
export async function probeWrite(db: LedgerConnection): Promise<void> {
  const name = `probe ${randomUUID()}`;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('store_migration').values({ name, applied_at: 0 }).execute();
    await trx.deleteFrom('store_migration').where('name', '=', name).execute();
  });
}
