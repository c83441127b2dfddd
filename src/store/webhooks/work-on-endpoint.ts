import { sql } from 'kysely';
import type { LedgerConnection } from '../tables.js';
import { deliveryOf } from './delivery-row.js';
import { healthOf, sendingEndpointOf } from './endpoint-row.js';
import type { WebhookEndpointRow } from './endpoint-row.js';
import { sendable } from './take-endpoints.js';
import type { WebhookContext as Context } from './webhook-context.js';
import type {
  DeliveryResult,
  EndpointHealth,
  SendingEndpoint,
  WebhookDeliveryRecord,
} from './webhook.js';

/** One step of the process that sends to an endpoint. */
export interface EndpointStep {
  readonly endpointId: string;
  /** Attempts that have ended since the last step. */
  readonly results: readonly DeliveryResult[];
  /** Returns the health of the endpoint after these attempts. */
  readonly judge: (health: EndpointHealth) => EndpointHealth;
  /** Returns how many deliveries to send next. */
  readonly wanted: (health: EndpointHealth) => number;
  readonly holdMs: number;
}

/** What to send next. */
export interface ClaimedDeliveries {
  readonly endpoint: SendingEndpoint;
  readonly deliveries: readonly WebhookDeliveryRecord[];
}

/**
 * Records attempts, prolongs the lease, and claims deliveries, in one transaction. Returns null when this process no longer has the
 * endpoint, or it sends nothing now; the attempts are recorded nevertheless.
 */
export async function stepEndpoint(
  context: Context,
  { endpointId, results, judge, wanted, holdMs }: EndpointStep,
): Promise<ClaimedDeliveries | null> {
  const { sealer, ownerId } = context;
  const now = context.now();
  return context.db.transaction().execute(async (db) => {
    const held = await db
      .updateTable('webhook_endpoint')
      .set({ lease_until: now + holdMs })
      .where('endpoint_id', '=', endpointId)
      .where('owner', '=', ownerId)
      .returningAll()
      .executeTakeFirst();
    for (const result of results) await record(db, result, now);
    if (held === undefined) return null;
    const row = await writeHealth(db, held, judge(healthOf(held)));
    if (row.is_active === 0 || (row.resume_at ?? 0) > now) return null;
    const limit = wanted(healthOf(row));
    const deliveries = limit > 0 ? await claim(db, endpointId, { limit, now }) : [];
    return { endpoint: sendingEndpointOf(sealer, row, now), deliveries };
  });
}

/** Records an attempt, unless the delivery was taken over since. One that failed ends when a newer one waits in its place. */
async function record(
  db: LedgerConnection,
  { deliveryId, attempt, status, nextAttemptAt, problem, httpStatus }: DeliveryResult,
  now: number,
): Promise<void> {
  const hasNewer = sql<boolean>`exists (
    select 1 from webhook_delivery as newer
    where newer.slot = webhook_delivery.slot and newer.ended_at is null
      and newer.sequence > webhook_delivery.sequence)`;
  const isRetried = status === 'WAITING';
  await db
    .updateTable('webhook_delivery')
    .set({
      status: isRetried
        ? sql<'WAITING'>`case when ${hasNewer} then 'SUPERSEDED' else 'WAITING' end`
        : status,
      ended_at: isRetried
        ? sql<number>`case when ${hasNewer} then cast(${now} as bigint) end`
        : now,
      next_attempt_at: nextAttemptAt,
      problem,
      http_status: httpStatus,
    })
    .where('delivery_id', '=', deliveryId)
    .where('status', '=', 'SENDING')
    .where('attempts', '=', attempt)
    .execute();
}

async function writeHealth(
  db: LedgerConnection,
  row: WebhookEndpointRow,
  health: EndpointHealth,
): Promise<WebhookEndpointRow> {
  const columns = {
    failures: health.failures,
    failing_since: health.failingSince,
    resume_at: health.resumeAt,
    problem: health.problem,
    http_status: health.httpStatus,
    is_active: health.isActive ? 1 : 0,
  };
  const isSame = Object.entries(columns).every(
    ([column, value]) => row[column as keyof typeof columns] === value,
  );
  if (isSame) return row;
  await db
    .updateTable('webhook_endpoint')
    .set(columns)
    .where('endpoint_id', '=', row.endpoint_id)
    .execute();
  return { ...row, ...columns };
}

async function claim(
  db: LedgerConnection,
  endpointId: string,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<WebhookDeliveryRecord[]> {
  const rows = await db
    .updateTable('webhook_delivery')
    .set((eb) => ({ status: 'SENDING', attempts: eb('attempts', '+', 1) }))
    .where('status', '=', 'WAITING')
    .where(
      sql<boolean>`delivery_id in (
        select due.delivery_id ${sendable(endpointId, now)}
        order by due.next_attempt_at, due.sequence limit ${limit})`,
    )
    .returningAll()
    .execute();
  return rows.toSorted((one, other) => one.sequence - other.sequence).map(deliveryOf);
}

/** Releases an endpoint that this process has. What it was sending is sent again. */
export async function releaseEndpoint({ db, ownerId }: Context, endpointId: string): Promise<void> {
  await db
    .updateTable('webhook_endpoint')
    .set({ owner: null, lease_until: null })
    .where('endpoint_id', '=', endpointId)
    .where('owner', '=', ownerId)
    .execute();
}

/** Makes some deliveries of an endpoint due that wait to be tried again, because it works again. Returns their number. */
export async function retryEarlier(
  { db, now }: Context,
  endpointId: string,
  limit: number,
): Promise<number> {
  const rows = await db
    .updateTable('webhook_delivery')
    .set({ next_attempt_at: now() })
    .where('status', '=', 'WAITING')
    .where('delivery_id', 'in', (eb) =>
      eb
        .selectFrom('webhook_delivery')
        .select('delivery_id')
        .where('endpoint_id', '=', endpointId)
        .where('status', '=', 'WAITING')
        .where('next_attempt_at', '>', now())
        .limit(limit),
    )
    .returning('delivery_id')
    .execute();
  return rows.length;
}
