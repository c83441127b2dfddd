import { LRUCache } from 'lru-cache';
import type { SecretProvider } from './auth/client-secret.js';
import type { ExpiringToken } from './auth/expiring-token.js';
import { LwaTokens } from './auth/lwa.js';
import type { GrantlessScope } from './auth/lwa.js';
import type { RdtMode } from './auth/seller-tokens.js';
import { ClientCore } from './calls/client-core.js';
import type { SellerClient } from './calls/client.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import type { EventSink } from './calls/events.js';
import type { Operation, UsagePlan } from './calls/operation.js';
import { SellerQuota } from './quota/seller-quota.js';
import type { QuotaState } from './quota/seller-quota.js';
import { DEFAULT_RETRY_POLICY } from './calls/retry-policy.js';
import type { RetryPolicy } from './calls/retry-policy.js';
import { SellerSession } from './calls/seller-session.js';
import type { SessionDependencies } from './calls/seller-session.js';
import { HttpOrigin } from './transport/http-origin.js';
import type { HttpTimeouts } from './transport/http-origin.js';
import { userAgentHeader } from './transport/user-agent.js';
import type { UserAgentParts } from './transport/user-agent.js';

export interface SpApiTimeouts extends HttpTimeouts {
  /** Limit for the whole call with its waits and retries. A call may set another one. */
  readonly overallMs: number;
}

export interface SpApiOptions {
  /** Host of the Selling Partner API. A path prefixes every operation's path. */
  readonly endpoint: string | URL;
  /** The token endpoint of Login with Amazon, including its path. */
  readonly lwaEndpoint: string | URL;
  /** Host for restricted data tokens. The sandbox needs the production host. Default: `endpoint`. */
  readonly rdtEndpoint?: string | URL;
  readonly clientId: string;
  readonly clientSecret: SecretProvider;
  readonly userAgent: UserAgentParts;
  /** Default: `auto`. */
  readonly rdt?: RdtMode;
  /** Milliseconds. Default: 5 s to connect, 20 s for headers, 20 s between chunks of a body, 30 s overall. */
  readonly timeouts?: Partial<SpApiTimeouts>;
  /** Connections for each origin. Default: 16. */
  readonly connections?: number;
  readonly retry?: RetryPolicy;
  readonly clock?: Clock;
  /** Uniform in [0, 1), for the jitter of retries. */
  readonly random?: () => number;
  /** The initial usage plan. Default: the operation's own. */
  readonly planFor?: (operation: Operation) => UsagePlan;
  /** Called synchronously for metrics and logs. Its errors are ignored. */
  readonly onEvent?: EventSink;
}

export interface SellerGrant {
  readonly sellerId: string;
  readonly refreshToken: string;
}

