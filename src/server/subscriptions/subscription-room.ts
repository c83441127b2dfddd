import { refusal } from './subscription-document.js';
import type { SubscriptionLimits } from './subscription-limits.js';

const BYTES_OF_A_SUBSCRIPTION = 8 * 1024;
// Parsed JSON takes up to twenty times its text; the messages of usual clients two to four times.
const HEAP_PER_MESSAGE_BYTE = 10;

type RoomLimits = Pick<SubscriptionLimits, 'maxSubscriptions' | 'maxSubscriptionBytes'>;

/** Limits the subscriptions of all connections together. */
export class SubscriptionRoom {
  readonly #limits: RoomLimits;
  #subscriptions = 0;
  #bytes = 0;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  /** Reserves room for the subscription of a message. Throws RefusedSubscription when there is none. */
  enter(messageBytes: number): Reservation {
    const { maxSubscriptions } = this.#limits;
    if (this.#subscriptions >= maxSubscriptions) {
      throw refusal(
        'TOO_MANY_SUBSCRIPTIONS',
        `The server has reached its limit of ${maxSubscriptions} subscriptions. Subscribe again later.`,
      );
    }
    const bytes = BYTES_OF_A_SUBSCRIPTION + HEAP_PER_MESSAGE_BYTE * messageBytes;
    this.take(bytes);
    this.#subscriptions += 1;
    return new Reservation(this, bytes);
  }

  /** Throws RefusedSubscription when there is no room for the bytes. */
  take(bytes: number): void {
    if (this.#bytes + bytes > this.#limits.maxSubscriptionBytes) {
      throw refusal(
        'TOO_MANY_SUBSCRIPTIONS',
        'The documents and variables of all subscriptions have reached the limit of the server. Subscribe again later, or with a shorter document.',
      );
    }
    this.#bytes += bytes;
  }

  leave(bytes: number): void {
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
