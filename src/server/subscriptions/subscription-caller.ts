import type { IncomingHttpHeaders } from 'node:http';
import { CloseCode } from 'graphql-ws';
import {
  AuthenticationError,
  IdentityProviderError,
} from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import { wallClock } from '../../runtime/clock.js';
import { TOO_MANY_FAILURES } from '../http/authentication.js';
import type { Authenticate } from '../http/authentication.js';
import { isRecord } from '../http/json-record.js';
import type { JsonRecord } from '../http/json-record.js';

/** The longest time that a timer of Node can wait. */
const LONGEST_TIMER_MS = 2_147_483_647;

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
 * Returns how the connection of a caller that is not authenticated is closed.
 * @param noteFailure returns the milliseconds that a client which has failed too often must wait.
 */
export function refusalOf(error: unknown, noteFailure: () => number | null): CallerRefusal {
  if (error instanceof AuthenticationError) {
    const { reason } = error;
    return reason !== null && noteFailure() !== null
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

/** The caller of one connection. Its key or token is checked again for each event, since it may be revoked or expire meanwhile. */
export class SubscriptionCaller {
  readonly #authenticate: Authenticate;
  readonly #headers: IncomingHttpHeaders;
  readonly #onInvalid: () => void;
  #authorization: string | undefined;
  #expiry: NodeJS.Timeout | undefined;

  /**
   * @param headers are those of the upgrade: programs can send `Authorization` there, pages of a browser cannot.
   * @param onInvalid is called when the key or token is no longer valid.
   */
  constructor(authenticate: Authenticate, headers: IncomingHttpHeaders, onInvalid: () => void) {
    this.#authenticate = authenticate;
    this.#headers = headers;
    this.#onInvalid = onInvalid;
  }

  /** Proves the identity by the payload of `connection_init`. Rejects with AuthenticationError, IdentityProviderError, StoreError. */
  async enter(payload: unknown): Promise<void> {
    this.#authorization = authorizationIn(payload) ?? this.#headers.authorization;
    const { expiresAt } = await this.#authenticate(this.#authorization);
    if (expiresAt !== null) this.#endAt(expiresAt);
  }

  #endAt(expiresAt: number): void {
    const wait = expiresAt - wallClock.now();
    this.#expiry =
      wait <= LONGEST_TIMER_MS
        ? setTimeout(this.#onInvalid, Math.max(wait, 0))
        : setTimeout(() => this.#endAt(expiresAt), LONGEST_TIMER_MS);
  }

  /** Returns the principal, as it is now. Rejects with AuthenticationError, IdentityProviderError, StoreError. */
  async principal(): Promise<Principal> {
    try {
      return await this.#authenticate(this.#authorization);
    } catch (error) {
      if (error instanceof AuthenticationError) this.#onInvalid();
      throw error;
    }
  }

  leave(): void {
    clearTimeout(this.#expiry);
  }
}

/** Reads `{ "Authorization": "Bearer …" }`, in any case, also inside of `headers`, where some clients put it. */
function authorizationIn(payload: unknown): string | undefined {
  if (!isRecord(payload)) return undefined;
  const { headers } = payload;
  return ownAuthorization(payload) ?? (isRecord(headers) ? ownAuthorization(headers) : undefined);
}

function ownAuthorization(record: JsonRecord): string | undefined {
  for (const [name, value] of Object.entries(record))
    if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value;
  return undefined;
}
