import { createHmac, timingSafeEqual } from 'node:crypto';
import { wallClock } from '../../../runtime/clock.js';

/** Which label a link is for. */
export interface LabelAddress {
  readonly sellerId: string;
  readonly shipmentId: string;
}

export interface LabelLinkOptions {
  /** At least 32 bytes. Its holder can make links to any label. */
  readonly secret: string | Uint8Array;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const MIN_SECRET_BYTES = 32;
// Separates these signatures from others with the same secret.
const PURPOSE = 'label-link/1';

/**
 * Makes short-lived links to labels for browsers and printers that can't send credentials. A link contains the seller's id,
 * the shipment's id and its expiry, signed with HMAC-SHA256, and nothing about the buyer.
 * @throws RangeError for a secret that is too short.
 */
export class LabelLinks {
  readonly #secret: Buffer;
  readonly #ttlMs: number;
  readonly #now: () => number;

  constructor(options: LabelLinkOptions) {
    this.#secret = Buffer.from(options.secret);
    if (this.#secret.length < MIN_SECRET_BYTES) {
      throw new RangeError(`the secret of label links needs ${MIN_SECRET_BYTES} bytes or more`);
    }
    this.#ttlMs = options.ttlMs;
    this.#now = options.now ?? wallClock.now;
  }

  /** Returns when a link that is made now expires, in seconds since the epoch. */
  nextExpiry(): number {
    return Math.ceil((this.#now() + this.#ttlMs) / 1000);
  }

  /**
   * @param baseUrl origin of this server, with the path it is mounted under if any.
   * @param expiresAt seconds since the epoch.
   */
  urlFor(
    baseUrl: string,
    { sellerId, shipmentId }: LabelAddress,
    expiresAt = this.nextExpiry(),
  ): string {
    const payload = Buffer.from(JSON.stringify([sellerId, shipmentId, expiresAt])).toString(
      'base64url',
    );
    return `${baseUrl.replace(/\/+$/, '')}/labels/${payload}.${this.#sign(payload)}`;
  }

  /** `unknown` is a token that this server has not signed; an expired one was fine once. */
  read(token: string): LabelAddress | 'expired' | 'unknown' {
    const [payload, signature, ...rest] = token.split('.');
    if (!payload || !signature || rest.length > 0) return 'unknown';
    const expected = Buffer.from(this.#sign(payload));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'unknown';
    const [sellerId, shipmentId, expiresAt] = JSON.parse(
      Buffer.from(payload, 'base64url').toString(),
    ) as [string, string, number];
    return expiresAt * 1000 > this.#now() ? { sellerId, shipmentId } : 'expired';
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#secret).update(`${PURPOSE}\n${payload}`).digest('base64url');
  }
}
