import type { FactVersions } from '../runtime/cache/fact-versions.js';
import { AllSubscriptions } from './engine/change-feed.js';
import type { ProcessFeed, ConfirmationChange, OrderChange } from './engine/change-feed.js';
import { createConfirmationStore } from './confirmations/confirmation-store.js';
import type { ConfirmationStore } from './confirmations/confirmation-store.js';
import { AccessKeyStore } from './access/access-keys.js';
import { createAuditTrail } from './audit/audit-trail.js';
import type { AuditTrail } from './audit/audit-trail.js';
import { CacheChanges } from './engine/cache-changes.js';
import { openPostgres, openSqlite } from './engine/engine.js';
import type { Engine } from './engine/engine.js';
import type { PoolUse } from './engine/postgres/postgres-dialect.js';
import type { StoreOptions } from './engine/store-options.js';
import { probeWrite } from './engine/probe-write.js';
import type { StoreKind } from './engine/migration.js';
import { ListedPackageStore } from './listed-packages/listed-package-store.js';
import { createPackingStore } from './packing/packing-store.js';
import type { PackingStore } from './packing/packing-store.js';
import { QuotaBucketStore } from './limits/quota-bucket-store.js';
import { SharedLimitStore } from './limits/shared-limits.js';
import { createOrderIndex } from './orders/order-index.js';
import { createInventoryStore } from './inventory/inventory-store.js';
import type { InventoryStore } from './inventory/inventory-store.js';
import type { OrderIndexContext } from './orders/order-index-context.js';
import type { OrderIndex } from './orders/order-index.js';
import { createPurchaseBatches, createPurchaseLedger } from './purchases/purchase-ledger.js';
import type { PurchaseBatches, PurchaseLedger } from './purchases/purchase-ledger.js';
import { createOrderMarkStore } from './order-marks/order-mark-store.js';
import type { MarkDependencies } from './order-marks/mark-context.js';
import type { OrderMarkStore } from './order-marks/order-mark-store.js';
import { PrintJobStore } from './prints/print-jobs.js';
import type { QuoteContext } from './quotes/quote-rows.js';
import { QuoteStore } from './quotes/quote-store.js';
import { transactionOfClient } from './audit/open-event.js';
import type { Sealer } from './engine/sealer.js';
import type { SellerContext } from './sellers/sealed-token.js';
import type { AccessConnection } from './tables.js';
import { createScheduledChangeStore } from './scheduled-changes/scheduled-change-store.js';
import type { ScheduledChangeStore } from './scheduled-changes/scheduled-change-store.js';
import { SellerStore } from './sellers/seller-store.js';
import { openWebhooks } from './webhooks/webhook-store.js';
import type { WebhookStore } from './webhooks/webhook-store.js';
import { SharedSecrets } from './secrets/shared-secrets.js';
import { closedGate } from './purchasing/closed-gate.js';
import type { PurchaseGate, Purchasing } from './purchasing/purchasing.js';
import type { ResealedSlice } from './engine/reseal-rows.js';
import type { ChooseKeys } from './sealing/encryption-key.js';
import { EncryptionKeys } from './sealing/encryption-keys.js';

export interface StoreDependencies {
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  /** Identifies this run of this process. A restarted process must use another id. */
  readonly ownerId: string;
  /** Chooses the keys that encrypt personal data and refresh tokens. Each has 32 bytes. */
  readonly keys: ChooseKeys;
  /** False lets no purchase pass. Default: true. */
  readonly buys?: boolean;
  /** Receives errors that no caller awaits, such as a broken idle connection. Ignored by default. */
  readonly onBackgroundError?: (error: unknown) => void;
  /** Receives one line for the operator about each repair at start. Ignored by default. */
  readonly onNotice?: (notice: string) => void;
}

