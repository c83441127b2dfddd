import type { SellerGrant, SpApiClient } from '../sp-api/create-sp-api.js';
import type { SpApiEvent } from '../sp-api/calls/events.js';
import type { Finding } from './readiness.js';

type LoginEvent = Extract<SpApiEvent, { type: 'lwa' }>;

/** Login with Amazon is asked for the sake of readiness no more often than this. */
const ASK_EVERY_MS = 60_000;
const MOST_NAMED = 5;

/** Knows the last outcome of Login with Amazon for each grant that is in trouble. */
export class LoginHealth {
  readonly #refusals = new Map<string, string>();
  #hasSucceeded = false;
  #askedMs = -Infinity;

  /** Takes note of each request to Login with Amazon. */
  note({ sellerId, errorCode, reason }: LoginEvent): void {
    if (errorCode === 'UPSTREAM_CANCELLED') return;
    if (errorCode === null) {
      this.#hasSucceeded = true;
      this.#refusals.delete(sellerId);
    } else {
      this.#refusals.set(sellerId, reason ?? errorCode);
    }
  }

  /**
   * Reports the last outcomes. Asks for a token of `grant` only when nothing is known or something fails, and at most
   * once a minute; a token that is still valid costs nothing.
   */
  async look(
    spApi: Pick<SpApiClient, 'signIn'>,
    grant: SellerGrant,
    nowMs: number,
  ): Promise<Finding> {
    const isDue = nowMs - this.#askedMs >= ASK_EVERY_MS;
    if (isDue && (!this.#hasSucceeded || this.#refusals.size > 0)) {
      this.#askedMs = nowMs;
      // Its outcome arrives as an event.
      await spApi.signIn(grant).catch(() => undefined);
    }
    if (this.#refusals.size > 0) return { ok: false, detail: this.#refusalText() };
    return this.#hasSucceeded
      ? { ok: true, detail: 'Login with Amazon issues tokens.' }
      : { ok: false, detail: 'Login with Amazon has not issued a token yet.' };
  }

  #refusalText(): string {
    const named = [...this.#refusals].slice(0, MOST_NAMED);
    const list = named.map(([sellerId, reason]) => `${sellerId || 'the application'} (${reason})`);
    const more = this.#refusals.size - named.length;
    return `No token for ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}: check LWA_CLIENT_ID and LWA_CLIENT_SECRET for invalid_client, the refresh token for invalid_grant.`;
  }
}
