import { LRUCache } from 'lru-cache';
import type { SecretProvider } from './auth/client-secret.js';
import type { ExpiringToken } from './auth/expiring-token.js';
import { LwaTokens } from './auth/lwa.js';
import type { GrantlessScope } from './auth/lwa.js';
import type { RdtMode } from './auth/seller-tokens.js';
import { ClientCore } from './calls/client-core.js';
import type { SellerClient } from './calls/client.js';
import { leavesAsMany } from '../runtime/background/slots.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import type { EventSink } from './calls/events.js';
import type { Operation, UsagePlan } from './calls/operation.js';
import { SellerQuota } from './quota/seller-quota.js';
import type { OperationState, QuotaState } from './quota/seller-quota.js';
import type { SharedBuckets } from './quota/shared-buckets.js';
import { tokensOf } from './quota/tokens-of.js';
import type { TokensOf } from './quota/tokens-of.js';
import { DEFAULT_RETRY_POLICY } from './calls/retry-policy.js';
import type { RetryPolicy } from './calls/retry-policy.js';
import { SellerSession } from './calls/seller-session.js';
import type { SessionDependencies } from './calls/seller-session.js';
import { REGIONS } from './regions.js';
import type { Region } from './regions.js';
import { HttpOrigin } from './transport/http-origin.js';
import type { HttpTimeouts } from './transport/http-origin.js';
import { userAgentHeader } from './transport/user-agent.js';
import type { UserAgentParts } from './transport/user-agent.js';

export interface SpApiTimeouts extends HttpTimeouts {
  /** Limit for the whole call with its waits and retries. A call may set another one. */
  readonly overallMs: number;
}

/** Hosts of the Selling Partner API in one region. */
export interface SpApiEndpoints {
  /** A path prefixes every operation's path. */
  readonly endpoint: string | URL;
  /** Host for restricted data tokens. The sandbox needs the production host. Default: `endpoint`. */
  readonly rdtEndpoint?: string | URL;
}

/** The own endpoints are those of sellers whose region is not named, and of regions that `regions` lacks. */
export interface SpApiOptions extends SpApiEndpoints {
  readonly regions?: Readonly<Partial<Record<Region, SpApiEndpoints>>>;
  /** The token endpoint of Login with Amazon, including its path. It serves all regions. */
  readonly lwaEndpoint: string | URL;
  readonly clientId: string;
  readonly clientSecret: SecretProvider;
  readonly userAgent: UserAgentParts;
  /** Default: `auto`. */
  readonly rdt?: RdtMode;
  /** Milliseconds. Default: 5 s to connect, 20 s for headers, 20 s between chunks of a body, 30 s overall. */
  readonly timeouts?: Partial<SpApiTimeouts>;
  /** Connections for each origin, of which one seller uses at most half. Default: 32. */
  readonly connections?: number;
  readonly retry?: RetryPolicy;
  readonly clock?: Clock;
  /** Uniform in [0, 1), for the jitter of retries. */
  readonly random?: () => number;
  /** The initial usage plan. Default: the operation's own. */
  readonly planFor?: (operation: Operation) => UsagePlan;
  /** The quota that other servers use as well. Default: this process uses it alone. */
  readonly sharedQuota?: SharedBuckets | null;
  /** Called synchronously for metrics and logs. Its errors are ignored. */
  readonly onEvent?: EventSink;
}

export interface SellerGrant {
  readonly sellerId: string;
  readonly refreshToken: string;
  /** Default: that of the own endpoints. */
  readonly region?: Region;
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
  forApplication(scope: GrantlessScope, region?: Region): Pick<SellerClient, 'call'>;
  /** Returns the remaining quota by operation: the fewest tokens of any seller, and the waiting calls of all. */
  quotas(): ReadonlyMap<string, QuotaState>;
  /** Returns the quota of one seller, for each operation that was called since the start. */
  quotaOf(sellerId: string): readonly OperationState[];
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
/** Login with Amazon responds at once, and each seller needs a token once an hour. */
const LOGIN_CONNECTIONS = 8;

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
  const lwaEndpoint = new URL(options.lwaEndpoint);
  const lwaOrigin = new HttpOrigin(lwaEndpoint, {
    timeouts,
    connections: LOGIN_CONNECTIONS,
    clock: core.clock,
  });
  const lwa = new LwaTokens(core, {
    origin: lwaOrigin,
    target: lwaEndpoint.search,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
  });
  const shared = {
    core,
    rdt: options.rdt ?? 'auto',
  } satisfies Partial<SessionDependencies>;
  const connections = options.connections ?? 32;
  const regional = new RegionalDependencies(shared, options, timeouts, connections);
  const tokens = tokensOf({
    planFor: options.planFor ?? ((operation) => operation.usagePlan),
    shared: options.sharedQuota ?? null,
    application: [options.clientId, String(options.endpoint)],
    clock: core.clock,
  });
  return new Client(regional, lwa, lwaOrigin, tokens);
}

type Shared = Omit<SessionDependencies, 'origin' | 'rdtOrigin'>;

