import DataLoader from 'dataloader';
import type { Problem } from '../../../graph/problem.type.js';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { SyncProblem } from '../../../store/orders/sync-turns.js';
import type { PurchaseLedger } from '../../../store/purchases/purchase-ledger.js';
import type { Purchasing } from '../../../store/purchasing/purchasing.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { TroubledEndpoint } from '../../../store/webhooks/troubled-endpoints.js';
import type { WebhookStore } from '../../../store/webhooks/webhook-store.js';
import type { OperationState } from '../../../sp-api/quota/seller-quota.js';
import type { CallRecords } from './call-records.js';
import { MOST_OPERATIONS, OperationQuota } from './operation-quota.type.js';
import {
  AmazonApiFailure,
  AmazonApiHealth,
  SellerAuthorization,
  SellerHealth,
} from './seller-health.type.js';
import { CONSENT_LIFE_MS, grantProblem, problemsOf, SECRET_LIFE_MS } from './seller-problems.js';
import { webhookProblems } from './webhook-problems.js';

export interface SellerHealthDependencies {
  readonly records: Pick<CallRecords, 'apisOf' | 'refusalOf'>;
  readonly store: {
    readonly orders: Pick<OrderIndex, 'problems'>;
    readonly purchases: Pick<PurchaseLedger, 'unsettledCounts' | 'unshippedCounts'>;
    readonly scheduledChanges: Pick<ScheduledChangeStore, 'countTroubled'>;
    readonly webhooks: Pick<WebhookStore, 'troubled'>;
    readonly purchasing: Purchasing;
  };
  /** Returns the quota of a seller for each operation that was called. */
  readonly quotaOf: (sellerId: string) => readonly OperationState[];
  /** False when no orders are read. */
  readonly readsOrders: boolean;
  /** When the client secret was made, in epoch milliseconds. Null when unknown. */
  readonly secretMadeAt: number | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A scheduled change that has ended with a problem counts for so long. */
const TROUBLE_SHOWN_MS = 30 * 86_400_000;

interface Account {
  readonly id: string;
  /** When the seller consented, in epoch milliseconds. */
  readonly grantedAt: number | null;
}

/** The health of sellers within one request. Costs no call, and one read of the store for all sellers of a list. */
export class SellerHealthLoader {
  readonly #dependencies: SellerHealthDependencies;
  readonly #unsettled: DataLoader<string, number>;
  readonly #unshipped: DataLoader<string, number>;
  readonly #troubledChanges: DataLoader<string, number>;
  readonly #troubledEndpoints: DataLoader<string, readonly TroubledEndpoint[]>;
  #indexProblems: Promise<ReadonlyMap<string, SyncProblem>> | undefined;

  constructor(dependencies: SellerHealthDependencies) {
    this.#dependencies = dependencies;
    const { purchases, scheduledChanges, webhooks } = dependencies.store;
    this.#unsettled = countsBy((ids) => purchases.unsettledCounts(ids));
    this.#unshipped = countsBy((ids) => purchases.unshippedCounts(ids));
    this.#troubledChanges = countsBy((ids) =>
      scheduledChanges.countTroubled(ids, dependencies.now() - TROUBLE_SHOWN_MS),
    );
    this.#troubledEndpoints = valuesBy((ids) => webhooks.troubled(ids), []);
  }

  /** Returns the state of a grant. @param isConnected false for a seller that was disconnected. */
  authorizationOf(account: Account, isConnected: boolean): SellerAuthorization {
    const { records, now } = this.#dependencies;
    const { grantedAt } = account;
    const refusal = records.refusalOf(account.id);
    const expiresAt = grantedAt === null ? null : new Date(grantedAt + CONSENT_LIFE_MS);
    const status = refusal?.reason === 'invalid_grant' ? 'REVOKED' : 'AUTHORIZED';
    return new SellerAuthorization({
      status: isConnected ? status : 'DISCONNECTED',
      grantedAt: grantedAt === null ? null : new Date(grantedAt),
      expiresAt,
      problem: isConnected ? grantProblem({ account, refusal, now: now() }) : null,
    });
  }

