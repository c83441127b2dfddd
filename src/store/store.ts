import { Subscriptions } from './engine/change-feed.js';
import type { ChangeFeed } from './engine/change-feed.js';
import { checkConfirmationKeys } from './confirmations/check-confirmation-keys.js';
import { ConfirmationStore } from './confirmations/confirmation-store.js';
import { openPostgres, openSqlite } from './engine/engine.js';
import type { Engine, StoreOptions } from './engine/engine.js';
import { probeWrite } from './engine/migrate.js';
import type { StoreKind } from './engine/migration.js';
import { checkDocumentKeys } from './orders/check-document-keys.js';
import { OrderIndex } from './orders/order-index.js';
import { checkPurchaseKeys } from './purchases/check-purchase-keys.js';
import { PurchaseBatches, PurchaseLedger } from './purchases/purchase-ledger.js';
import type { Purchasing } from './purchasing/purchasing.js';
import { Sealer } from './engine/sealer.js';

export interface StoreDeps {
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  /** Names this process in this run: a process that was started again must have another one. */
  readonly ownerId: string;
  /** 32 bytes. Without it, requests, answers and labels are kept in the clear. */
  readonly encryptionKey?: Uint8Array;
  /** Keys that were used before: what they sealed can still be read. */
  readonly previousEncryptionKeys?: readonly Uint8Array[];
  /** Receives trouble that no caller waits for: a broken idle connection, a listener that throws. Ignored by default. */
  readonly onBackgroundError?: (error: unknown) => void;
  /** Receives one line for the operator about something that was mended at start. Ignored by default. */
  readonly onNotice?: (notice: string) => void;
}

/** The durable part: what must survive the process. */
export interface Store {
  readonly kind: StoreKind;
  /** Whether personal data is encrypted; `false` when no key was given. */
  readonly encrypts: boolean;
  readonly purchases: PurchaseLedger;
  readonly batches: PurchaseBatches;
  readonly confirmations: ConfirmationStore;
  readonly orders: OrderIndex;
  readonly changes: ChangeFeed;
  /** Whether labels may be bought now; no when the ledger may have lost purchases. */
  readonly purchasing: Purchasing;
  /**
   * Reads every row once, `limit` rows at a time, and seals values that are in the clear or sealed with a previous key. Yields
   * the number of values that each slice sealed. Previous keys are needed until a whole run seals nothing, because other
   * processes may write meanwhile. Does nothing without a current key. Throws `StoreError` `SEALED` when a key is missing.
   */
  reseal(limit: number): AsyncGenerator<number>;
  /**
   * Checks the keys of some 12 stored values of all kinds, among them the orders of a seller. Throws `StoreError` `SEALED` when a
   * value is encrypted with a key that was not given.
   */
  checkKeys(sellerId: string): Promise<void>;
  /** Makes a tiny write durable. Throws `StoreError` when nothing can be recorded. */
  checkWritable(): Promise<void>;
  /** Frees the file or the connections; no step may be taken after it. */
  close(): Promise<void>;
}

async function assemble(
  engine: Engine,
  deps: StoreDeps,
  sealer: Sealer,
  subscriptions: Subscriptions,
): Promise<Store> {
  const now = () => Math.floor(deps.clock.now());
  try {
    const changes = await engine.openChanges();
    const { soleOwner } = engine;
    const shared = { now, ownerId: deps.ownerId, soleOwner };
    const ledger = {
      ...shared,
      db: engine.ledger,
      sealer,
      gate: engine.gate,
      publish: soleOwner ? subscriptions.publish.bind(subscriptions) : () => undefined,
    };
    const store: Store = {
      kind: engine.kind,
      encrypts: sealer.encrypts,
      purchases: new PurchaseLedger(ledger),
      batches: new PurchaseBatches(ledger),
      confirmations: new ConfirmationStore(ledger),
      orders: new OrderIndex({ ...shared, db: engine.index, sealer }),
      changes,
      get purchasing() {
        return engine.gate.purchasing;
      },
      async *reseal(limit) {
        if (!sealer.encrypts) return;
        yield* store.purchases.reseal(limit);
        yield* store.confirmations.reseal(limit);
        yield* store.orders.reseal(limit);
      },
      async checkKeys(sellerId) {
        await checkPurchaseKeys(ledger);
        await checkConfirmationKeys(ledger);
        await checkDocumentKeys({ db: engine.index, sealer }, sellerId);
      },
      checkWritable: () => probeWrite(engine.ledger),
      async close() {
        await changes.close();
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
 * Opens the store, creates it where there is none, and brings its schema up to date; any number of processes may do so
 * at once on PostgreSQL, one at a time on SQLite. Throws `StoreError`, whose message tells an operator what to do, and
 * `RangeError` for an encryption key that has not 32 bytes. A ledger that can't be used is left as it was.
 */
export async function openStore(options: StoreOptions, deps: StoreDeps): Promise<Store> {
  const reports = {
    onBackgroundError: deps.onBackgroundError ?? (() => undefined),
    onNotice: deps.onNotice ?? (() => undefined),
  };
  const sealer = new Sealer(deps.encryptionKey, deps.previousEncryptionKeys);
  const subscriptions = new Subscriptions(reports.onBackgroundError);
  const now = Math.floor(deps.clock.now());
  const engine =
    options.kind === 'sqlite'
      ? await openSqlite(options.path, now, subscriptions, reports)
      : await openPostgres(options, now, subscriptions, reports);
  return assemble(engine, deps, sealer, subscriptions);
}
