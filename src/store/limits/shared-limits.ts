import { sql } from 'kysely';
import type { AccessConnection } from '../tables.js';

/** What one caller may use on all servers together. */
export interface SharedPlan {
  /** The most points that can be saved up. */
  readonly capacity: number;
  readonly perSecond: number;
  /** Open requests. */
  readonly requests: number;
}

/** What a server asks for one caller. */
export interface LimitRequest {
  readonly principalId: string;
  readonly plan: SharedPlan;
  /** Points without which the server gets none. */
  readonly needed: number;
  /** Points that the server wants at the most, those needed included. Less than 0 gives points back. */
  readonly wanted: number;
  /** Open requests that the server wants to have places for, in total. */
  readonly places: number;
}

/** What a server gets for one caller. */
export interface LimitGrant {
  /** Points that the server has got. Less than 0 when it gave points back. */
  readonly granted: number;
  /** Points that are left for all servers. */
  readonly left: number;
  /** Open requests that this server has places for. They end after ten seconds. */
  readonly places: number;
  /** Servers that have served the caller in the last ten seconds. */
  readonly servers: number;
}

/** Places of a server that has stopped are free after this time, in milliseconds. */
const LEASE_MS = 10_000;
/** Rows of callers that were away for an hour, and whose points are full again, are deleted once in so many requests. */
const REQUESTS_PER_CLEANING = 1_000;
const KEPT_MS = 3_600_000;

const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`;

/** The limits of callers that servers share in one PostgreSQL database. Each request is one statement. Times are those of the database. */
export class SharedLimitStore {
  readonly #db: AccessConnection;
  readonly #serverId: string;
  #requests = 0;

  constructor(db: AccessConnection, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  /** Takes points and places for this server. @throws StoreError */
  async request(request: LimitRequest): Promise<LimitGrant> {
    if (this.#requests++ % REQUESTS_PER_CLEANING === 0) await this.#clean(request.plan);
    const { principalId, plan } = request;
    const { capacity, perSecond } = plan;
    const refilled = sql<number>`least(${capacity}::float8,
      held.points + greatest(${NOW} - held.points_at, 0) * ${perSecond}::float8 / 1000)`;
    const ofNew = grantOf(request, sql`${capacity}::float8`);
    const ofKnown = grantOf(request, refilled);
    const { rows } = await sql<LimitGrant>`
      insert into principal_limit as held (principal_id, points, points_at, granted, places)
      values (${principalId}, least(${capacity}::float8, ${capacity}::float8 - ${ofNew}), ${NOW}, ${ofNew},
        ${this.#placesOf(request, sql`'{}'::jsonb`)})
      on conflict (principal_id) do update set
        granted = ${ofKnown},
        points = least(${capacity}::float8, ${refilled} - ${ofKnown}),
        points_at = ${NOW},
        places = ${this.#placesOf(request, sql`held.places`)}
      returning granted, points as "left", (places -> ${this.#serverId} ->> 0)::int as places,
        (select count(*)::int from jsonb_object_keys(places)) as servers
    `.execute(this.#db);
    const [grant] = rows;
    return grant ?? { granted: 0, left: 0, places: 0, servers: 1 };
  }

  /** Returns the places of all servers: those of this one, next to those of others that have not ended. */
  #placesOf({ places, plan }: LimitRequest, known: ReturnType<typeof sql>) {
    return sql`(
      select coalesce(jsonb_object_agg(entry.key, entry.value) filter (where entry.key is not null), '{}'::jsonb)
        || jsonb_build_object(${this.#serverId}::text, jsonb_build_array(
          greatest(least(${places}::int,
            ${plan.requests}::int - coalesce(sum((entry.value ->> 0)::int), 0)::int), 0),
          ${NOW} + ${LEASE_MS}::float8))
      from jsonb_each(${known}) as entry
      where entry.key <> ${this.#serverId}::text and (entry.value ->> 1)::float8 > ${NOW}
    )`;
  }

  async #clean({ capacity, perSecond }: SharedPlan): Promise<void> {
    const fullAfterMs = perSecond > 0 ? (capacity / perSecond) * 1_000 : 0;
    const age = Math.max(KEPT_MS, fullAfterMs);
    await sql`delete from principal_limit where points_at < ${NOW} - ${age}::float8`.execute(
      this.#db,
    );
  }
}

/** Returns the points for a request: none when there are fewer than it needs. */
function grantOf({ needed, wanted }: LimitRequest, there: ReturnType<typeof sql>) {
  return sql<number>`(case when ${there} >= ${needed}::float8
    then least(${wanted}::float8, ${there}) else least(${wanted}::float8, 0) end)`;
}
