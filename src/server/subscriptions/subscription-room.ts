import { refusal } from './subscription-document.js';
import type { SubscriptionLimits } from './subscription-limits.js';

const BYTES_OF_A_SUBSCRIPTION = 8 * 1024;
// Parsed JSON takes up to twenty times its text; the messages of usual clients two to four times.
const HEAP_PER_MESSAGE_BYTE = 10;

type RoomLimits = Pick<SubscriptionLimits, 'maxSubscriptions' | 'maxSubscriptionBytes'>;

/** Limits the subscriptions of all connections together, or of those of one caller. */
export class SubscriptionRoom {
  readonly #limits: RoomLimits;
  readonly #whole: SubscriptionRoom | null;
  #subscriptions = 0;
  #bytes = 0;

  /** @param whole is the room of the server, of which this is the share of one caller. */
  constructor(limits: RoomLimits, whole: SubscriptionRoom | null = null) {
    this.#limits = limits;
    this.#whole = whole;
  }

  /** Reserves room for the subscription of a message. Throws RefusedSubscription when there is none. */
  enter(messageBytes: number): Reservation {
    const bytes = BYTES_OF_A_SUBSCRIPTION + HEAP_PER_MESSAGE_BYTE * messageBytes;
    this.#reserve(bytes);
    return new Reservation(this, bytes);
  }

  #reserve(bytes: number): void {
    const { maxSubscriptions } = this.#limits;
    if (this.#subscriptions >= maxSubscriptions) {
      throw refusal(
        'TOO_MANY_SUBSCRIPTIONS',
        this.#whole
          ? `The caller has reached its own limit of ${maxSubscriptions} subscriptions. End one first.`
          : `The server has reached its limit of ${maxSubscriptions} subscriptions. Subscribe again later.`,
      );
    }
    this.#assertFits(bytes);
    if (this.#whole) this.#whole.#reserve(bytes);
    this.#bytes += bytes;
    this.#subscriptions += 1;
  }

  /** Throws RefusedSubscription when there is no room for the bytes. */
  take(bytes: number): void {
    this.#assertFits(bytes);
    this.#whole?.take(bytes);
    this.#bytes += bytes;
  }

  #assertFits(bytes: number): void {
    if (this.#bytes + bytes <= this.#limits.maxSubscriptionBytes) return;
    throw refusal(
      'TOO_MANY_SUBSCRIPTIONS',
      this.#whole
        ? 'The documents and variables of all subscriptions of the caller have reached its own limit. End one first, or use a shorter document.'
        : 'The documents and variables of all subscriptions have reached the limit of the server. Subscribe again later, or with a shorter document.',
    );
  }

  leave(bytes: number): void {
    this.#whole?.leave(bytes);
    this.#subscriptions -= 1;
    this.#bytes -= bytes;
  }
}

/** The room that one subscription takes, from its message to its end. */
export class Reservation {
  readonly #room: SubscriptionRoom;
  #bytes: number;

  constructor(room: SubscriptionRoom, bytes: number) {
    this.#room = room;
    this.#bytes = bytes;
  }

  /** Reserves additional bytes. Throws RefusedSubscription when there is no room for them. */
  add(bytes: number): void {
    this.#room.take(bytes);
    this.#bytes += bytes;
  }

  /** Call it once. */
  leave(): void {
    this.#room.leave(this.#bytes);
  }
}
