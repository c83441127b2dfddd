import { SELLER_FIELD } from '../../telemetry/traces/fields.js';
import { inSpan } from '../../telemetry/traces/spans.js';
import { TOKEN_OPERATION } from '../errors/errors.js';
import { LRUCache } from 'lru-cache';
import type { CallScope } from '../calls/call-scope.js';
import { CallEnded } from '../calls/call-scope.js';
import type { ClientCore } from '../calls/client-core.js';
import type { NumberWire } from '../operations/wire.js';
import { spApiError } from '../calls/raise.js';
import { pauseMs } from '../calls/retry-policy.js';
import { isJsonObject } from '../transport/error-envelope.js';
import type { HttpOrigin } from '../transport/http-origin.js';
import { failureWithoutResponse, readOutcome } from '../transport/read-outcome.js';
import type { Answered, FailedCall, Success } from '../transport/read-outcome.js';
import type { SecretProvider } from './client-secret.js';
import { ExpiringToken, lifetimeMsOf } from './expiring-token.js';
import type { IssuedToken } from './expiring-token.js';

export interface LwaOptions {
  readonly origin: HttpOrigin;
  /** Query of the token endpoint's URL, normally empty. The path belongs to the origin. */
  readonly target: string;
  readonly clientId: string;
  readonly clientSecret: SecretProvider;
}

/** Scopes of operations that belong to the application and not to a seller. */
export type GrantlessScope =
  | 'sellingpartnerapi::notifications'
  | 'sellingpartnerapi::migration'
  | 'sellingpartnerapi::client_credential:rotation';

const LWA: Answered = { name: TOKEN_OPERATION, repeat: 'safe' };
const MOST_TOKENS = 10_000;

/**
 * Caches access tokens of Login with Amazon by refresh token or grantless scope until shortly before they
 * expire.
 */
export class LwaTokens {
  readonly #core: ClientCore;
  readonly #options: LwaOptions;
  readonly #tokens = new LRUCache<string, ExpiringToken>({ max: MOST_TOKENS });

  constructor(core: ClientCore, options: LwaOptions) {
    this.#core = core;
    this.#options = options;
  }

  /** Returns the access token for a seller's refresh token. */
  ofSeller(refreshToken: string, sellerId: string): ExpiringToken {
    return this.#token(sellerId, ofRefreshToken(refreshToken));
  }

  /** Drops the access token of a refresh token that is no longer used. */
  forget(refreshToken: string): void {
    this.#tokens.delete(keyOf(ofRefreshToken(refreshToken)));
  }

  /** Returns the access token for a grantless scope. */
  grantless(scope: GrantlessScope): ExpiringToken {
    return this.#token('', { grant_type: 'client_credentials', scope });
  }

  #token(sellerId: string, grant: Readonly<Record<string, string>>): ExpiringToken {
    const key = keyOf(grant);
    let token = this.#tokens.get(key);
    if (token === undefined) {
      token = new ExpiringToken(this.#core.clock, () => this.#issue(sellerId, grant));
      this.#tokens.set(key, token);
    }
    return token;
  }

  /**
   * Exchanges the code of a seller's consent for a refresh token. Amazon accepts a code once, within five minutes.
   * @param redirectUri the address that the code was sent to.
   */
  async exchange(code: string, redirectUri: string): Promise<string> {
    const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
    const scope = this.#core.open({ timeoutMs: this.#core.overallMs });
    let result: FailedCall | { readonly value: string };
    try {
      result = await this.#request('', grant, scope, refreshTokenIn);
    } catch (error) {
      result = unexpected(error);
    } finally {
      this.#core.close(scope);
    }
    if ('value' in result) return result.value;
    throw spApiError(result);
  }

