import { createHmac, timingSafeEqual } from 'node:crypto';
import { wallClock } from '../../../runtime/clock.js';

/** Which label a link is for. */
export interface LabelAddress {
  readonly sellerId: string;
  readonly shipmentId: string;
}

/** Which file of several parts a link is for: its description, or the id of a stored one that is too long for a link. */
export interface FileAddress {
  readonly sellerId: string;
  readonly file: { readonly content: unknown } | { readonly jobId: string };
}

export interface LabelLinkOptions {
  /** At least 32 bytes. Its holder can make links to any label. */
  readonly secret: string | Uint8Array;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

type Payload = readonly [
  sellerId: string,
  subject: LabelAddress['shipmentId'] | FileAddress['file'],
  expiresAt: number,
];

const MIN_SECRET_BYTES = 32;
// Separates these signatures from others with the same secret.
const PURPOSE = 'label-link/1';

/**
 * Makes short-lived links to labels, and to files of several of them, for browsers and printers that can't send credentials. A
 * link contains the seller's id, what it is for and its expiry, signed with HMAC-SHA256, and nothing about the buyer.
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
    return this.#urlOf(baseUrl, [sellerId, shipmentId, expiresAt]);
  }

  /** @param expiresAt seconds since the epoch. */
  fileUrl(baseUrl: string, { sellerId, file }: FileAddress, expiresAt: number): string {
    return this.#urlOf(baseUrl, [sellerId, file, expiresAt]);
  }

  /** `unknown` is a token that this server has not signed; an expired one was fine once. */
  read(token: string): LabelAddress | FileAddress | 'expired' | 'unknown' {
    const [payload, signature, ...rest] = token.split('.');
    if (!payload || !signature || rest.length > 0) return 'unknown';
    const expected = Buffer.from(this.#sign(payload));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'unknown';
    const text = Buffer.from(payload, 'base64url').toString();
    const [sellerId, subject, expiresAt] = JSON.parse(text) as Payload;
    if (expiresAt * 1000 <= this.#now()) return 'expired';
    return typeof subject === 'string'
      ? { sellerId, shipmentId: subject }
      : { sellerId, file: subject };
  }

  #urlOf(baseUrl: string, signed: Payload): string {
    const payload = Buffer.from(JSON.stringify(signed)).toString('base64url');
    return `${baseUrl.replace(/\/+$/, '')}/labels/${payload}.${this.#sign(payload)}`;
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#secret).update(`${PURPOSE}\n${payload}`).digest('base64url');
  }
}