/** One application at Amazon, with the connections, tokens and quota of all its sellers. */
export interface SpApiClient {
  /** Returns the API for one seller. Cheap, and the same object for the same grant. */
  forSeller(grant: SellerGrant): SellerClient;
  /** Fetches an access token for the grant unless a valid one is cached. Throws SpApiError. */
  signIn(grant: SellerGrant): Promise<void>;
  /**
   * Exchanges the code of a seller's consent for a refresh token.
   * @param redirectUri the address that the code was sent to.
   * @throws SpApiError
   */
  exchangeCode(code: string, redirectUri: string): Promise<string>;
  /** Drops the tokens of a grant that is no longer used. Its running calls end by themselves. */
  forget(grant: SellerGrant): void;
  /** Returns the operations that need no seller, such as those of notification destinations. */
  forApplication(scope: GrantlessScope): Pick<SellerClient, 'call'>;
  /** Returns the remaining quota by operation: the fewest tokens of any seller, and the waiting calls of all. */
  quotas(): ReadonlyMap<string, QuotaState>;
  /** Ends the calls of background work (priority `bulk`) at once, except for changes that were sent. */
  endBulk(): void;
  /** Ends calls at once, lets changes that were sent finish, then closes the connections. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUTS: SpApiTimeouts = {
  connectMs: 5_000,
  headersMs: 20_000,
  bodyMs: 20_000,
  overallMs: 30_000,
};
const MOST_SESSIONS = 10_000;

/** Creates the client without opening a connection. Throws a RangeError or TypeError for invalid options. */
export function createSpApi(options: SpApiOptions): SpApiClient {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const core = new ClientCore({
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    retry: options.retry ?? DEFAULT_RETRY_POLICY,
    overallMs: timeouts.overallMs,
    userAgent: userAgentHeader(options.userAgent),
    onEvent: options.onEvent,
  });
  const endpoint = new URL(options.endpoint);
  const lwaEndpoint = new URL(options.lwaEndpoint);
  const connections = options.connections ?? 16;
  const origin = new HttpOrigin(endpoint, timeouts, connections);
  const lwaOrigin = new HttpOrigin(lwaEndpoint, timeouts, 2);
  const rdtOrigin =
    options.rdtEndpoint === undefined
      ? origin
      : new HttpOrigin(new URL(options.rdtEndpoint), timeouts, 2);
  const lwa = new LwaTokens(core, {
    origin: lwaOrigin,
    target: lwaEndpoint.search,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
  });
  const dependencies: SessionDependencies = {
    core,
    origin,
    rdtOrigin,
    rdt: options.rdt ?? 'auto',
    planFor: options.planFor ?? ((operation) => operation.usagePlan),
  };
  return new Client(dependencies, lwa, [...new Set([origin, lwaOrigin, rdtOrigin])]);
}

class Client implements SpApiClient {
  readonly #dependencies: SessionDependencies;
  readonly #lwa: LwaTokens;
  readonly #origins: readonly HttpOrigin[];
  #closed: Promise<void> | undefined;
  readonly #sessions = new LRUCache<string, SellerSession>({ max: MOST_SESSIONS });
  readonly #quotas = new LRUCache<string, SellerQuota>({ max: MOST_SESSIONS });

  constructor(dependencies: SessionDependencies, lwa: LwaTokens, origins: readonly HttpOrigin[]) {
    this.#dependencies = dependencies;
    this.#lwa = lwa;
    this.#origins = origins;
  }

  forSeller({ sellerId, refreshToken }: SellerGrant): SellerClient {
    return this.#session(sellerId, refreshToken, () => this.#lwa.ofSeller(refreshToken, sellerId));
  }

  async signIn({ sellerId, refreshToken }: SellerGrant): Promise<void> {
    await this.#lwa.ofSeller(refreshToken, sellerId).get();
  }

  exchangeCode(code: string, redirectUri: string): Promise<string> {
    return this.#lwa.exchange(code, redirectUri);
  }

  forget({ sellerId, refreshToken }: SellerGrant): void {
    this.#sessions.delete(sessionKey(sellerId, refreshToken));
    this.#lwa.forget(refreshToken);
  }

  forApplication(scope: GrantlessScope): Pick<SellerClient, 'call'> {
    return this.#session('', scope, () => this.#lwa.grantless(scope));
  }

  quotas(): ReadonlyMap<string, QuotaState> {
    const all = new Map<string, QuotaState>();
    for (const quota of this.#quotas.values())
      for (const [name, { tokens, waiters }] of quota.states()) {
        const known = all.get(name);
        all.set(name, {
          tokens: Math.min(known?.tokens ?? Infinity, tokens),
          waiters: (known?.waiters ?? 0) + waiters,
        });
      }
    return all;
  }

  endBulk(): void {
    this.#dependencies.core.stopBulk();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#dependencies.core.shutDown();
    await Promise.all(this.#origins.map((origin) => origin.close()));
  }

  #session(sellerId: string, grant: string, token: () => ExpiringToken): SellerSession {
    const key = sessionKey(sellerId, grant);
    let session = this.#sessions.get(key);
    if (session === undefined) {
      session = new SellerSession(this.#dependencies, sellerId, token(), this.#quotaOf(sellerId));
      this.#sessions.set(key, session);
    }
    return session;
  }

  /** Returns a seller's quota. Two grants of one seller share it. */
  #quotaOf(sellerId: string): SellerQuota {
    let quota = this.#quotas.get(sellerId);
    if (quota === undefined) {
      quota = new SellerQuota(this.#dependencies.planFor, this.#dependencies.core.clock);
      this.#quotas.set(sellerId, quota);
    }
    return quota;
  }
}

function sessionKey(sellerId: string, grant: string): string {
  return `${sellerId} ${grant}`;
}
