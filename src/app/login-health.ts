import type { SellerGrant, SpApiClient } from '../sp-api/create-sp-api.js';
import type { SpApiEvent } from '../sp-api/calls/events.js';
import type { Finding } from './readiness.js';

type LoginEvent = Extract<SpApiEvent, { type: 'lwa' }>;

/** Minimum time between two token requests for readiness. */
const ASK_EVERY_MS = 60_000;

/** Holds the last outcome of Login with Amazon for each grant with a failure. */
export class LoginHealth {
  readonly #refusals = new Map<string, string>();
  #isServed: (sellerId: string) => boolean = () => true;
  #hasSucceeded = false;
  #askedMs = -Infinity;

  /** Records the outcome of a request to Login with Amazon. */
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
   * Leaves out sellers that are not served: a call of one that was disconnected, or that could not be connected, may still be
   * refused.
   */
  onlyOf(isServed: (sellerId: string) => boolean): void {
    this.#isServed = isServed;
  }

  /** Returns why Login with Amazon issues no token, by seller. The empty id stands for the application. */
  refusals(): ReadonlyMap<string, string> {
    this.#leaveOutUnserved();
    return this.#refusals;
  }

  /**
   * Reports the last outcomes. Requests a token of `grant` only when no outcome is known or something fails, and at most
   * once a minute. A token that is still valid costs nothing.
   */
  async look(
    spApi: Pick<SpApiClient, 'signIn'>,
    grant: SellerGrant,
    nowMs: number,
  ): Promise<Finding> {
    this.#leaveOutUnserved();
    const isDue = nowMs - this.#askedMs >= ASK_EVERY_MS;
    if (isDue && (!this.#hasSucceeded || this.#refusals.size > 0)) {
      this.#askedMs = nowMs;
      // The outcome arrives as an event.
      await spApi.signIn(grant).catch(() => undefined);
    }
    if (this.#refusals.size > 0) return { ok: false, detail: this.#refusalText() };
    return this.#hasSucceeded
      ? { ok: true, detail: 'Login with Amazon issues tokens.' }
      : { ok: false, detail: 'Login with Amazon has not issued a token yet.' };
  }

  #leaveOutUnserved(): void {
    for (const sellerId of this.#refusals.keys())
      if (sellerId !== '' && !this.#isServed(sellerId)) this.#refusals.delete(sellerId);
  }

  #refusalText(): string {
    // Readiness is public, so it names no seller. The log does.
    const count = this.#refusals.size;
    const reasons = [...new Set(this.#refusals.values())].toSorted().join(', ');
    return `No token for ${count} ${count === 1 ? 'grant' : 'grants'} (${reasons}), named in the log: check LWA_CLIENT_ID and LWA_CLIENT_SECRET for invalid_client, the refresh token for invalid_grant.`;
  }
}
