import { accessSync, constants } from 'node:fs';
import { isIPv4 } from 'node:net';
import { idleTokenVariables, readIdentityProvider, readPrincipalLimits } from './access.js';
import type { IdentityProviderConfig, PrincipalLimitsConfig } from './access.js';
import { readAmazon } from './amazon.js';
import type { AmazonConfig } from './amazon.js';
import { Environment } from './environment.js';
import { readLedger } from './ledger.js';
import type { LedgerConfig } from './ledger.js';
import { Secret } from './secret.js';
import { reasonOfFileError, SELLER_ID } from './sellers-file.js';
import { readTracing } from './tracing.js';
import type { TracingConfig } from './tracing.js';
import type { VariableName } from './variables.js';

/** Used without credentials: the program runs its own emulator. */
export interface EmulatorConfig {
  readonly kind: 'emulator';
  readonly seed: number;
  /** How many of its sellers the program works for. */
  readonly sellers: number;
}

export interface Config {
  readonly spApi: EmulatorConfig | AmazonConfig;
  /** The seller of requests that name none. Null without one. */
  readonly defaultSellerId: string | null;
  readonly upstreamTimeoutMs: number;
  readonly upstreamConnections: number;
  readonly http: {
    readonly host: string;
    /** True when only this machine reaches the host. */
    readonly isLoopback: boolean;
    /** File with the first access key. Created when there is none. */
    readonly adminKeyFile: string | null;
    /** Null accepts access keys only. */
    readonly identityProvider: IdentityProviderConfig | null;
    readonly principalLimits: PrincipalLimitsConfig;
    /** 0 takes a free port. */
    readonly port: number;
    /** Port of /metrics alone. 0 takes a free one. Null serves it on `port`. */
    readonly metricsPort: number | null;
    /** Base of links in responses, without a trailing slash. Null builds them from the Host header of the request. */
    readonly publicUrl: string | null;
    /** Origins whose pages may use the server. */
    readonly allowedOrigins: readonly string[];
    /** From SIGTERM until the listener closes. */
    readonly shutdownDelayMs: number;
    readonly shutdownGraceMs: number;
    /** Compression of responses. `auto` skips clients on the same machine. */
    readonly compression: 'auto' | 'always' | 'never';
    /** Manifest of the documents that clients were built with. With `only`, nothing else is executed. */
    readonly trustedDocuments: { readonly path: string; readonly only: boolean } | null;
    /** Adds the fields that a router of Apollo Federation 2 reads. */
    readonly federation: boolean;
  };
  readonly ledger: LedgerConfig;
  readonly orders: {
    /** 0 reads no orders. */
    readonly historyDays: number;
    /** Days after its last change after which an order is deleted. 0 keeps all. */
    readonly keptDays: number;
  };
  /** Which receivers webhooks are sent to. `public` refuses http and private addresses. */
  readonly webhookReceivers: 'public' | 'any';
  readonly labelLinks: {
    /** Null takes the secret that the servers of a store share. */
    readonly secret: Secret | null;
    readonly ttlSeconds: number;
  };
  readonly caches: {
    /** 0 caches no responses. */
    readonly answerBytes: number;
    /** Limit of the cache of Amazon's answers, for all sellers together. */
    readonly cacheBytes: number;
  };
  readonly metrics: {
    /** Limit of different sellers in labels of metrics. */
    readonly maxSellers: number;
  };
  /** Null sends no traces. */
  readonly tracing: TracingConfig | null;
  /** Commit of the built source. Null when unknown. */
  readonly commit: string | null;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Notices for the log at start, such as variables without effect. */
  readonly warnings: readonly string[];
}

const CREDENTIALS = [
  'LWA_CLIENT_ID',
  'LWA_CLIENT_SECRET',
  'LWA_CLIENT_SECRET_FILE',
  'SP_API_REFRESH_TOKEN',
  'SELLERS_FILE',
] as const satisfies readonly VariableName[];
const ONLY_WITH_CREDENTIALS = [
  'SP_API_REGION',
  'SP_API_ENDPOINT',
  'LWA_ENDPOINT',
  'LWA_CLIENT_SECRET_DATE',
  'SP_API_SANDBOX',
  'SP_API_RDT',
  'SP_API_SELLER_ID',
  'SP_API_MARKETPLACE_IDS',
  'SP_API_APPLICATION_ID',
  'SP_API_APPLICATION_DRAFT',
  'SELLER_CENTRAL_ENDPOINT',
  'ORDER_CHANGE_QUEUE_URL',
  'ORDER_CHANGE_QUEUE_ARN',
] as const satisfies readonly VariableName[];
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Returns whether a server on this address can be reached from its own machine only. */
function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

function readTrustedDocuments(environment: Environment): Config['http']['trustedDocuments'] {
  const path = environment.given('TRUSTED_DOCUMENTS');
  const only = environment.flag('TRUSTED_DOCUMENTS_ONLY');
  if (path === null) {
    if (only) environment.addProblem('TRUSTED_DOCUMENTS_ONLY', 'needs TRUSTED_DOCUMENTS');
    return null;
  }
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    environment.addProblem('TRUSTED_DOCUMENTS', reasonOfFileError(error));
  }
  return Object.freeze({ path, only });
}

function readOrigins(environment: Environment): readonly string[] {
  const given = (environment.given('ALLOWED_ORIGINS') ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const isOrigin = (text: string): boolean => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.toLowerCase();
  };
  if (!given.every(isOrigin))
    environment.addProblem('ALLOWED_ORIGINS', 'holds something that is not an origin');
  return Object.freeze(given.map((text) => text.toLowerCase()));
}