/** What the sessions of each region share. Opens no connection before the first call. */
class RegionalDependencies {
  readonly origins: HttpOrigin[] = [];
  readonly #own: SessionDependencies;
  readonly #regions: ReadonlyMap<Region | undefined, SessionDependencies>;

  constructor(
    shared: Shared,
    options: Pick<SpApiOptions, 'endpoint' | 'rdtEndpoint' | 'regions'>,
    timeouts: SpApiTimeouts,
    connections: number,
  ) {
    const open = (url: string | URL, most: number): HttpOrigin => {
      const origin = new HttpOrigin(new URL(url), {
        timeouts,
        connections: most,
        share: leavesAsMany,
        clock: shared.core.clock,
      });
      this.origins.push(origin);
      return origin;
    };
    const at = ({ endpoint, rdtEndpoint }: SpApiEndpoints): SessionDependencies => {
      const origin = open(endpoint, connections);
      const rdtOrigin = rdtEndpoint === undefined ? origin : open(rdtEndpoint, 2);
      return { ...shared, origin, rdtOrigin };
    };
    this.#own = at(options);
    this.#regions = new Map(
      REGIONS.flatMap((region) => {
        const endpoints = options.regions?.[region];
        return endpoints === undefined ? [] : [[region, at(endpoints)] as const];
      }),
    );
  }

  in(region: Region | undefined): SessionDependencies {
    return this.#regions.get(region) ?? this.#own;
  }
}

class Client implements SpApiClient {
  readonly #dependencies: RegionalDependencies;
  readonly #lwa: LwaTokens;
  readonly #lwaOrigin: HttpOrigin;
  readonly #tokensOf: TokensOf;
  #closed: Promise<void> | undefined;
  readonly #sessions = new LRUCache<string, SellerSession>({ max: MOST_SESSIONS });
  readonly #quotas = new LRUCache<string, SellerQuota>({ max: MOST_SESSIONS });

  constructor(
    dependencies: RegionalDependencies,
    lwa: LwaTokens,
    lwaOrigin: HttpOrigin,
    tokens: TokensOf,
  ) {
    this.#tokensOf = tokens;
    this.#dependencies = dependencies;
    this.#lwa = lwa;
    this.#lwaOrigin = lwaOrigin;
  }

  forSeller({ sellerId, refreshToken, region }: SellerGrant): SellerClient {
    const token = () => this.#lwa.ofSeller(refreshToken, sellerId);
    return this.#session(sellerId, refreshToken, region, token);
  }

  async signIn({ sellerId, refreshToken }: SellerGrant): Promise<void> {
    await this.#lwa.ofSeller(refreshToken, sellerId).get();
  }

  exchangeCode(code: string, redirectUri: string): Promise<string> {
    return this.#lwa.exchange(code, redirectUri);
  }

  forget({ sellerId, refreshToken, region }: SellerGrant): void {
    this.#sessions.delete(sessionKey(sellerId, refreshToken, region));
    this.#lwa.forget(refreshToken);
  }

  forApplication(scope: GrantlessScope, region?: Region): Pick<SellerClient, 'call'> {
    return this.#session('', scope, region, () => this.#lwa.grantless(scope));
  }

  quotas(): ReadonlyMap<string, QuotaState> {
    const all = new Map<string, QuotaState>();
    for (const quota of this.#quotas.values())
      for (const { operation, tokens, waiters } of quota.states()) {
        const known = all.get(operation);
        all.set(operation, {
          tokens: Math.min(known?.tokens ?? Infinity, tokens),
          waiters: (known?.waiters ?? 0) + waiters,
        });
      }
    return all;
  }

  quotaOf(sellerId: string): readonly OperationState[] {
    return [...(this.#quotas.get(sellerId)?.states() ?? [])];
  }

  endBulk(): void {
    this.#dependencies.in(undefined).core.stopBulk();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#dependencies.in(undefined).core.shutDown();
    await Promise.all([this.#lwaOrigin, ...this.#dependencies.origins].map((one) => one.close()));
  }

  #session(
    sellerId: string,
    grant: string,
    region: Region | undefined,
    token: () => ExpiringToken,
  ): SellerSession {
    const key = sessionKey(sellerId, grant, region);
    let session = this.#sessions.get(key);
    if (session === undefined) {
      // Amazon counts the application's own calls in each region.
      const quota = this.#quotaOf(sellerId === '' ? (region ?? '') : sellerId);
      const dependencies = this.#dependencies.in(region);
      session = new SellerSession(dependencies, sellerId, token(), quota);
      this.#sessions.set(key, session);
    }
    return session;
  }

  /** Returns a seller's quota. Two grants of one seller share it. */
  #quotaOf(sellerId: string): SellerQuota {
    let quota = this.#quotas.get(sellerId);
    if (quota === undefined) {
      const { clock } = this.#dependencies.in(undefined).core;
      quota = new SellerQuota((operation) => this.#tokensOf(sellerId, operation), clock);
      this.#quotas.set(sellerId, quota);
    }
    return quota;
  }
}

function sessionKey(sellerId: string, grant: string, region: Region | undefined): string {
  return `${sellerId} ${region ?? ''} ${grant}`;
}
