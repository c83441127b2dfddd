import type { IncomingHttpHeaders } from 'node:http';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import { wallClock } from '../../runtime/clock.js';
import type { Authenticate } from '../http/authentication.js';
import { isRecord } from '../http/json-record.js';

/** The longest time that a timer of Node can wait. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The caller of one connection. Its key is checked again for each event, since it may be revoked meanwhile. */
export class SubscriptionCaller {
  readonly #authenticate: Authenticate;
  readonly #headers: IncomingHttpHeaders;
  readonly #onInvalid: () => void;
  #authorization: string | undefined;
  #expiry: NodeJS.Timeout | undefined;

  /**
   * @param headers are those of the upgrade: programs can send `Authorization` there, pages of a browser cannot.
   * @param onInvalid is called when the key is no longer valid.
   */
  constructor(authenticate: Authenticate, headers: IncomingHttpHeaders, onInvalid: () => void) {
    this.#authenticate = authenticate;
    this.#headers = headers;
    this.#onInvalid = onInvalid;
  }

  /** Proves the identity by the payload of `connection_init`. Rejects with AuthenticationError, StoreError. */
  async enter(payload: unknown): Promise<void> {
    this.#authorization = authorizationIn(payload) ?? this.#headers.authorization;
    const { expiresAt } = await this.#authenticate(this.#authorization);
    if (expiresAt === null) return;
    const wait = Math.min(Math.max(expiresAt - wallClock.now(), 0), LONGEST_TIMER_MS);
    this.#expiry = setTimeout(this.#onInvalid, wait);
  }

  /** Returns the principal, as it is now. Rejects with AuthenticationError, StoreError. */
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
  for (const [name, value] of Object.entries(payload))
    if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value;
  return isRecord(payload['headers']) ? authorizationIn(payload['headers']) : undefined;
}
