import type { ClientCore } from '../calls/client-core.js';
import { SpApiError } from '../errors/errors.js';
import type { Operation } from '../calls/operation.js';
import type { ExpiringToken } from './expiring-token.js';
import { RdtVault } from './rdt-vault.js';
import type { RdtRequest } from './rdt-vault.js';

/**
 * When restricted operations carry a restricted data token. `auto`: always, but fall back to the plain access token
 * where Amazon denies it, since its list of restricted operations and its practice differ.
 */
export type RdtMode = 'auto' | 'always' | 'never';

export interface CallToken {
  readonly value: string;
  readonly kind: 'lwa' | 'rdt';
  readonly source: ExpiringToken;
}

// Long enough to spare the detour, short enough that a role which was granted meanwhile is noticed.
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

  /** The token for one attempt, at once if it is there. `plain` insists on the access token. */
  tokenFor(
    operation: Pick<Operation, 'name' | 'method' | 'path' | 'restricted'>,
    plain: boolean,
  ): CallToken | Promise<CallToken> {
    if (plain || !operation.restricted || !this.#wantsRdt) return callToken('lwa', this.#lwa);
    const token = callToken('rdt', this.#vault.tokenFor(operation));
    if (!(token instanceof Promise) || this.#mode === 'always') return token;
    return this.#orPlain(token);
  }

  /** Throws SpApiError while the grant was refused a moment ago; for background work. */
  throwWhileRefused(): void {
    this.#lwa.throwWhileRefused();
  }

  /** Whether a call that was denied with a restricted data token may be sent again with the plain one. */
  get mayGoPlain(): boolean {
    return this.#mode === 'auto';
  }

  /** The plain token was accepted where the restricted one was not. */
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
      const denied =
        error instanceof SpApiError &&
        error.operation !== 'lwaToken' &&
        error.code === 'UPSTREAM_DENIED';
      if (!denied) throw error;
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
