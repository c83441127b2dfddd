import type { Clock } from '../../runtime/clock.js';
import type { NumberWire } from '../operations/wire.js';
import { SpApiError } from '../errors/errors.js';
import { numberOf } from '../wire/wire-values.js';

export interface IssuedToken {
  readonly value: string;
  readonly lifetimeMs: number;
}

const DEFAULT_LIFETIME_S = 3600;
const LONGEST_MARGIN_MS = 60_000;
const LONGEST_HEAD_START_MS = 300_000;
// While an early renewal fails, the old token still works: no need to try with every call.
const HEAD_START_RETRY_MS = 10_000;

/** Returns the lifetime of a token. Default: an hour, when the answer announces none. */
export function lifetimeMsOf(seconds: NumberWire | undefined): number {
  const announced = numberOf(seconds) ?? 0;
  return (announced > 0 ? announced : DEFAULT_LIFETIME_S) * 1000;
}

/** Pauses of background work while a token is refused: 5 s, doubling to 15 minutes. */
const FIRST_REFUSAL_PAUSE_MS = 5_000;
const LONGEST_REFUSAL_PAUSE_MS = 15 * 60_000;

/** Pause of every call after Amazon refused the grant itself, which only a new consent changes. */
const REFUSED_GRANT_PAUSE_MS = 15 * 60_000;

interface Refusal {
  readonly error: SpApiError;
  /** True when the grant itself is refused. Then calls that people wait for pause too. */
  readonly isOfGrant: boolean;
  readonly times: number;
  readonly untilMs: number;
}

interface Held {
  readonly value: string;
  /** From this time on the token is renewed in the background. */
  readonly renewMs: number;
  /** From this time on the token is no longer used. */
  readonly staleMs: number;
}

/**
 * A token that is fetched when first needed and renewed before it expires: first in the background, while the
 * old one still works. Callers that need it at the same time share one request.
 */
export class ExpiringToken {
  readonly #clock: Clock;
  readonly #issue: () => Promise<IssuedToken>;
  #held: Held | undefined;
  #flight: Promise<string> | undefined;
  #nextHeadStartMs = 0;
  #refusal: Refusal | undefined;

  /** `issue` fetches a new token. Its rejection goes to all waiting callers, and the next caller tries again. */
  constructor(clock: Clock, issue: () => Promise<IssuedToken>) {
    this.#clock = clock;
    this.#issue = issue;
  }

  /**
   * Returns the token itself when it is cached, so that the usual call does not wait. After Amazon refused the grant itself, rejects
   * at once for 15 minutes.
   */
  get(): string | Promise<string> {
    const held = this.#held;
    const now = this.#clock.now();
    if (held === undefined || now >= held.staleMs) return this.#renewed();
    if (now >= held.renewMs && now >= this.#nextHeadStartMs && this.#flight === undefined) {
      this.#nextHeadStartMs = now + HEAD_START_RETRY_MS;
      this.#renewed().catch(() => undefined);
    }
    return held.value;
  }

  /**
   * Throws the last refusal while there is no valid token and the pause after the refusal lasts. Each refusal
   * in a row doubles the pause. For background work: many tasks then make one attempt per pause.
   */
  throwWhileRefused(): void {
    const now = this.#clock.now();
    const isHeld = this.#held !== undefined && now < this.#held.staleMs;
    const refusal = this.#refusal;
    if (!isHeld && refusal !== undefined && now < refusal.untilMs) throw raised(refusal, now);
  }

  /** Drops this token after Amazon refused it. A newer token stays. */
  drop(value: string): void {
    if (this.#held?.value === value) this.#held = undefined;
  }

  #renewed(): Promise<string> {
    const now = this.#clock.now();
    const refusal = this.#refusal;
    if (this.#flight === undefined && refusal?.isOfGrant === true && now < refusal.untilMs)
      return Promise.reject(raised(refusal, now));
    this.#flight ??= this.#fetch().finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  async #fetch(): Promise<string> {
    const { value, lifetimeMs } = await this.#issue().catch((error: unknown) => {
      this.#noteFailure(error);
      const refusal = this.#refusal;
      throw refusal?.isOfGrant === true && refusal.error === error
        ? raised(refusal, this.#clock.now())
        : error;
    });
    this.#refusal = undefined;
    const expiresMs = this.#clock.now() + lifetimeMs;
    this.#held = {
      value,
      renewMs: expiresMs - Math.min(LONGEST_HEAD_START_MS, lifetimeMs / 4),
      staleMs: expiresMs - Math.min(LONGEST_MARGIN_MS, lifetimeMs / 10),
    };
    return value;
  }

  #noteFailure(error: unknown): void {
    // Other failures are temporary, and their callers have their own pauses.
    if (!(error instanceof SpApiError) || error.code !== 'UPSTREAM_DENIED') return;
    const now = this.#clock.now();
    const last = this.#refusal;
    // Interactive calls come at any time and do not extend the pause.
    if (last !== undefined && now < last.untilMs) return;
    const times = (last?.times ?? 0) + 1;
    const isOfGrant = error.entries.some(({ code }) => code === 'invalid_grant');
    const pauseMs = isOfGrant
      ? REFUSED_GRANT_PAUSE_MS
      : Math.min(LONGEST_REFUSAL_PAUSE_MS, FIRST_REFUSAL_PAUSE_MS * 2 ** Math.min(times - 1, 30));
    this.#refusal = { error, isOfGrant, times, untilMs: now + pauseMs };
  }
}

/** Returns the error of a call that is not tried, because of the last refusal. */
function raised({ error, untilMs }: Refusal, now: number): SpApiError {
  const { code, operation, httpStatus, requestId, entries, retryable, outcome } = error;
  const fields = { code, operation, httpStatus, requestId, entries, retryable, outcome };
  return new SpApiError(
    error.message,
    { ...fields, retryAfterMs: untilMs - now },
    { cause: error },
  );
}
