import { Client } from 'pg';
import type { ChangeFeed, PurchaseChange, Subscriptions } from '../change-feed.js';
import { connectionTo } from './postgres-dialect.js';
import { postgresError } from './postgres-errors.js';
import { backgroundClock } from '../../../runtime/background/pace.js';
import { wallClock } from '../../../runtime/clock.js';
import type { Clock, Timer } from '../../../runtime/clock.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Receives changes from all processes that share the database, over a separate connection, because LISTEN does not work through
 * a pooler in transaction mode. Reconnects when the connection breaks, and then calls `onMissed` of all subscribers.
 */
export class PostgresChanges implements ChangeFeed {
  #client: Client | null = null;
  #retry: Timer | null = null;
  #closed = false;

  readonly #url: string;
  readonly #place: string;
  readonly #subscriptions: Subscriptions;
  readonly #onError: (error: unknown) => void;
  readonly #clock: Pick<Clock, 'after'>;

  constructor(
    url: string,
    place: string,
    subscriptions: Subscriptions,
    onError: (error: unknown) => void,
    clock: Pick<Clock, 'after'> = backgroundClock(wallClock),
  ) {
    this.#url = url;
    this.#place = place;
    this.#subscriptions = subscriptions;
    this.#onError = onError;
    this.#clock = clock;
  }

  subscribe(onChange: (change: PurchaseChange) => void, onMissed?: () => void): () => void {
    return this.#subscriptions.subscribe(onChange, onMissed);
  }

  /** Throws `StoreError` `UNAVAILABLE` when the database can't be reached. */
  async open(): Promise<void> {
    const client = new Client(connectionTo(this.#url));
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.#subscriptions.publish(JSON.parse(payload) as PurchaseChange);
    });
    let broken = false;
    const onBreak = (error?: unknown): void => {
      if (error !== undefined && !this.#closed)
        this.#onError(postgresError(this.#place, error, 'listen'));
      if (broken || this.#client !== client) return;
      broken = true;
      this.#client = null;
      this.#reconnect(FIRST_PAUSE_MS);
    };
    client.on('error', onBreak);
    client.on('end', () => onBreak());
    try {
      await client.connect();
      await client.query('listen purchase_changed');
    } catch (error) {
      await client.end().catch(() => undefined);
      throw postgresError(this.#place, error, 'listen');
    }
    if (this.#closed) return client.end();
    this.#client = client;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#retry?.cancel();
    await this.#client?.end();
    this.#client = null;
  }

  #reconnect(pauseMs: number): void {
    if (this.#closed) return;
    this.#retry = this.#clock.after(pauseMs, () => {
      this.open().then(
        () => this.#subscriptions.missed(),
        (error: unknown) => {
          this.#onError(error);
          this.#reconnect(Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
        },
      );
    });
  }
}
