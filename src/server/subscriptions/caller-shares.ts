import { LOCAL_PRINCIPAL } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import type { SubscriptionLimits } from './subscription-limits.js';
import { SubscriptionRoom } from './subscription-room.js';

type ShareLimits = Pick<
  SubscriptionLimits,
  'maxConnections' | 'maxSubscriptions' | 'maxSubscriptionBytes'
>;

/** Refuses a connection of a caller that has too many. The message is the reason of the closing frame. */
export class TooManyConnections extends Error {}

/** What a connection has of its caller's share. */
export interface ConnectionShare {
  /** The room of its subscriptions, which all connections of the caller share. */
  readonly room: SubscriptionRoom;
  /** Gives the place of the connection back. Call it once. */
  leave(): void;
}

interface Held {
  readonly room: SubscriptionRoom;
  connections: number;
}

/** Keeps one caller from taking all connections and subscriptions of the server: it may have half of them. */
export class CallerShares {
  readonly #half: ShareLimits;
  readonly #whole: SubscriptionRoom;
  /** Callers with open connections, by the id of the principal. */
  readonly #held = new Map<string, Held>();

  constructor(limits: ShareLimits) {
    this.#whole = new SubscriptionRoom(limits);
    this.#half = {
      maxConnections: halfOf(limits.maxConnections),
      maxSubscriptions: halfOf(limits.maxSubscriptions),
      maxSubscriptionBytes: halfOf(limits.maxSubscriptionBytes),
    };
  }

  /** Counts a connection of the caller. Throws TooManyConnections. A server without keys has one caller, without a share. */
  enter(principal: Principal): ConnectionShare {
    if (principal === LOCAL_PRINCIPAL) return { room: this.#whole, leave: () => undefined };
    const { id } = principal;
    const held = this.#held.get(id) ?? {
      room: new SubscriptionRoom(this.#half, this.#whole),
      connections: 0,
    };
    const { maxConnections } = this.#half;
    if (held.connections >= maxConnections) {
      throw new TooManyConnections(
        `TOO_MANY_CONNECTIONS: The caller has reached its own limit of ${maxConnections} connections. Close one first.`,
      );
    }
    held.connections += 1;
    this.#held.set(id, held);
    return { room: held.room, leave: () => this.#leave(id, held) };
  }

  #leave(id: string, held: Held): void {
    held.connections -= 1;
    if (held.connections === 0) this.#held.delete(id);
  }
}

function halfOf(limit: number): number {
  return Math.max(1, Math.floor(limit / 2));
}
