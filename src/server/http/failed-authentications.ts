import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import { LRUCache } from 'lru-cache';
import { monotonicMs } from '../../runtime/clock.js';
import { PointBucket } from '../../runtime/point-bucket.js';
import type { BucketPlan } from '../../runtime/point-bucket.js';

export interface FailureLimits extends BucketPlan {
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

/** 30 failures at once, then one in two seconds. */
const DEFAULT: FailureLimits = { capacity: 30, perSecond: 0.5 };

/**
 * Receives the network address of a client that has failed to authenticate, and the public part of the key that was revoked or has
 * expired, if that was the reason. Must not throw.
 */
export type OnFailedAuthentication = (address: string, keyId: string | null) => void;

/** Each takes less than half a kilobyte. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts failed authentications by the address of the client. Valid credentials are never refused for the failures of others:
 * all clients behind a proxy share one address, and a secret of 192 bits cannot be guessed at any rate.
 */
export class FailedAuthentications {
  readonly #limits: FailureLimits;
  readonly #now: () => number;
  readonly #byAddress = new LRUCache<string, PointBucket>({ max: MOST_ADDRESSES });

  readonly #onFailure: OnFailedAuthentication;

  constructor(
    limits: FailureLimits = DEFAULT,
    onFailure: OnFailedAuthentication = () => undefined,
  ) {
    this.#onFailure = onFailure;
    this.#limits = limits;
    this.#now = limits.now ?? monotonicMs;
  }

  /** Notes a failure. Returns the milliseconds that the client must wait; null while it has not failed too often. */
  note(request: IncomingMessage, keyId: string | null): number | null {
    const now = this.#now();
    const address = networkOf(addressOf(request));
    this.#onFailure(address, keyId);
    let bucket = this.#byAddress.get(address);
    if (!bucket) {
      bucket = new PointBucket(this.#limits, now);
      this.#byAddress.set(address, bucket);
    }
    return bucket.take(1, now) ? null : bucket.waitMs(1, now);
  }
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.)/;

/** Only a proxy on this machine is believed about the client. The address that it saw is the last one. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined || !LOOPBACK.test(peer)) return peer;
  const client = String(forwarded).split(',').at(-1)?.trim() ?? '';
  return isIP(client) === 0 ? peer : client;
}

/** Returns what one client has at least: an address of IPv4, or the first 64 bits of one of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain) || isIP(plain) === 0) return plain;
  const [head = '', tail] = (plain.split('%', 1)[0] ?? '').toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const omitted = tail === undefined ? 0 : Math.max(8 - groups.length - last.length, 0);
  return [...groups, ...Array<string>(omitted).fill('0'), ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
