import type { Logger } from 'pino';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import type { QuotaState } from '../sp-api/quota/seller-quota.js';
import type { LedgerOverview } from '../store/purchases/ledger-overview.js';
import type { Store } from '../store/store.js';
import type { WebhookOverview } from '../store/webhooks/deliveries.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { SellerLabels } from '../telemetry/seller-labels.js';
import type { StateGauge } from '../telemetry/state-gauges.js';
import { observePool } from './observe-pool.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';

export interface ObservedState {
  readonly store: Store;
  readonly spApi: Pick<SpApiClient, 'quotas'>;
  /** Returns the present sellers. */
  readonly sellerIds: () => Iterable<string>;
  /** False when no orders are read. */
  readonly readsOrders: boolean;
  /** Wall clock, as in the store. */
  readonly clock: Pick<Clock, 'now'>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** How long one read of the store is reused. Default: 15 s, the usual scrape interval. */
  readonly keepMs?: number;
}

const KEEP_MS = 15_000;
/** Age of the coverage from which a seller counts as behind. A search runs every three minutes. */
const BEHIND_MS = 15 * 60_000;

interface IndexState {
  /** Time since the last covered change, of each seller that was searched. */
  readonly agesMs: ReadonlyMap<string, number>;
  readonly behind: number;
}

interface StoreState {
  readonly ledger: LedgerOverview;
  readonly oldestEnvelopeAt: number | null;
  readonly oldestStockAt: number | null;
  readonly index: IndexState | null;
  readonly webhooks: WebhookOverview;
  readonly now: number;
}

const one = (value: number): ReadonlyMap<string, number> => new Map([['', value]]);

/** Returns the age, or 0 without a time, so that an alert on a large age needs no exception. */
function ageOf(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, now - at) / 1000;
}

const STORE_GAUGES: readonly StateGauge<StoreState>[] = [
  {
    name: 'purchases',
    help: 'Purchases on record, by state.',
    label: 'state',
    read: ({ ledger }) => new Map(Object.entries(ledger.counts)),
  },
  {
    name: 'purchases_oldest_age_seconds',
    help: 'Age of the oldest purchase in a state that should be short: INTENT waits to be sent, UNKNOWN for evidence or a person. 0 when there is none.',
    label: 'state',
    read: ({ ledger, now }) =>
      new Map([
        ['INTENT', ageOf(ledger.oldestIntentAt, now)],
        ['UNKNOWN', ageOf(ledger.oldestUnknownAt, now)],
      ]),
  },
  {
    name: 'confirmation_feeds_oldest_age_seconds',
    help: 'Age of the oldest unsettled feed of confirmations. 0 when there is none.',
    read: ({ oldestEnvelopeAt, now }) => one(ageOf(oldestEnvelopeAt, now)),
  },
  {
    name: 'inventory_feeds_oldest_age_seconds',
    help: 'Age of the oldest unsettled feed of stock in bulk. 0 when there is none.',
    read: ({ oldestStockAt, now }) => one(ageOf(oldestStockAt, now)),
  },
  {
    name: 'webhooks_waiting',
    help: 'Webhooks that are not delivered yet, of all endpoints together. At most 100,000 are counted.',
    read: ({ webhooks }) => one(webhooks.waiting),
  },
  {
    name: 'webhooks_oldest_age_seconds',
    help: 'Age of the oldest change whose webhook is not delivered yet. 0 when there is none.',
    read: ({ webhooks, now }) => one(ageOf(webhooks.oldestAt, now)),
  },
  {
    name: 'order_index_age_seconds',
    help: 'Age of the order index: time since the last covered change, of the seller with the oldest. Absent before the first search of any seller.',
    read: ({ index }) =>
      index === null || index.agesMs.size === 0
        ? null
        : one(Math.max(...index.agesMs.values()) / 1000),
  },
  {
    name: 'order_index_sellers_behind',
    help: 'Sellers whose orders have not been read for 15 minutes, or never.',
    read: ({ index }) => index && one(index.behind),
  },
];

function indexBySeller(sellers: SellerLabels): StateGauge<StoreState> {
  return {
    name: 'seller_order_index_age_seconds',
    help: 'Age of the order index of each seller that was searched. Sellers beyond METRICS_MAX_SELLERS are "other": the oldest of them.',
    label: 'seller',
    read: ({ index }) => {
      const agesMs = [...(index?.agesMs ?? [])];
      return sellers.largest(agesMs.map(([sellerId, ageMs]) => [sellerId, ageMs / 1000]));
    },
  };
}

const QUOTA_GAUGES: readonly StateGauge<ReadonlyMap<string, QuotaState>>[] = [
  {
    name: 'upstream_quota_tokens',
    help: 'Calls that could be made at once, by operation: the minimum over all sellers.',
    label: 'operation',
    read: (quotas) => new Map([...quotas].map(([name, { tokens }]) => [name, tokens])),
  },
  {
    name: 'upstream_quota_waiters',
    help: 'Calls that wait for quota, by operation, of all sellers together.',
    label: 'operation',
    read: (quotas) => new Map([...quotas].map(([name, { waiters }]) => [name, waiters])),
  },
];

async function readStore({
  store,
  sellerIds,
  readsOrders,
  clock,
}: ObservedState): Promise<StoreState> {
  const [ledger, oldestEnvelopeAt, oldestStockAt, webhooks, coverage] = await Promise.all([
    store.purchases.overview(),
    store.confirmations.oldestOpenEnvelopeAt(),
    store.inventory.oldestOpenEnvelopeAt(),
    store.webhooks.overview(),
    readsOrders ? store.orders.coverage() : null,
  ]);
  const now = clock.now();
  const index = coverage && indexOf(coverage, sellerIds(), now);
  return { ledger, oldestEnvelopeAt, oldestStockAt, webhooks, now, index };
}

/** Reads the state of the connected sellers. Orders of removed sellers are not read any more. */
function indexOf(
  coverage: ReadonlyMap<string, number | null>,
  sellerIds: Iterable<string>,
  now: number,
): IndexState {
  const agesMs = new Map<string, number>();
  let behind = 0;
  for (const sellerId of sellerIds) {
    const until = coverage.get(sellerId) ?? null;
    if (until === null || now - until > BEHIND_MS) behind += 1;
    if (until !== null) agesMs.set(sellerId, now - until);
  }
  return { agesMs, behind };
}

/** Shows the state of the store and the quota at /metrics. */
export function observeState(observed: ObservedState): void {
  const { store, metrics, logger, spApi, keepMs = KEEP_MS } = observed;
  observePool(store, metrics);
  metrics.observeState({
    gauges: [...STORE_GAUGES, indexBySeller(metrics.sellers)],
    read: () => readStore(observed),
    keepMs,
    clock: systemClock,
    onError: (err) => logger.warn({ err }, 'the state of the store could not be read for metrics'),
  });
  metrics.observeState({
    gauges: QUOTA_GAUGES,
    read: () => Promise.resolve(spApi.quotas()),
    keepMs: 0,
    clock: systemClock,
    onError: (err) => logger.warn({ err }, 'the state of the quota could not be read for metrics'),
  });
}
