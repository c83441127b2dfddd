import { sql } from 'kysely';
import type { WebhookContext as Context } from './webhook-context.js';
import { WEBHOOK_LIMITS } from './webhook.js';

/**
 * Gives up some deliveries whose last change is too old, and deletes some that ended long ago, are too many, or whose endpoint was
 * deleted. Returns the number of rows; 0 when nothing is left to do.
 */
export async function forgetDeliveries(context: Context, limit: number): Promise<number> {
  const { db, now } = context;
  const at = now();
  const expired = await sql<object>`
    update webhook_delivery set status = 'GIVEN_UP', ended_at = ${at}, problem = 'EXPIRED'
    where status = 'WAITING' and sequence in (
      select sequence from webhook_delivery
      where ended_at is null and status = 'WAITING'
        and occurred_at < ${at - WEBHOOK_LIMITS.retriedForMs}
      limit ${limit})
    returning sequence`.execute(db);
  const old = await sql<object>`
    delete from webhook_delivery where sequence in (
      select sequence from webhook_delivery
      where ended_at is not null and ended_at < ${at - WEBHOOK_LIMITS.endedForMs}
      limit ${limit})
    returning sequence`.execute(db);
  return expired.rows.length + old.rows.length + (await forgetSurplus(context, limit));
}

/** Deletes deliveries beyond the limit of each endpoint, and those of deleted endpoints. */
async function forgetSurplus({ db }: Context, limit: number): Promise<number> {
  const endpoints = await endpointsWithDeliveries(db);
  let deleted = 0;
  for (const { endpoint_id: endpointId, is_known: isKnown } of endpoints) {
    // The newest row that is one too many, and all before it.
    const surplus = isKnown
      ? sql`sequence <= (
          select sequence from webhook_delivery
          where endpoint_id = ${endpointId} and ended_at is not null
          order by sequence desc limit 1 offset ${WEBHOOK_LIMITS.ended})
        and ended_at is not null`
      : sql`true`;
    const { rows } = await sql<object>`
      delete from webhook_delivery where sequence in (
        select sequence from webhook_delivery
        where endpoint_id = ${endpointId} and ${surplus} limit ${limit})
      returning sequence`.execute(db);
    deleted += rows.length;
  }
  return deleted;
}

/** Returns the endpoints that deliveries name, by skipping through their index. */
async function endpointsWithDeliveries(db: Context['db']) {
  const { rows } = await sql<{ endpoint_id: string; is_known: number }>`
    with recursive named as (
      select min(endpoint_id) as endpoint_id from webhook_delivery
      union all
      select (select min(endpoint_id) from webhook_delivery where endpoint_id > named.endpoint_id)
      from named where named.endpoint_id is not null)
    select named.endpoint_id,
      (select count(*) from webhook_endpoint where webhook_endpoint.endpoint_id = named.endpoint_id) as is_known
    from named where named.endpoint_id is not null`.execute(db);
  return rows.map((row) => ({ ...row, is_known: row.is_known === 1 }));
}
