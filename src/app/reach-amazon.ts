import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { Emulator, EmulatorOptions } from '../emulator/emulator.js';
import { wallClock } from '../runtime/clock.js';
import { createSpApi } from '../sp-api/create-sp-api.js';
import type { SpApiClient, SpApiOptions } from '../sp-api/create-sp-api.js';
import type { CallRecords } from '../domains/sellers/health/call-records.js';
import type { CacheOptions } from '../context/seller-runtime.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import { onUnknownValue } from '../telemetry/unknown-values.js';
import { cacheOptions } from './cache-options.js';
import { runtimeMaker } from './create-runtimes.js';
import type { Lifetime } from './lifetime.js';
import type { LoginHealth } from './login-health.js';
import { observe } from './observe.js';
import { openSharedQuota } from './shared-quota.js';
import { SellerRegistry } from './seller-registry.js';
import type { TroubleLog } from './trouble-log.js';
import { ofAmazon, ofEmulator } from './upstream.js';
import type { Upstream } from './upstream.js';

/** Amazon, and the sellers that the program calls it for. */
export interface Amazon {
  /** Null for Amazon itself and for a configured endpoint. */
  readonly emulator: Emulator | null;
  readonly upstream: Upstream;
  readonly spApi: SpApiClient;
  readonly registry: SellerRegistry;
}

export interface ReachAmazonOptions {
  /** Options of the embedded emulator. */
  readonly emulator?: EmulatorOptions;
  readonly planFor?: SpApiOptions['planFor'];
  readonly retry?: SpApiOptions['retry'];
  readonly caches?: Partial<CacheOptions>;
  readonly userAgent: SpApiOptions['userAgent'];
}

export interface ReachAmazonDependencies {
  readonly store: Pick<Store, 'sellers' | 'quota'>;
  readonly rounds: RoundHealth;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly metrics: Metrics;
  readonly login: LoginHealth;
  readonly records: CallRecords;
  readonly lifetime: Lifetime;
}

/** Starts the emulator when there are no credentials, then opens the client and the sellers. */
export async function reachAmazon(
  config: Config,
  options: ReachAmazonOptions,
  dependencies: ReachAmazonDependencies,
): Promise<Amazon> {
  const { metrics, lifetime, store } = dependencies;
  const { spApi: origin } = config;
  const emulator = origin.kind === 'emulator' ? await embedEmulator(origin.seed, options) : null;
  if (emulator) lifetime.holds(() => emulator.close());
  const upstream =
    origin.kind === 'amazon' ? ofAmazon(origin) : ofEmulator(emulator as Emulator, origin.sellers);
  const spApi = createSpApi({
    ...upstream.options,
    userAgent: options.userAgent,
    timeouts: { overallMs: config.upstreamTimeoutMs },
    connections: config.upstreamConnections,
    onEvent: (event) => observe(event, dependencies),
    sharedQuota: await openSharedQuota(config.ledger.place, {
      ...dependencies,
      store: store.quota,
    }),
    ...(options.planFor && { planFor: options.planFor }),
    ...(options.retry && { retry: options.retry }),
  });
  lifetime.runs(async () => spApi.endBulk());
  let purchasesRecorded = async (): Promise<void> => undefined;
  lifetime.holds(async () => {
    await spApi.close();
    await purchasesRecorded();
  });
  const registry = await openRegistry(upstream, spApi, dependencies, {
    ...cacheOptions(config.caches),
    ...options.caches,
  });
  purchasesRecorded = () => registry.purchasesRecorded();
  const stop = onUnknownValue((enumName, value) => metrics.countUnknownEnumValue(enumName, value));
  lifetime.holds(async () => stop());
  return { emulator, upstream, spApi, registry };
}

async function openRegistry(
  { sellers }: Upstream,
  spApi: SpApiClient,
  { store, logger, login, records }: ReachAmazonDependencies,
  caches: CacheOptions,
): Promise<SellerRegistry> {
  const registry = await SellerRegistry.open({
    configured: sellers,
    store: store.sellers,
    makeRuntime: runtimeMaker(spApi, caches),
    onEnd: ({ id: sellerId, refreshToken, region }) => {
      spApi.forget({ sellerId, refreshToken, region });
      records.forget(sellerId);
    },
    now: wallClock.now,
    onUnusable: (sellerId, reason) => {
      logger.error({ sellerId, err: reason }, 'the refresh token of a seller does not open');
    },
    onError: (err) =>
      logger.error({ err }, 'the sellers of the configuration were not noted in the store'),
  });
  login.onlyOf((sellerId) => registry.runtimes.has(sellerId));
  registry.onChange(({ sellerId, runtime, ended }) => {
    const what = runtime === null ? 'ended' : ended === null ? 'began' : 'changed';
    logger.info({ sellerId }, `a seller ${what} while the server runs`);
  });
  return registry;
}

// Loaded on demand: with credentials, the program never needs the emulator's code.
async function embedEmulator(seed: number, options: ReachAmazonOptions): Promise<Emulator> {
  const { startEmulator } = await import('../emulator/emulator.js');
  return startEmulator({ seed, ...options.emulator });
}
