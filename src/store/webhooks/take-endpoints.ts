import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { LedgerTables as Tables } from '../tables.js';
import { sendingEndpointOf } from './endpoint-row.js';
import type { WebhookContext as Context } from './webhook-context.js';
import type { SendingEndpoint } from './webhook.js';

/** What a process takes at once, and for how long. Times are milliseconds. */
export interface EndpointTurn {
  readonly limit: number;
  readonly holdMs: number;
  /** The endpoints that the process sends to already. */
  readonly except: readonly string[];
}

/** A delivery that may be sent at a time: none before it is on its way to the same endpoint about the same object. */
export function sendable(endpointId: unknown, now: number) {
  return sql`
    from webhook_delivery as due
    where due.endpoint_id = ${endpointId} and due.status = 'WAITING' and due.next_attempt_at <= ${now}
      and not exists (
        select 1 from webhook_delivery as earlier
        where earlier.line = due.line and earlier.ended_at is null and earlier.sequence < due.sequence
        limit 1 offset 0)`;
}

/** Returns those of these endpoints that have deliveries to send. */
export async function dueEndpoints(
  { db, now }: Context,
  endpointIds: readonly string[],
): Promise<string[]> {
  if (endpointIds.length === 0) return [];
  const rows = await db
    .selectFrom('webhook_endpoint')
    .select('endpoint_id')
    .where('endpoint_id', 'in', endpointIds)
    .where(
      sql<boolean>`exists (select 1 ${sendable(sql.ref('webhook_endpoint.endpoint_id'), now())})`,
    )
    .execute();
  return rows.map((row) => row.endpoint_id);
}

/** A sole owner also takes endpoints that an earlier process had. */
function isFree(
  { ownerId, soleOwner }: Context,
  now: number,
  eb: ExpressionBuilder<Tables, 'webhook_endpoint'>,
): Expression<SqlBool> {
  const free = [eb('owner', 'is', null), eb('lease_until', '<=', now)];
  return eb.and([
    eb('is_active', '=', 1),
    eb.or([eb('resume_at', 'is', null), eb('resume_at', '<=', now)]),
    eb.or(soleOwner ? [...free, eb('owner', '<>', ownerId)] : free),
  ]);
}

/**
 * Takes endpoints with deliveries to send, the one that was taken longest ago first. Each goes to one process. What an earlier holder
 * was sending waits again. The statement has the condition twice, so that it skips a row that another process took meanwhile.
 */
export async function takeEndpoints(
  context: Context,
  { limit, holdMs, except }: EndpointTurn,
): Promise<SendingEndpoint[]> {
  const { db, sealer, ownerId } = context;
  const now = context.now();
  const rows = await db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('webhook_endpoint')
      .set({ owner: ownerId, lease_until: now + holdMs, taken_at: now })
      .where((eb) => isFree(context, now, eb))
      .where((eb) =>
        eb(
          'endpoint_id',
          'in',
          trx
            .selectFrom('webhook_endpoint')
            .select('endpoint_id')
            .where((free) => isFree(context, now, free))
            .$if(except.length > 0, (query) => query.where('endpoint_id', 'not in', except))
            .where(
              sql<boolean>`exists (select 1 ${sendable(sql.ref('webhook_endpoint.endpoint_id'), now)})
              or exists (select 1 from webhook_delivery as left_behind
                where left_behind.endpoint_id = webhook_endpoint.endpoint_id and left_behind.status = 'SENDING')`,
            )
            .orderBy('taken_at')
            .limit(limit),
        ),
      )
      .returningAll()
      .execute();
    const ids = taken.map((row) => row.endpoint_id);
    if (ids.length > 0)
      await trx
        .updateTable('webhook_delivery')
        .set({ status: 'WAITING', next_attempt_at: now })
        .where('endpoint_id', 'in', ids)
        .where('status', '=', 'SENDING')
        .execute();
    return taken;
  });
  return rows.map((row) => sendingEndpointOf(sealer, row, now));
}