  async #issue(sellerId: string, grant: Readonly<Record<string, string>>): Promise<IssuedToken> {
    const startedMs = this.#core.clock.now();
    const scope = this.#core.open({ timeoutMs: this.#core.overallMs });
    let failure: FailedCall | undefined;
    try {
      const result = await this.#request(sellerId, grant, scope, issued);
      if ('value' in result) return result;
      failure = result;
    } catch (error) {
      failure = unexpected(error);
    } finally {
      this.#core.close(scope);
      const durationMs = this.#core.clock.now() - startedMs;
      this.#core.emit({
        type: 'lwa',
        sellerId,
        durationMs,
        errorCode: failure?.code ?? null,
        reason: failure?.entries[0]?.code ?? null,
      });
    }
    throw spApiError(failure);
  }

  /** @param sellerId is empty for the application, and for a seller that is not known yet. */
  #request<Token extends { readonly value: string }>(
    sellerId: string,
    grant: Readonly<Record<string, string>>,
    scope: CallScope,
    read: (body: unknown) => Token | FailedCall,
  ): Promise<Token | FailedCall> {
    return inSpan(
      () => ({
        name: TOKEN_OPERATION,
        kind: 'client',
        fields: { [SELLER_FIELD]: sellerId || null, 'oauth.grant_type': grant['grant_type'] },
      }),
      async (span) => {
        const result = await this.#untilAnswered(grant, scope, read);
        if (!('value' in result)) span?.fail(result.code);
        return result;
      },
    );
  }

  async #untilAnswered<Token extends { readonly value: string }>(
    grant: Readonly<Record<string, string>>,
    scope: CallScope,
    read: (body: unknown) => Token | FailedCall,
  ): Promise<Token | FailedCall> {
    const { clock, retry, random } = this.#core;
    let secret = await this.#secret(scope, false);
    let rotated = false;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#attempt(grant, secret, scope);
      const result = answer.ok ? read(answer.body) : answer;
      if ('value' in result) return result;
      if (refusesClient(result) && !rotated) {
        // The secret may have been rotated a moment ago: read it once more, and retry only when it differs.
        rotated = true;
        const fresh = await this.#secret(scope, true);
        if (fresh !== secret) {
          secret = fresh;
          continue;
        }
      }
      const delayMs = pauseMs(retry, attempt, random, result.retryAfterMs);
      const hopeless = !result.retryable || attempt >= retry.maxAttempts;
      if (hopeless || clock.now() + delayMs >= scope.deadlineMs) return result;
      await scope.pause(delayMs);
    }
  }

  async #secret(scope: CallScope, fresh: boolean): Promise<string> {
    return scope.wait(Promise.resolve(this.#options.clientSecret({ fresh })));
  }

  async #attempt(
    grant: Readonly<Record<string, string>>,
    secret: string,
    scope: CallScope,
  ): Promise<Success | FailedCall> {
    const { origin, target, clientId } = this.#options;
    const form = new URLSearchParams({ ...grant, client_id: clientId, client_secret: secret });
    const { outcome } = await origin.send(
      {
        method: 'POST',
        target,
        headers: [
          'content-type',
          'application/x-www-form-urlencoded;charset=UTF-8',
          'accept',
          'application/json',
          'user-agent',
          this.#core.userAgent,
        ],
        body: form.toString(),
        once: false,
        // All who need the token of a seller wait for one request, so the order of arrival is fair.
        ownerId: '',
      },
      scope,
    );
    const read = readOutcome(LWA, outcome, this.#core.clock.now());
    // A token request changes nothing at Amazon, so nothing was executed, whatever failed.
    return read.ok ? read : asDenied({ ...read, outcome: 'not-executed' });
  }
}

/** A refused token request means wrong credentials or a wrong grant, never a wrong form. */
function asDenied(failure: FailedCall): FailedCall {
  return failure.code === 'UPSTREAM_REJECTED' || failure.code === 'UPSTREAM_NOT_FOUND'
    ? { ...failure, code: 'UPSTREAM_DENIED' }
    : failure;
}

function refusesClient(failure: FailedCall): boolean {
  return failure.entries.some(({ code }) => code === 'invalid_client');
}

function issued(body: unknown): IssuedToken | FailedCall {
  const { access_token: value, expires_in: seconds } = isJsonObject(body) ? body : {};
  if (typeof value !== 'string' || value === '') return failed('UPSTREAM_MALFORMED');
  return { value, lifetimeMs: lifetimeMsOf(seconds as NumberWire | undefined) };
}

function refreshTokenIn(body: unknown): { readonly value: string } | FailedCall {
  const { refresh_token: value } = isJsonObject(body) ? body : {};
  return typeof value === 'string' && value !== '' ? { value } : failed('UPSTREAM_MALFORMED');
}

function unexpected(error: unknown): FailedCall {
  if (error instanceof CallEnded) {
    const code = error.reason === 'deadline' ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_CANCELLED';
    return failed(code);
  }
  // Without the secret there are no credentials.
  return { ...failed('UPSTREAM_DENIED'), cause: error };
}

function failed(code: FailedCall['code']): FailedCall {
  return failureWithoutResponse(LWA, code, 'not-executed');
}

function ofRefreshToken(refreshToken: string) {
  return { grant_type: 'refresh_token', refresh_token: refreshToken };
}

function keyOf(grant: Readonly<Record<string, string>>): string {
  return Object.values(grant).join(' ');
}