/** Data that must survive the process. */
export interface Store {
  readonly kind: StoreKind;
  readonly purchases: PurchaseLedger;
  readonly batches: PurchaseBatches;
  readonly confirmations: ConfirmationStore;
  readonly inventory: InventoryStore;
  readonly scheduledChanges: ScheduledChangeStore;
  readonly orders: OrderIndex;
  readonly orderMarks: OrderMarkStore;
  readonly quotes: QuoteStore;
  readonly printJobs: PrintJobStore;
  readonly listedPackages: ListedPackageStore;
  readonly accessKeys: AccessKeyStore;
  readonly sellers: SellerStore;
  readonly packing: PackingStore;
  /** Secrets that all servers of the store share. */
  readonly secrets: SharedSecrets;
  readonly webhooks: WebhookStore;
  readonly audit: AuditTrail;
  /** Limits of callers that several servers share. Null on SQLite, which one server has. */
  readonly limits: SharedLimitStore | null;
  /** Amazon's quota that several servers share. Null on SQLite, which one server has. */
  readonly quota: QuotaBucketStore | null;
  /** Whether the facts of sellers have changed since they were read. */
  readonly facts: FactVersions;
  readonly changes: ProcessFeed;
  /** Changes of orders in the index. */
  readonly orderChanges: ProcessFeed<OrderChange>;
  readonly confirmationChanges: ProcessFeed<ConfirmationChange>;
  /** Changes at Amazon that other processes have made. */
  readonly cacheChanges: CacheChanges;
  /** Whether labels may be bought. Refused when the ledger may have lost purchases. */
  readonly purchasing: Purchasing;
  /** The keys of this store. `sealer` encrypts with them. */
  readonly encryptionKeys: Pick<EncryptionKeys, 'check' | 'retireOthers' | 'acceptLoss' | 'sealer'>;
  /**
   * Reads every row once, `limit` rows at a time, and seals values that are in the clear or sealed with another key than the
   * first. Values that do not open stay as they are. The other keys are needed until a whole run seals nothing, because other
   * processes may write meanwhile.
   */
  reseal(limit: number): AsyncGenerator<ResealedSlice>;
  /** Writes and deletes a row durably. Throws `StoreError` when the ledger cannot be written. */
  checkWritable(): Promise<void>;
  /** Returns the use of the connections to PostgreSQL. Null on SQLite. */
  poolUse(): PoolUse | null;
  /** Closes the files or the connections. The store cannot be used afterwards. */
  close(): Promise<void>;
}

/** Returns the index of orders, and the marks of orders, which the index may lack. */
function ordersOf(
  { index: db, ledger, soleOwner }: Engine,
  context: Omit<MarkDependencies, 'indexed'> & Pick<OrderIndexContext, 'ownerId' | 'noteOrders'>,
): Pick<Store, 'orders' | 'orderMarks'> {
  // The ledger, when it is a database of its own.
  const orders = createOrderIndex({ ...context, db, ledger: soleOwner ? ledger : null });
  return { orders, orderMarks: createOrderMarkStore({ ...context, indexed: orders.known }) };
}

/** Returns what the statements on sellers need. On PostgreSQL, the ledger is in the same database. */
function ofSellers({ access: db, ledger, soleOwner }: Engine, sealer: Sealer): SellerContext {
  const transaction: SellerContext['transaction'] = (step) =>
    soleOwner
      ? db.transaction().execute(step)
      : transactionOfClient(ledger, (trx) => step(trx as unknown as AccessConnection));
  return { db, soleOwner, sealer, transaction };
}

/** Returns what servers share to keep limits together. One server needs nothing of it. */
function limitsOf({ access, soleOwner }: Engine, ownerId: string) {
  return {
    limits: soleOwner ? null : new SharedLimitStore(access, ownerId),
    quota: soleOwner ? null : new QuotaBucketStore(access, ownerId),
  };
}

/** Returns the feeds of a store, as callers subscribe to them. */
function feedsOf(
  { ledger, soleOwner }: Engine,
  { ownerId, onBackgroundError: onError = () => undefined }: StoreDependencies,
  { facts, purchases, orders, confirmations, caches: received }: AllSubscriptions,
) {
  const cacheChanges = new CacheChanges({
    db: soleOwner ? null : ledger,
    ownerId,
    received,
    onError,
  });
  return {
    facts,
    changes: purchases,
    orderChanges: orders,
    confirmationChanges: confirmations,
    cacheChanges,
  };
}

/** Returns what shows whether the store works. */
function stateOf(engine: Engine): Pick<Store, 'checkWritable' | 'poolUse'> {
  return {
    checkWritable: () => probeWrite(engine.ledger),
    poolUse: () => engine.poolUse(),
  };
}

