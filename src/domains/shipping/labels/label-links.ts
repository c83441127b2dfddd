import { createHmac, timingSafeEqual } from 'node:crypto';
import { wallClock } from '../../../runtime/clock.js';

/** Which label a link is for. */
export interface LabelAddress {
  readonly sellerId: string;
  readonly shipmentId: string;
}

export interface LabelLinkOptions {
  /** At least 32 bytes; whoever has it can make links to any label. */
  readonly secret: string | Uint8Array;
  readonly ttlMs: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const MIN_SECRET_BYTES = 32;
// So that a signature made for something else with the same secret is none of a label.
const PURPOSE = 'label-link/1';

/**
 * Short-lived links to labels, for browsers and printers that can't send credentials. A link carries the seller's id,
 * the shipment's id and the moment it ends, signed with HMAC-SHA256; nothing about the buyer.
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

  /** @param baseUrl origin of this server, with the path it is mounted under if any. */
  urlFor(baseUrl: string, sellerId: string, shipmentId: string): string {
    const expiresAt = Math.ceil((this.#now() + this.#ttlMs) / 1000);
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
