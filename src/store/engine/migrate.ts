import { applyMigrations, pendingNames } from './apply-migrations.js';
import type { MigrationPlace, MigrationSet } from './apply-migrations.js';
import type { AccessConnection, IndexConnection, LedgerConnection } from '../tables.js';
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
import type { AccessMigration, IndexMigration, LedgerMigration, Migration } from './migration.js';
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
import { keptQuantities } from '../inventory/migrations/kept-quantities.js';
import { unindexedMarks } from '../order-marks/migrations/unindexed-marks.js';
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
import { sharedSecrets } from '../secrets/migrations/shared-secrets.js';
import { scheduledChanges } from '../scheduled-changes/migrations/scheduled-changes.js';
import { shipDates } from '../purchases/migrations/ship-dates.js';
import { soldLabels } from '../purchases/migrations/sold-labels.js';
import { trackingCase } from '../purchases/migrations/tracking-case.js';
import { webhookOrderChanges } from '../webhooks/migrations/webhook-order-changes.js';
import { appliedNotes, deletedNotes } from '../orders/migrations/applied-notes.js';
import { toldOrders, toldPurchases } from '../facts/migrations/told-facts.js';
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
  toldPurchases,
  unindexedMarks,
  keptQuantities,
  deletedNotes,
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
  toldOrders,
  appliedNotes,
];

const ACCESS: readonly AccessMigration[] = [
  accessKeys,
  connectedSellers,
  renewals,
  principalLimits,
  quotaBuckets,
  sharedSecrets,
];

const KNOWN: ReadonlySet<string> = new Set(
  [...LEDGER, ...INDEX, ...ACCESS].map(({ name }) => name),
);

const setOf = <Connection>(
  migrations: readonly Migration<Connection>[],
): MigrationSet<Connection> => ({ migrations, known: KNOWN });

/** All migrations, by the tables that they are for. */
export const MIGRATIONS = {
  ledger: setOf<LedgerConnection>(LEDGER),
  index: setOf<IndexConnection>(INDEX),
  access: setOf<AccessConnection>(ACCESS),
} as const;

/**
 * Migrates the ledger in one transaction: a process that dies meanwhile changes nothing, and processes that start at the same
 * time wait for each other. Throws `StoreError` `TOO_NEW` for a ledger of a newer version that this version cannot use.
 */
export function migrateLedger(db: LedgerConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => applyMigrations(trx, MIGRATIONS.ledger, place));
}

/** Returns whether a damaged ledger, which cannot be migrated, has a schema that this version can use. */
export async function isLedgerCurrent(db: LedgerConnection): Promise<boolean> {
  try {
    return (await pendingLedgerMigrations(db, 'the ledger')).length === 0;
  } catch {
    return false;
  }
}

/**
 * Returns the names of the migrations that a SQLite ledger still needs. Changes nothing. Throws `StoreError` `TOO_NEW` like
 * `migrateLedger`; `place` names the ledger in that error.
 */
export function pendingLedgerMigrations(
  db: LedgerConnection,
  place: string,
): Promise<readonly string[]> {
  return pendingNames(db, MIGRATIONS.ledger, { kind: 'sqlite', place });
}

/** Migrates the index, like `migrateLedger`. */
export function migrateIndex(db: IndexConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => applyMigrations(trx, MIGRATIONS.index, place));
}

/** Migrates the access tables, like `migrateLedger`. */
export function migrateAccess(db: AccessConnection, place: MigrationPlace): Promise<void> {
  return db.transaction().execute((trx) => applyMigrations(trx, MIGRATIONS.access, place));
}