  /** Returns the health of a seller, without what the store has. */
  healthOf(sellerId: string): SellerHealth {
    const { records } = this.#dependencies;
    const endsAt = this.#secretEndsAt;
    return new SellerHealth({
      sellerId,
      apis: [...records.apisOf(sellerId)]
        .map(
          ([api, { lastSuccessAt, lastFailure, roleMissingSince }]) =>
            new AmazonApiHealth({
              api,
              lastSuccessAt: dateOf(lastSuccessAt),
              lastFailure:
                lastFailure &&
                new AmazonApiFailure({ ...lastFailure, at: new Date(lastFailure.at) }),
              roleMissingSince: dateOf(roleMissingSince),
            }),
        )
        .sort((a, b) => (a.api < b.api ? -1 : 1)),
      clientSecretExpiresAt: dateOf(endsAt),
    });
  }

  /** Returns what is wrong with a seller, the worst first. @throws StoreError */
  async problemsOf(account: Account): Promise<Problem[]> {
    const { records, store, now } = this.#dependencies;
    const [problems, endpoints] = await Promise.all([
      this.#readIndexProblems(),
      this.#troubledEndpoints.load(account.id),
    ]);
    return problemsOf({
      account,
      refusal: records.refusalOf(account.id),
      apis: records.apisOf(account.id),
      index: problems.get(account.id) ?? null,
      secretEndsAt: this.#secretEndsAt,
      purchasing: store.purchasing,
      webhooks: webhookProblems(account.id, endpoints, now()),
      now: now(),
    });
  }

  /** Returns what is left of Amazon's quota, by operation. */
  quotasOf(sellerId: string): OperationQuota[] {
    return this.#dependencies
      .quotaOf(sellerId)
      .map(
        ({ tokens: available, waiters: waiting, throttledAt, ...plan }) =>
          new OperationQuota({ ...plan, available, waiting, throttledAt: dateOf(throttledAt) }),
      )
      .sort((a, b) => (a.operation < b.operation ? -1 : 1))
      .slice(0, MOST_OPERATIONS);
  }

  /** Counts the purchases whose outcome is not known. @throws StoreError */
  unsettledCount(sellerId: string): Promise<number> {
    return this.#unsettled.load(sellerId);
  }

  /** Counts the orders with a cancelled label and no other. @throws StoreError */
  unshippedCount(sellerId: string): Promise<number> {
    return this.#unshipped.load(sellerId);
  }

  /** Counts the scheduled changes that a person should look at. @throws StoreError */
  troubledChangeCount(sellerId: string): Promise<number> {
    return this.#troubledChanges.load(sellerId);
  }

  get #secretEndsAt(): number | null {
    const { secretMadeAt } = this.#dependencies;
    return secretMadeAt === null ? null : secretMadeAt + SECRET_LIFE_MS;
  }

  /** Reads the problems of all sellers once. Few sellers have one. */
  #readIndexProblems(): Promise<ReadonlyMap<string, SyncProblem>> {
    const { store, readsOrders } = this.#dependencies;
    this.#indexProblems ??= readsOrders
      ? store.orders.problems(['SEARCH', 'REFRESH'])
      : Promise.resolve(new Map());
    return this.#indexProblems;
  }
}

function countsBy(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): DataLoader<string, number> {
  return valuesBy(read, 0);
}

/** Reads a value for each seller, with one read for all. @param absent the value of a seller that the read omits. */
function valuesBy<Value>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  absent: Value,
): DataLoader<string, Value> {
  return new DataLoader(
    async (ids: readonly string[]) => {
      const values = await read(ids);
      return ids.map((id) => values.get(id) ?? absent);
    },
    { batchScheduleFn: scheduleBatch },
  );
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
