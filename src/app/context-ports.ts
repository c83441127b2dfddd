import type { Config } from '../config/config.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { AccessKeys } from '../domains/access/access-keys.service.js';
import type { Authenticator } from '../domains/access/authenticator.js';
import type { CallRecords } from '../domains/sellers/health/call-records.js';
import { backgroundClock } from '../runtime/background/pace.js';
import { SellerHealthLoader } from '../domains/sellers/health/seller-health.loader.js';
import { LabelLinks } from '../domains/shipping/labels/label-links.js';
import { confirmationLookups } from '../edges/confirmation-lookups.js';
import { orderParcels } from '../edges/order-parcels.js';
import { purchaseGuards } from '../edges/purchase-guards.js';
import { shipFromSupplySource } from '../edges/ship-from-supply-source.js';
import { KnownSizes } from '../features/packing/parcel-suggestions.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';
import type { SellerConnecting } from './seller-connections.js';
import type { RunningOrderSync } from './order-sync.js';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import { labelLinkSecret } from './label-link-secret.js';
import { trailPorts } from './trail-ports.js';
import type { TrailProcess } from './trail-ports.js';

const LEASE_MARGIN_MS = 15_000;
const NEWS_MS = 1_000;

/** Returns the lease of a purchase by the process that sends it. Longer than the call may last. */
export function leaseMsOf({ upstreamTimeoutMs }: Pick<Config, 'upstreamTimeoutMs'>): number {
  return upstreamTimeoutMs + LEASE_MARGIN_MS;
}

interface PortDependencies extends TrailProcess {
  readonly orderSync: RunningOrderSync;
  readonly authenticator: Authenticator;
  readonly connecting: SellerConnecting;
  readonly records: CallRecords;
  readonly spApi: Pick<SpApiClient, 'quotaOf'>;
  /** The interval at which subscriptions look for changes of batches of quantities. */
  readonly newsEveryMs?: number | undefined;
  readonly scheduleClock?: { now(): number } | undefined;
}

/** Returns the dependencies of every request's context. */
export async function portsOf(
  config: Pick<
    Config,
    'labelLinks' | 'upstreamTimeoutMs' | 'orders' | 'spApi' | 'webhookReceivers'
  >,
  store: Store,
  runtimes: ReadonlyMap<string, SellerRuntime>,
  {
    orderSync,
    authenticator,
    connecting,
    records,
    spApi,
    newsEveryMs = NEWS_MS,
    scheduleClock,
    ...process
  }: PortDependencies,
): Promise<ContextPorts> {
  const secret = await labelLinkSecret(config.labelLinks, store, process.logger);
  const ttlMs = config.labelLinks.ttlSeconds * 1000;
  const readsOrders = config.orders.historyDays > 0;
  const health = {
    records,
    store,
    quotaOf: (sellerId: string) => spApi.quotaOf(sellerId),
    readsOrders,
    secretMadeAt: config.spApi.kind === 'amazon' ? config.spApi.clientSecretMadeAt : null,
    now: wallClock.now,
  };
  return {
    labelLinks: new LabelLinks({ secret, ttlMs }),
    store,
    readsOrders,
    scheduleClock: scheduleClock ?? wallClock,
    webhookReceivers: config.webhookReceivers,
    leaseMs: leaseMsOf(config),
    shipFromSource: shipFromSupplySource,
    purchaseGuards,
    orderParcels,
    confirmationLookups,
    parcelSuggestions: (scope) => new KnownSizes(scope),
    accessKeys: (principal) =>
      new AccessKeys(store.accessKeys, principal, wallClock.now, () => {
        authenticator.forget();
        store.cacheChanges.announce({ of: 'access-keys' });
      }),
    sellerConnections: connecting.connectionsOf,
    sellerHealth: () => new SellerHealthLoader(health),
    inventoryNews: { clock: backgroundClock(wallClock), everyMs: newsEveryMs },
    audit: trailPorts(process),
    onConfirmed: (sellerId, ids) => {
      runtimes.get(sellerId)?.orders.forgetOrders();
      orderSync.changedHere(sellerId, ids);
    },
  };
}
