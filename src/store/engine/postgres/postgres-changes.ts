import { Client } from 'pg';
import { CHANNELS } from '../announcement.js';
import type {
  AllSubscriptions,
  ConfirmationChange,
  OrderChange,
  PurchaseChange,
  ReceivedCacheChange,
  Subscriptions,
} from '../change-feed.js';
import { FACTS_CHANNEL, tellFact } from '../../facts/postgres-facts.js';
import { connectionTo } from './postgres-dialect.js';
import { postgresError } from './postgres-errors.js';
import { backgroundClock } from '../../../runtime/background/pace.js';
import { wallClock } from '../../../runtime/clock.js';
import type { Clock, Timer } from '../../../runtime/clock.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

/** Interval of a question over the connection. One that is open and silent would go unnoticed otherwise. */
const HEARTBEAT_MS = 1_000;
const ANSWER_MS = 2_000;

/**
 * Receives changes from all processes that share the database, over a separate connection, because LISTEN does not work through
 * a pooler in transaction mode. Reconnects when the connection breaks, and then calls `onMissed` of all subscribers; those of caches at once, and again with each failed attempt.
 */
export class PostgresChanges {
  #client: Client | null = null;
  #retry: Timer | null = null;
  #heartbeat: Timer | null = null;
  #closed = false;

  readonly #url: string;
  readonly #place: string;
  readonly #subscriptions: AllSubscriptions;
  readonly #onError: (error: unknown) => void;
  readonly #clock: Pick<Clock, 'after'>;

  constructor(
    url: string,
    place: string,
    subscriptions: AllSubscriptions,
    onError: (error: unknown) => void,
    clock: Pick<Clock, 'after'> = backgroundClock(wallClock),
  ) {
    this.#url = url;
    this.#place = place;
    this.#subscriptions = subscriptions;
    this.#onError = onError;
    this.#clock = clock;
  }

  /** Throws `StoreError` `UNAVAILABLE` when the database can't be reached. */
  async open(): Promise<void> {
    const client = new Client({ ...connectionTo(this.#url), query_timeout: ANSWER_MS });
    client.on('notification', ({ channel, payload }) => {
      if (payload !== undefined) this.#publish(channel, payload);
    });
    let broken = false;
    const onBreak = (error?: unknown): void => {
      if (error !== undefined && !this.#closed)
        this.#onError(postgresError(this.#place, error, 'listen'));
      if (broken || this.#client !== client) return;
      broken = true;
      this.#client = null;
      this.#subscriptions.facts.pause();
      this.#subscriptions.caches.missed();
      this.#reconnect(FIRST_PAUSE_MS);
    };
    client.on('error', onBreak);
    client.on('end', () => onBreak());
    try {
      await client.connect();
      await client.query('listen purchase_changed');
      for (const channel of [FACTS_CHANNEL, ...Object.values(CHANNELS)])
        await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw postgresError(this.#place, error, 'listen');
    }
    if (this.#closed) return client.end();
    this.#client = client;
    this.#subscriptions.facts.resume();
    this.#beat(client, onBreak);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#retry?.cancel();
    this.#heartbeat?.cancel();
    await this.#client?.end();
    this.#client = null;
  }

  /** Asks over the connection, and ends it without an answer. */
  #beat(client: Client, onBreak: (error: unknown) => void): void {
    const ask = async (): Promise<void> => {
      try {
        await client.query('select 1');
        if (this.#client === client) this.#beat(client, onBreak);
      } catch (error) {
        onBreak(error);
        client.end().catch(() => undefined);
      }
    };
    this.#heartbeat = this.#clock.after(HEARTBEAT_MS, () => void ask());
  }

  #publish(channel: string, payload: string): void {
    const { purchases, orders, confirmations, caches, facts } = this.#subscriptions;
    if (channel === FACTS_CHANNEL) tellFact(facts, payload);
    else if (channel === CHANNELS.orders)
      this.#publishAll(orders, JSON.parse(payload) as OrderChange[]);
    else if (channel === CHANNELS.confirmations)
      this.#publishAll(confirmations, JSON.parse(payload) as ConfirmationChange[]);
    else if (channel === CHANNELS.caches)
      this.#publishAll(caches, JSON.parse(payload) as ReceivedCacheChange[]);
    else purchases.publish(JSON.parse(payload) as PurchaseChange);
  }

  #publishAll<Change>(to: Subscriptions<Change>, changes: readonly Change[]): void {
    // An empty list stands for a change that was too long for a notification.
    if (changes.length === 0) to.missed();
    else to.publishAll(changes);
  }

  #reconnect(pauseMs: number): void {
    if (this.#closed) return;
    this.#retry = this.#clock.after(pauseMs, () => {
      this.open().then(
        () => this.#subscriptions.missed(),
        (error: unknown) => {
          this.#onError(error);
          this.#subscriptions.caches.missed();
          this.#reconnect(Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
        },
      );
    });
  }
}
