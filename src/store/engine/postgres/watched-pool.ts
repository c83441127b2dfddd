import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { Slots } from '../../../runtime/background/slots.js';
import type { SlotEntry } from '../../../runtime/background/slots.js';
import type { Clock } from '../../../runtime/clock.js';
import type { SilenceWatch } from './silence-watch.js';

interface WatchedPoolOptions {
  readonly watch: SilenceWatch;
  readonly clock: Pick<Clock, 'after'>;
  /** Time limit for the wait for a connection. */
  readonly longestWaitMs: number;
}

/**
 * A pool whose connections and statements end when the database falls silent. Callers take turns for the connections, and one
 * caller has at most half of them: the pool itself serves in order of arrival.
 */
export class WatchedPool implements PostgresPool {
  readonly #pool: Pool;
  readonly #watch: SilenceWatch;
  readonly #options: WatchedPoolOptions;
  readonly #places: Slots;

  constructor(pool: Pool, options: WatchedPoolOptions) {
    const { max } = pool.options;
    const mostOfOne = Math.ceil(max / 2);
    this.#pool = pool;
    this.#watch = options.watch;
    this.#options = options;
    this.#places = new Slots(max, (held) => held < mostOfOne);
    pool.on('connect', (client) => this.#watchStatements(client));
  }

  get options(): object {
    return this.#pool.options;
  }

  /** Statements and transactions that wait for a connection. */
  get waiting(): number {
    return this.#places.waiting;
  }

  connect(): Promise<PostgresPoolClient> {
    const place = this.#places.enter();
    let isAbandoned = false;
    const connect = async (): Promise<PostgresPoolClient> => {
      await this.#turn(place);
      const client = await this.#pool.connect();
      if (!isAbandoned) return leaving(client, place);
      client.release();
      throw new Error('the connection came too late');
    };
    const connected = this.#watch.run(connect, () => {
      isAbandoned = true;
    });
    connected.catch(place.leave);
    return connected;
  }

  /** Waits for the place. Rejects when it takes too long. */
  async #turn({ wait }: SlotEntry): Promise<void> {
    if (!wait) return;
    const { promise, reject } = Promise.withResolvers<never>();
    const { clock, longestWaitMs } = this.#options;
    const timer = clock.after(longestWaitMs, () =>
      reject(new Error('all connections were in use for too long')),
    );
    try {
      await Promise.race([wait, promise]);
    } finally {
      timer.cancel();
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  /** A connection with an unanswered statement cannot be used again, and its rollback would wait too. */
  #watchStatements(client: PoolClient): void {
    const query = client.query.bind(client) as (...statement: unknown[]) => Promise<unknown>;
    const watched = (...statement: unknown[]): Promise<unknown> =>
      this.#watch.run(
        () => query(...statement),
        () => void (client as unknown as { end(): Promise<void> }).end().catch(() => undefined),
      );
    client.query = watched as typeof client.query;
  }
}

/** Makes a client that leaves its place when it is released. The pool gives it a new `release` each time. */
function leaving(client: PoolClient, { leave }: SlotEntry): PoolClient {
  const release = client.release.bind(client);
  client.release = (error) => {
    leave();
    release(error);
  };
  return client;
}
