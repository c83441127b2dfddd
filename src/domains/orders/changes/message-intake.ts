import { readNotification } from '../../../sp-api/wire/notification.js';
import { readOrderChange } from './order-change.mapper.js';
import type { OrderChange, OrderChangeSink } from './order-change.js';

/** A queue message with an unchecked body. */
export interface OrderChangeMessage {
  readonly body: string;
  /** Epoch milliseconds; null when the queue reports no time. */
  readonly sentMs: number | null;
}

/** Outcome of a message. Holds no personal data. */
export type OrderChangeOutcome =
  | { readonly kind: 'recorded'; readonly change: OrderChange }
  /** The seller is not configured here. A newer replica on the same queue may know it. */
  | { readonly kind: 'foreign-seller'; readonly sellerId: string }
  /** A notification of another type. Another consumer may read it from this queue. */
  | { readonly kind: 'foreign-type'; readonly notificationType: string }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Storing failed, possibly for a short time. */
  | { readonly kind: 'not-recorded'; readonly error: unknown };

/** Tells whether the message may be deleted. */
export function isDone({ kind }: OrderChangeOutcome): boolean {
  return kind === 'recorded';
}

/** Reads messages and records the order changes in them. */
export class OrderChangeIntake {
  readonly #sink: OrderChangeSink;
  readonly #sellerIds: Pick<ReadonlySet<string>, 'has'>;

  /** @param sellerIds tells whether changes of a seller are recorded, by Amazon's id. Its answer may change. */
  constructor(sink: OrderChangeSink, sellerIds: Pick<ReadonlySet<string>, 'has'>) {
    this.#sink = sink;
    this.#sellerIds = sellerIds;
  }

  /** Returns the outcome of each message, in order, once the changes are durable. Never rejects. */
  async take(messages: readonly OrderChangeMessage[]): Promise<readonly OrderChangeOutcome[]> {
    const readings = messages.map((message) => this.#read(message));
    const changes = readings.flatMap((reading) => ('change' in reading ? [reading.change] : []));
    const failures = await this.#record(changes);
    return readings.map((reading) =>
      'change' in reading && failures.has(reading.change)
        ? { kind: 'not-recorded', error: failures.get(reading.change) }
        : reading,
    );
  }

  /** Returns `recorded` for a change that is yet to be recorded. */
  #read({ body, sentMs }: OrderChangeMessage): OrderChangeOutcome {
    const reading = readNotification(body);
    if (reading.kind === 'unreadable') return reading;
    if (reading.type !== 'ORDER_CHANGE') {
      return { kind: 'foreign-type', notificationType: reading.type };
    }
    const change = readOrderChange(reading.wire, sentMs);
    if (!change) return { kind: 'unreadable', reason: 'no seller, order or time' };
    return this.#sellerIds.has(change.sellerId)
      ? { kind: 'recorded', change }
      : { kind: 'foreign-seller', sellerId: change.sellerId };
  }

  /** Records the changes. Returns those that failed, with their errors. */
  async #record(changes: readonly OrderChange[]): Promise<ReadonlyMap<OrderChange, unknown>> {
    if (changes.length === 0) return new Map();
    const together = await this.#failureOf(changes);
    if (together === null) return new Map();
    if (changes.length === 1) return new Map(changes.map((change) => [change, together.error]));
    // One failing change must not block the others.
    const failures = await Promise.all(
      changes.map(async (change) => ({ change, failure: await this.#failureOf([change]) })),
    );
    return new Map(
      failures.flatMap(({ change, failure }) => (failure ? [[change, failure.error]] : [])),
    );
  }

  async #failureOf(changes: readonly OrderChange[]): Promise<{ readonly error: unknown } | null> {
    try {
      await this.#sink.record(changes);
      return null;
    } catch (error) {
      return { error };
    }
  }
}