function readMetricsPort(environment: Environment): number | null {
  if (!environment.isSet('METRICS_PORT')) return null;
  const port = environment.integer('METRICS_PORT', 0, 65_535);
  if (port !== 0 && String(port) === environment.text('PORT'))
    environment.addProblem('METRICS_PORT', 'is also PORT');
  return port;
}

function readHttp(environment: Environment): Config['http'] {
  // An IPv6 address has brackets in a URL, but listening requires it without them.
  const host = (environment.text('HOST') ?? '').replace(/^\[(.*)\]$/, '$1');
  return Object.freeze({
    host,
    isLoopback: isLoopbackHost(host),
    adminKeyFile: environment.given('ADMIN_KEY_FILE'),
    identityProvider: readIdentityProvider(environment),
    principalLimits: readPrincipalLimits(environment),
    allowedOrigins: readOrigins(environment),
    port: environment.integer('PORT', 0, 65_535),
    metricsPort: readMetricsPort(environment),
    publicUrl: environment.url('PUBLIC_URL'),
    compression: environment.choice('COMPRESSION', ['auto', 'always', 'never']) ?? 'auto',
    trustedDocuments: readTrustedDocuments(environment),
    federation: environment.flag('FEDERATION'),
    shutdownDelayMs: environment.integer('SHUTDOWN_DELAY_SECONDS', 0, 600) * 1000,
    shutdownGraceMs: environment.integer('SHUTDOWN_GRACE_SECONDS', 0, 600) * 1000,
  });
}

function readLabelLinks(environment: Environment): Config['labelLinks'] {
  const given = environment.given('LABEL_LINK_SECRET');
  if (given !== null && given.length < 32) {
    environment.addProblem('LABEL_LINK_SECRET', 'is too short');
  }
  return Object.freeze({
    secret: given === null ? null : new Secret(given),
    ttlSeconds: environment.integer('LABEL_LINK_TTL_SECONDS', 1, 604_800),
  });
}

function readDefaultSeller(environment: Environment): string | null {
  const id = environment.given('DEFAULT_SELLER_ID');
  if (id !== null && !SELLER_ID.test(id))
    environment.addProblem('DEFAULT_SELLER_ID', 'is not such an id');
  return id;
}

function readCaches(environment: Environment): Config['caches'] {
  return Object.freeze({
    answerBytes: environment.integer('ANSWER_CACHE_MB', 0, 65_536) * 1024 * 1024,
    cacheBytes: environment.integer('CACHE_MB', 1, 65_536) * 1024 * 1024,
  });
}

function idleDatabaseVariables(environment: Environment): string[] {
  if (environment.isSet('DATABASE_URL')) return [];
  return (['DATABASE_CONNECTIONS', 'DATABASE_STATEMENT_TIMEOUT_MS'] as const)
    .filter((name) => environment.isSet(name))
    .map((name) => `${name} has no effect, because there is no DATABASE_URL.`);
}

function warningsFor(environment: Environment, spApi: Config['spApi']): string[] {
  const idle =
    spApi.kind === 'emulator'
      ? ONLY_WITH_CREDENTIALS.filter((name) => environment.isSet(name))
      : (['EMULATOR_SEED', 'EMULATOR_SELLERS'] as const).filter((name) => environment.isSet(name));
  const because = spApi.kind === 'emulator' ? 'there are no credentials' : 'Amazon itself is used';
  return [
    ...idle.map((name) => `${name} has no effect, because ${because}.`),
    ...idleDatabaseVariables(environment),
    ...idleTokenVariables(environment),
  ];
}

function readOrders(environment: Environment): Config['orders'] {
  const historyDays = environment.integer('ORDERS_HISTORY_DAYS', 0, 730);
  const keptDays = environment.integer('ORDERS_KEPT_DAYS', 0, 36_500);
  if (keptDays > 0 && keptDays < historyDays)
    environment.addProblem(
      'ORDERS_KEPT_DAYS',
      `is less than ORDERS_HISTORY_DAYS (${historyDays}), so orders would be deleted that are still read. Set at least ${historyDays}, or 0`,
    );
  return Object.freeze({ historyDays, keptDays });
}

/**
 * Reads the whole configuration. An empty variable counts as unset. Without credentials the program uses its emulator;
 * incomplete credentials are an error. Throws ConfigError with everything that is wrong.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const environment = new Environment(env);
  const emulated = CREDENTIALS.every((name) => !environment.isSet(name));
  const seed = environment.integer('EMULATOR_SEED', 0, 4_294_967_295);
  const sellers = environment.integer('EMULATOR_SELLERS', 1, 3);
  const spApi = emulated
    ? Object.freeze({ kind: 'emulator' as const, seed, sellers })
    : readAmazon(environment);
  const config = {
    spApi,
    defaultSellerId: readDefaultSeller(environment),
    upstreamTimeoutMs: environment.integer('UPSTREAM_TIMEOUT_MS', 100, 600_000),
    upstreamConnections: environment.integer('UPSTREAM_CONNECTIONS', 1, 1024),
    http: readHttp(environment),
    ledger: readLedger(environment, emulated),
    orders: readOrders(environment),
    webhookReceivers: environment.choice('WEBHOOK_RECEIVERS', ['public', 'any']) ?? 'public',
    labelLinks: readLabelLinks(environment),
    caches: readCaches(environment),
    metrics: Object.freeze({ maxSellers: environment.integer('METRICS_MAX_SELLERS', 0, 10_000) }),
    tracing: readTracing(environment),
    commit: environment.given('BUILD_COMMIT'),
    logLevel: environment.choice('LOG_LEVEL', LOG_LEVELS) ?? 'info',
    warnings: Object.freeze(warningsFor(environment, spApi)),
  };
  environment.reportUnknown();
  environment.assertUsable();
  return Object.freeze(config);
}
