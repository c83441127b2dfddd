import { CloseCode } from 'graphql-ws';
import {
  AuthenticationError,
  IdentityProviderError,
} from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import { backgroundClock } from '../../runtime/background/pace.js';
import { wallClock } from '../../runtime/clock.js';
import type { Clock, Timer } from '../../runtime/clock.js';
import { TOO_MANY_FAILURES } from '../http/authentication.js';
import { SESSION_HEADER } from '../http/session-cookie.js';
import type { Authenticate, NoteFailure } from '../http/authentication.js';
import { isRecord } from '../http/json-record.js';
import type { JsonRecord } from '../http/json-record.js';
import { TooManyConnections } from './caller-shares.js';

/** The longest time that a timer of Node can wait. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Interval of the checks of a connection without events. Connections with the same key or token share one look-up. */
const CHECK_EVERY_MS = 2_000;

/** A reason has at most 123 bytes. */
const UNPROVEN =
  'connection_init needs an access key or a token as its payload: {"Authorization": "Bearer ..."}';
export const TRY_AGAIN_LATER = 1013;

/** How a connection is closed. */
interface CallerRefusal {
  readonly code: number;
  readonly reason: string;
  /** False for an error that belongs into the log. */
  readonly isExpected: boolean;
}

/**
 * Returns how the connection of a caller is closed that is not authenticated, or has too many connections.
 */
export function refusalOf(error: unknown, noteFailure: NoteFailure): CallerRefusal {
  if (error instanceof TooManyConnections) {
    return { code: TRY_AGAIN_LATER, reason: error.message, isExpected: true };
  }
  if (error instanceof AuthenticationError) {
    const { reason, keyId } = error;
    return reason !== null && noteFailure(keyId) !== null
      ? {
          code: CloseCode.TooManyInitialisationRequests,
          reason: TOO_MANY_FAILURES,
          isExpected: true,
        }
      : { code: CloseCode.Forbidden, reason: reason ?? UNPROVEN, isExpected: true };
  }
  const isExpected = error instanceof IdentityProviderError;
  const failed = isExpected ? 'The identity provider' : 'The store of access keys';
  return { code: TRY_AGAIN_LATER, reason: `${failed} cannot be read`, isExpected };
}

/** What a caller sends with the upgrade: programs an `Authorization` header, which pages cannot, and browsers a session. */
export interface UpgradeCredentials {
  readonly authorization?: string | undefined;
  readonly session?: string | undefined;
}

/**
 * The caller of one connection. Its key, token or session is checked again for each event, and every two seconds without one, since it may
 * be revoked, expire or lose a scope meanwhile.
 */
export class SubscriptionCaller {
  readonly #authenticate: Authenticate;
  readonly #given: UpgradeCredentials;
  readonly #onInvalid: () => void;
  readonly #clock: Clock;
  #authorization: string | undefined;
  #session: string | undefined;
  /** The rights at the start of the connection. Null before. */
  #granted: Principal | null = null;
  #expiry: Timer | undefined;
  #check: Timer | undefined;
  #hasLeft = false;

  /**
   * @param given came with the upgrade.
   * @param onInvalid is called when the key or token is no longer valid, or has lost a scope or a seller. May be called again.
   */
  constructor(
    authenticate: Authenticate,
    given: UpgradeCredentials,
    onInvalid: () => void,
    clock: Clock = backgroundClock(wallClock),
  ) {
    this.#authenticate = authenticate;
    this.#given = given;
    this.#onInvalid = onInvalid;
    this.#clock = clock;
  }

  /** Proves the identity by the payload of `connection_init`. Returns the principal. Rejects with AuthenticationError, IdentityProviderError, StoreError. */
  async enter(payload: unknown): Promise<Principal> {
    this.#authorization = textIn(payload, 'authorization') ?? this.#given.authorization;
    // A browser adds the cookie by itself. The payload comes from a script of a page.
    const isConfirmed = textIn(payload, SESSION_HEADER) !== undefined;
    this.#session = isConfirmed ? this.#given.session : undefined;
    const principal = await this.#authenticate(this.#authorization, this.#session);
    if (this.#hasLeft) return principal;
    this.#granted = principal;
    if (principal.expiresAt !== null) this.#endAt(principal.expiresAt);
    this.#checkLater();
    return principal;
  }

  #endAt(expiresAt: number): void {
    const wait = expiresAt - this.#clock.now();
    this.#expiry =
      wait <= LONGEST_TIMER_MS
        ? this.#clock.after(Math.max(wait, 0), this.#onInvalid)
        : this.#clock.after(LONGEST_TIMER_MS, () => this.#endAt(expiresAt));
  }

  #checkLater(): void {
    this.#check = this.#clock.after(CHECK_EVERY_MS, () => void this.#checkNow());
  }

  /** Ends the connection of a caller that is no longer valid. A store that cannot be read says nothing about it. Never rejects. */
  async #checkNow(): Promise<void> {
    await this.principal().catch(() => undefined);
    if (!this.#hasLeft) this.#checkLater();
  }

  /** Returns the principal, as it is now. Rejects with AuthenticationError, IdentityProviderError, StoreError. */
  async principal(): Promise<Principal> {
    try {
      const principal = await this.#authenticate(this.#authorization, this.#session);
      if (this.#granted && hasLost(this.#granted, principal))
        throw new AuthenticationError(LESS, 'The rights of the caller were reduced');
      return principal;
    } catch (error) {
      if (error instanceof AuthenticationError && !this.#hasLeft) this.#onInvalid();
      throw error;
    }
  }

  leave(): void {
    this.#hasLeft = true;
    this.#expiry?.cancel();
    this.#check?.cancel();
  }
}

const LESS = 'The access key or token has lost a scope or a seller. Connect again.';

/** Tells whether a caller has fewer scopes or sellers than before. */
function hasLost(before: Principal, now: Principal): boolean {
  const { scopes, sellers } = now;
  if ([...before.scopes].some((scope) => !scopes.has(scope))) return true;
  if (sellers === null) return false;
  return before.sellers === null || [...before.sellers].some((id) => !sellers.has(id));
}

/** Reads a member such as `{ "Authorization": "Bearer …" }`, in any case, also inside of `headers`, where some clients put it. */
function textIn(payload: unknown, name: string): string | undefined {
  if (!isRecord(payload)) return undefined;
  const { headers } = payload;
  return ownText(payload, name) ?? (isRecord(headers) ? ownText(headers, name) : undefined);
}

function ownText(record: JsonRecord, wanted: string): string | undefined {
  for (const [name, value] of Object.entries(record))
    if (name.toLowerCase() === wanted && typeof value === 'string') return value;
  return undefined;
}