/** Walks over every table with sealed values. */
async function* resealAll(
  { purchases, confirmations, orderMarks, scheduledChanges, webhooks, ...others }: Store,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  yield* purchases.reseal(limit);
  yield* confirmations.reseal(limit);
  yield* orderMarks.reseal(limit);
  yield* scheduledChanges.reseal(limit);
  yield* webhooks.reseal(limit);
  yield* others.orders.reseal(limit);
  yield* others.quotes.reseal(limit);
  yield* others.sellers.reseal(limit);
  yield* others.secrets.reseal(limit);
}

/** Returns the stores that write after the request. */
function writtenLater(context: QuoteContext, onError: (error: unknown) => void) {
  return {
    quotes: new QuoteStore(context, onError),
    listedPackages: new ListedPackageStore(context, onError),
  };
}

function gateOf({ gate }: Engine, { buys = true, clock }: StoreDependencies): PurchaseGate {
  return buys ? gate : closedGate(gate, Math.floor(clock.now()));
}

async function assemble(
  engine: Engine,
  dependencies: StoreDependencies,
  subscriptions: AllSubscriptions,
): Promise<Store> {
  const now = () => Math.floor(dependencies.clock.now());
  const { keys, onBackgroundError = () => undefined, onNotice = () => undefined } = dependencies;
  try {
    const encryptionKeys = await EncryptionKeys.open(engine, { keys, now, onNotice });
    const { sealer } = encryptionKeys;
    const received = await engine.openChanges();
    const { purchases, orders, confirmations } = subscriptions;
    const shared = { now, ownerId: dependencies.ownerId, soleOwner: engine.soleOwner };
    const gate = gateOf(engine, dependencies);
    const ledger = {
      ...shared,
      db: engine.ledger,
      sealer,
      gate,
      publish: engine.soleOwner ? purchases.publish.bind(purchases) : () => undefined,
    };
    const { webhooks, noteOrders } = await openWebhooks({ ...ledger, index: engine.index });
    const later = writtenLater({ ...shared, db: engine.index, sealer }, onBackgroundError);
    const store: Store = {
      kind: engine.kind,
      purchases: createPurchaseLedger(ledger),
      batches: createPurchaseBatches(ledger),
      confirmations: createConfirmationStore({ ...ledger, publishAll: confirmations.publishAll }),
      inventory: createInventoryStore(ledger),
      scheduledChanges: createScheduledChangeStore(ledger),
      ...ordersOf(engine, { ...ledger, noteOrders, publishAll: orders.publishAll }),
      ...later,
      printJobs: new PrintJobStore({ db: engine.index, now }),
      accessKeys: new AccessKeyStore(engine.access, engine.kind),
      packing: createPackingStore(ledger),
      sellers: new SellerStore(ofSellers(engine, sealer)),
      secrets: new SharedSecrets({ ...shared, db: engine.access, sealer }),
      webhooks,
      audit: createAuditTrail(ledger),
      ...limitsOf(engine, dependencies.ownerId),
      ...feedsOf(engine, dependencies, subscriptions),
      get purchasing() {
        return gate.purchasing;
      },
      encryptionKeys,
      reseal: (limit) => resealAll(store, limit),
      ...stateOf(engine),
      async close() {
        await received.close();
        await Promise.all([later.quotes.written(), later.listedPackages.written()]);
        await engine.close();
      },
    };
    return store;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Opens the store, creates it if necessary, and migrates its schema. On PostgreSQL, several processes may do this at once; on
 * SQLite, one. Throws `StoreError` with advice for the operator, and `RangeError` unless the encryption keys have 32 bytes. Leaves
 * a ledger that cannot be used unchanged.
 */
export async function openStore(
  options: StoreOptions,
  dependencies: StoreDependencies,
): Promise<Store> {
  const reports = {
    onBackgroundError: dependencies.onBackgroundError ?? (() => undefined),
    onNotice: dependencies.onNotice ?? (() => undefined),
  };
  const subscriptions = new AllSubscriptions(reports.onBackgroundError);
  const now = Math.floor(dependencies.clock.now());
  const engine =
    options.kind === 'sqlite'
      ? await openSqlite(options.path, now, subscriptions, reports)
      : await openPostgres(options, now, subscriptions, reports);
  return assemble(engine, dependencies, subscriptions);
}
