import type { ClientCore } from '../calls/client-core.js';
import { isDeniedOperation } from '../errors/errors.js';
import type { Operation } from '../calls/operation.js';
import type { ExpiringToken } from './expiring-token.js';
import { RdtVault } from './rdt-vault.js';
import type { RdtRequest } from './rdt-vault.js';

/**
 * When restricted operations carry a restricted data token. `auto`: always, but with the plain access token
 * where Amazon denies the restricted one, because Amazon's list of restricted operations differs from its
 * practice.
 */
export type RdtMode = 'auto' | 'always' | 'never';

export interface CallToken {
  readonly value: string;
  readonly kind: 'lwa' | 'rdt';
  readonly source: ExpiringToken;
}

// Long enough to avoid most denied calls, short enough to notice a newly granted role.
const FALLBACK_MS = 15 * 60_000;

/** Chooses the token for each call of one seller. */
export class SellerTokens {
  readonly #core: ClientCore;
  readonly #sellerId: string;
  readonly #lwa: ExpiringToken;
  readonly #mode: RdtMode;
  readonly #vault: RdtVault;
  #plainUntilMs = 0;

  constructor(
    core: ClientCore,
    sellerId: string,
    lwa: ExpiringToken,
    mode: RdtMode,
    requestRdt: RdtRequest,
  ) {
    this.#core = core;
    this.#sellerId = sellerId;
    this.#lwa = lwa;
    this.#mode = mode;
    this.#vault = new RdtVault(core.clock, requestRdt);
  }

  /**
   * Returns the token for one attempt, without a promise when it is cached. `plain` requires the access
   * token.
   */
  tokenFor(
    operation: Pick<Operation, 'name' | 'method' | 'path' | 'restricted'>,
    plain: boolean,
  ): CallToken | Promise<CallToken> {
    if (plain || !operation.restricted || !this.#wantsRdt) return callToken('lwa', this.#lwa);
    const token = callToken('rdt', this.#vault.tokenFor(operation));
    if (!(token instanceof Promise) || this.#mode === 'always') return token;
    return this.#orPlain(token);
  }

  /** Throws SpApiError while the last refusal of the grant is recent. For background work. */
  throwWhileRefused(): void {
    this.#lwa.throwWhileRefused();
  }

  /** True when a call that was denied with a restricted data token may be retried with the plain one. */
  get mayGoPlain(): boolean {
    return this.#mode === 'auto';
  }

  /** Uses the plain token for a while, because Amazon accepted it instead of the restricted one. */
  preferPlain(reason: 'token-denied' | 'call-denied'): void {
    this.#plainUntilMs = this.#core.clock.now() + FALLBACK_MS;
    this.#core.emit({ type: 'rdt-fallback', sellerId: this.#sellerId, reason });
  }

  get #wantsRdt(): boolean {
    if (this.#mode === 'never') return false;
    return this.#mode === 'always' || this.#core.clock.now() >= this.#plainUntilMs;
  }

  async #orPlain(restricted: Promise<CallToken>): Promise<CallToken> {
    try {
      return await restricted;
    } catch (error) {
      if (!isDeniedOperation(error)) throw error;
      if (this.#wantsRdt) this.preferPlain('token-denied');
      return callToken('lwa', this.#lwa);
    }
  }
}

function callToken(kind: 'lwa' | 'rdt', source: ExpiringToken): CallToken | Promise<CallToken> {
  const value = source.get();
  return typeof value === 'string'
    ? { value, kind, source }
    : value.then((issued) => ({ value: issued, kind, source }));
}
