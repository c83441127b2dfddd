import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AccessConnection } from '../tables.js';
import { ARRIVAL_SPREAD_MS, EPSILON, LostBuckets } from './quota-bucket.js';
import type { QuotaAnswer, QuotaAsk, QuotaBucket } from './quota-bucket.js';

/** A server that was not seen for this time has stopped. */
const SERVER_GONE_MS = 15_000;

/** Buckets that were not used for a day are full, and are deleted once in so many heartbeats. */
const BEATS_PER_CLEANING = 900;
const KEPT_MS = 86_400_000;

/** When the statement began. Each expression of a statement must use the same time. */
const NOW = sql<number>`(extract(epoch from statement_timestamp()) * 1000)::float8`;

/**
 * Amazon's quota as servers share it in one PostgreSQL database. Each request is one statement, which locks one row. Times are those
 * of the database, so the clocks of servers do not matter.
 */
export class QuotaBucketStore {
  readonly #db: AccessConnection;
  readonly #serverId: string;
  #servers = 1;
  #beats = 0;
  readonly #lost = new LostBuckets();

  constructor(db: AccessConnection, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  /** Number of servers that run, as of the last heartbeat. */
  servers(): number {
    return this.#servers;
  }

  /** Says that this server runs, and counts those that do. @throws StoreError */
  async beat(): Promise<void> {
    if (this.#beats++ % BEATS_PER_CLEANING === 0) await this.#clean();
    await sql`delete from running_server where seen_at < ${NOW} - ${SERVER_GONE_MS}::float8`.execute(
      this.#db,
    );
    const { rows } = await sql<{ readonly servers: number }>`
      with seen as (
        insert into running_server (id, seen_at) values (${this.#serverId}, ${NOW})
        on conflict (id) do update set seen_at = excluded.seen_at
      )
      select count(*)::int as servers from running_server where id <> ${this.#serverId}
    `.execute(this.#db);
    this.#servers = 1 + (rows[0]?.servers ?? 0);
  }

  /** Says that this server stops. @throws StoreError */
  async leave(): Promise<void> {
    await sql`delete from running_server where id = ${this.#serverId}`.execute(this.#db);
  }

  /** Takes a token, or books one ahead of its time. @throws StoreError */
  async take(bucket: QuotaBucket, ask: QuotaAsk): Promise<QuotaAnswer> {
    const { burst, ratePerSecond } = bucket.plan;
    const rate = sql`${ratePerSecond}::float8`;
    const full = sql`${this.#lost.tokensOf(bucket, ask.share)}::float8`;
    const ofNew = taken({ tokens: full, restoredAt: NOW, rate }, burst, ask);
    const ofKnown = taken(
      { tokens: restored(burst), restoredAt: sql`held.restored_at`, rate: sql`held.per_second` },
      burst,
      ask,
    );
    const { rows } = await this.#lost.noting(
      sql<QuotaAnswer>`
        insert into quota_bucket as held (id, tokens, restored_at, per_second, wait_ms, is_taken)
        values (${bucket.id}, ${ofNew.tokens}, ${ofNew.restoredAt}, ${rate}, ${ofNew.waitMs}, ${ofNew.isTaken})
        on conflict (id) do update set
          tokens = ${ofKnown.tokens}, restored_at = ${ofKnown.restoredAt},
          wait_ms = ${ofKnown.waitMs}, is_taken = ${ofKnown.isTaken}
        returning is_taken as "isTaken", wait_ms as "waitMs", tokens,
          greatest(restored_at - ${NOW}, 0) as "restoresInMs", per_second as "ratePerSecond"
      `.execute(this.#db),
    );
    const [answer] = rows;
    if (!answer) throw new Error('A bucket of the quota was neither created nor changed.');
    return answer;
  }

  /** Returns a token that was not used. @throws StoreError */
  async give({ id, plan }: QuotaBucket): Promise<void> {
    await sql`
      update quota_bucket set tokens = least(${plan.burst}::float8, tokens + 1) where id = ${id}
    `.execute(this.#db);
  }

  /** Empties a bucket. There is no token in the next `forMs` milliseconds, if that is later than the next one. @throws StoreError */
  async empty({ id, plan }: QuotaBucket, forMs: number): Promise<void> {
    await sql`
      update quota_bucket as held set
        tokens = least(0, ${restored(plan.burst)}),
        restored_at = greatest(held.restored_at, ${NOW}, ${NOW} + ${forMs}::float8 - 1000 / held.per_second)
      where id = ${id}
    `.execute(this.#db);
  }

  /** Applies the rate that Amazon announced. @throws StoreError */
  async learn({ id, plan }: QuotaBucket, ratePerSecond: number): Promise<void> {
    await sql`
      update quota_bucket as held set
        tokens = ${restored(plan.burst)},
        restored_at = greatest(held.restored_at, ${NOW}),
        per_second = ${ratePerSecond}::float8
      where id = ${id} and per_second <> ${ratePerSecond}::float8
    `.execute(this.#db);
  }

  async #clean(): Promise<void> {
    await sql`delete from quota_bucket where restored_at < ${NOW} - ${KEPT_MS}::float8`.execute(
      this.#db,
    );
  }
}

type Expression = RawBuilder<unknown>;

interface Held {
  readonly tokens: Expression;
  readonly restoredAt: Expression;
  readonly rate: Expression;
}

/** Returns the tokens of a known bucket at this time. */
function restored(burst: number): Expression {
  return sql`least(${burst}::float8,
    held.tokens + greatest(${NOW} - held.restored_at, 0) * held.per_second / 1000)`;
}

/** Returns what a bucket holds after a token was asked for, and the answer. */
function taken({ tokens, restoredAt, rate }: Held, burst: number, { leaving, withinMs }: QuotaAsk) {
  const missing = sql`(1 + ${leaving}::float8 - (${tokens}))`;
  const waitMs = sql`(case when ${missing} <= ${EPSILON}::float8 then 0
    else greatest(${restoredAt} - ${NOW}, 0) + ${missing} / ${rate} * 1000 end)`;
  const isTaken = sql`(${waitMs} <= ${withinMs}::float8)`;
  const stopMs = sql`greatest(0, ${ARRIVAL_SPREAD_MS}::float8 - (${burst}::float8 - (${tokens})) / ${rate} * 1000)`;
  return {
    waitMs,
    isTaken,
    tokens: sql`(${tokens}) - (case when ${isTaken} then 1 else 0 end)`,
    restoredAt: sql`greatest(${restoredAt}, ${NOW} + (case when ${isTaken} then ${stopMs} else 0 end))`,
  };
}
