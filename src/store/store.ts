import { Subscriptions } from './engine/change-feed.js';
import type { ChangeFeed } from './engine/change-feed.js';
import { checkConfirmationKeys } from './confirmations/check-confirmation-keys.js';
import { createConfirmationStore } from './confirmations/confirmation-store.js';
import type { ConfirmationStore } from './confirmations/confirmation-store.js';
import { AccessKeyStore } from './access/access-keys.js';
import { createAuditTrail } from './audit/audit-trail.js';
import type { AuditTrail } from './audit/audit-trail.js';
import { openPostgres, openSqlite } from './engine/engine.js';
import type { Engine } from './engine/engine.js';
import type { StoreOptions } from './engine/store-options.js';
import { probeWrite } from './engine/migrate.js';
import type { StoreKind } from './engine/migration.js';
import { checkDocumentKeys } from './orders/check-document-keys.js';
import { createOrderIndex } from './orders/order-index.js';
import type { OrderIndex } from './orders/order-index.js';
import { checkPurchaseKeys } from './purchases/check-purchase-keys.js';
import { createPurchaseBatches, createPurchaseLedger } from './purchases/purchase-ledger.js';
import type { PurchaseBatches, PurchaseLedger } from './purchases/purchase-ledger.js';
import { QuoteStore } from './quotes/quote-store.js';
import { SellerStore } from './sellers/seller-store.js';
import type { Purchasing } from './purchasing/purchasing.js';
import type { ResealedSlice } from './engine/reseal-rows.js';
import { Sealer } from './engine/sealer.js';

export interface StoreDependencies {
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  /** Identifies this run of this process. A restarted process must use another id. */
  readonly ownerId: string;
  /** 32 bytes. Without it, personal data is stored in the clear. */
  readonly encryptionKey?: Uint8Array;
  /** Earlier keys. Values that they sealed stay readable. */
  readonly previousEncryptionKeys?: readonly Uint8Array[];
  /** 32 bytes. Seals the refresh tokens of sellers when there is no `encryptionKey`. For a store that ends with its process. */
  readonly temporaryTokenKey?: Uint8Array;
  /** Receives errors that no caller awaits, such as a broken idle connection. Ignored by default. */
  readonly onBackgroundError?: (error: unknown) => void;
  /** Receives one line for the operator about each repair at start. Ignored by default. */
  readonly onNotice?: (notice: string) => void;
}

/** Data that must survive the process. */
export interface Store {
  readonly kind: StoreKind;
  /** False without a key: personal data is then stored in the clear. */
  readonly encrypts: boolean;
  readonly purchases: PurchaseLedger;
  readonly batches: PurchaseBatches;
  readonly confirmations: ConfirmationStore;
  readonly orders: OrderIndex;
  readonly quotes: QuoteStore;
  readonly accessKeys: AccessKeyStore;
  readonly sellers: SellerStore;
  readonly audit: AuditTrail;
  readonly changes: ChangeFeed;
  /** Whether labels may be bought. Refused when the ledger may have lost purchases. */
  readonly purchasing: Purchasing;
  /**
   * Reads every row once, `limit` rows at a time, and seals values that are in the clear or sealed with a previous key. Values
   * that do not open stay as they are. Previous keys are needed until a whole run seals nothing, because other processes may
   * write meanwhile. Does nothing without a current key.
   */
  reseal(limit: number): AsyncGenerator<ResealedSlice>;
  /**
   * Checks the keys of some 12 stored values of all kinds, among them the orders of a seller. Throws `StoreError` `SEALED` when a
   * value is encrypted with a key that was not given.
   */
  checkKeys(sellerId: string): Promise<void>;
  /** Writes and deletes a row durably. Throws `StoreError` when the ledger cannot be written. */
  checkWritable(): Promise<void>;
  /** Closes the files or the connections. The store cannot be used afterwards. */
  close(): Promise<void>;
}

/** Returns the index, and the ledger when it is a database of its own. */
function indexOf({ index: db, ledger, soleOwner }: Engine) {
  return { db, ledger: soleOwner ? ledger : null };
}

/** Walks over every table with sealed values. */
async function* resealAll(
  { purchases, confirmations, orders, quotes, sellers }: Store,
  sealer: Sealer,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  if (!sealer.encrypts) return;
  yield* purchases.reseal(limit);
  yield* confirmations.reseal(limit);
  yield* orders.reseal(limit);
  yield* quotes.reseal(limit);
  yield* sellers.reseal(limit);
}

function sellersOf(
  { access: db, soleOwner }: Engine,
  { temporaryTokenKey }: StoreDependencies,
  sealer: Sealer,
): SellerStore {
  const ofTokens =
    sealer.encrypts || temporaryTokenKey === undefined ? sealer : new Sealer(temporaryTokenKey);
  return new SellerStore({ db, soleOwner, sealer: ofTokens });
}

async function assemble(
  engine: Engine,
  dependencies: StoreDependencies,
  sealer: Sealer,
  subscriptions: Subscriptions,
): Promise<Store> {
  const now = () => Math.floor(dependencies.clock.now());
  try {
    const changes = await engine.openChanges();
    const { soleOwner, gate } = engine;
    const shared = { now, ownerId: dependencies.ownerId, soleOwner };
    const ledger = {
      ...shared,
      db: engine.ledger,
      sealer,
      gate,
      publish: soleOwner ? subscriptions.publish.bind(subscriptions) : () => undefined,
    };
    const { onBackgroundError = () => undefined } = dependencies;
    const ofQuotes = { now, soleOwner, db: engine.index, sealer };
    const quotes = new QuoteStore(ofQuotes, onBackgroundError);
    const store: Store = {
      kind: engine.kind,
      encrypts: sealer.encrypts,
      purchases: createPurchaseLedger(ledger),
      batches: createPurchaseBatches(ledger),
      confirmations: createConfirmationStore(ledger),
      orders: createOrderIndex({ ...shared, ...indexOf(engine), sealer }),
      quotes,
      accessKeys: new AccessKeyStore(engine.access),
      sellers: sellersOf(engine, dependencies, sealer),
      audit: createAuditTrail(ledger),
      changes,
      get purchasing() {
        return gate.purchasing;
      },
      reseal: (limit) => resealAll(store, sealer, limit),
      async checkKeys(sellerId) {
        await checkPurchaseKeys(ledger);
        await checkConfirmationKeys(ledger);
        await checkDocumentKeys({ db: engine.index, sealer }, sellerId);
        await store.sellers.checkKeys();
      },
      checkWritable: () => probeWrite(engine.ledger),
      async close() {
        await changes.close();
        await quotes.written();
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
 * SQLite, one. Throws `StoreError` with advice for the operator, and `RangeError` unless the encryption key has 32 bytes. Leaves
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
  const sealer = new Sealer(dependencies.encryptionKey, dependencies.previousEncryptionKeys);
  const subscriptions = new Subscriptions(reports.onBackgroundError);
  const now = Math.floor(dependencies.clock.now());
  const engine =
    options.kind === 'sqlite'
      ? await openSqlite(options.path, now, subscriptions, reports)
      : await openPostgres(options, now, subscriptions, reports);
  return assemble(engine, dependencies, sealer, subscriptions);
}
