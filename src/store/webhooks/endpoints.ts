import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import type { Author } from '../authors/author.js';
import { endpointOf, sealedEndpointText } from './endpoint-row.js';
import type { WebhookContext as Context } from './webhook-context.js';
import type { WebhookEndpointTable } from './webhook-tables.js';
import { WEBHOOK_LIMITS } from './webhook.js';
import type { WebhookEndpointRecord, WebhookEventName } from './webhook.js';

/** A new endpoint. */
export interface NewEndpoint {
  readonly sellerId: string;
  readonly url: string;
  readonly events: readonly WebhookEventName[];
  readonly secret: string;
  readonly author: Author;
}

/** What an update changes. Absent parts keep their values. */
export interface EndpointChange {
  readonly url?: string;
  readonly events?: readonly WebhookEventName[];
  readonly isActive?: boolean;
}

interface EndpointName {
  readonly sellerId: string;
  readonly endpointId: string;
}

/** Records an endpoint. Returns null, and records nothing, when the seller has as many as allowed. */
export async function createEndpoint(
  context: Context,
  { sellerId, url, events, secret, author }: NewEndpoint,
): Promise<WebhookEndpointRecord | null> {
  const { sealer, sellers, now } = context;
  const endpointId = randomUUID();
  sellers.add(sellerId);
  const row = {
    endpoint_id: endpointId,
    seller_id: sellerId,
    url: sealedEndpointText(sealer, endpointId, 'url', url),
    events: JSON.stringify(events),
    is_active: 1,
    secret: sealedEndpointText(sealer, endpointId, 'secret', secret),
    failures: 0,
    taken_at: 0,
    created_at: now(),
    ...authorColumns(author),
  };
  try {
    // The audit trail records the mutation after it, because it names the new endpoint.
    return await context.db.transaction().execute(async (trx) => {
      const { count } = await trx
        .selectFrom('webhook_endpoint')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('seller_id', '=', sellerId)
        .executeTakeFirstOrThrow();
      if (count >= WEBHOOK_LIMITS.endpointsOfSeller) return null;
      const created = await trx
        .insertInto('webhook_endpoint')
        .values(row)
        .returningAll()
        .executeTakeFirstOrThrow();
      return endpointOf(sealer, created);
    });
  } finally {
    await sellers.read();
  }
}

/** Changes an endpoint. Returns null for an unknown one. Its problems are forgotten, and it is tried at once. */
export function updateEndpoint(
  context: Context,
  name: EndpointName,
  { url, events, isActive }: EndpointChange,
): Promise<WebhookEndpointRecord | null> {
  return write(context, name, {
    ...(url !== undefined && {
      url: sealedEndpointText(context.sealer, name.endpointId, 'url', url),
    }),
    ...(events !== undefined && { events: JSON.stringify(events) }),
    ...(isActive !== undefined && { is_active: isActive ? 1 : 0 }),
    failures: 0,
    failing_since: null,
    resume_at: null,
    problem: null,
    http_status: null,
    missed_since: null,
  });
}

/** Gives an endpoint another secret. The one before signs too for a day. Returns null for an unknown endpoint. */
export async function rotateSecret(
  context: Context,
  name: EndpointName,
  secret: string,
): Promise<WebhookEndpointRecord | null> {
  const { sealer, now } = context;
  return transactionOfClient(context.db, async (trx) => {
    const row = await trx
      .updateTable('webhook_endpoint')
      .set((eb) => ({
        previous_secret: eb.ref('secret'),
        previous_until: now() + WEBHOOK_LIMITS.previousSecretMs,
        secret: sealedEndpointText(sealer, name.endpointId, 'secret', secret),
      }))
      .where('seller_id', '=', name.sellerId)
      .where('endpoint_id', '=', name.endpointId)
      .returningAll()
      .executeTakeFirst();
    return row ? endpointOf(sealer, row) : null;
  });
}

/** Deletes an endpoint with its secrets. Its deliveries are deleted later, in slices. Returns false for an unknown one. */
export async function deleteEndpoint(
  { db, sellers }: Context,
  { sellerId, endpointId }: EndpointName,
): Promise<boolean> {
  const isDeleted = await transactionOfClient(db, async (trx) => {
    const rows = await trx
      .deleteFrom('webhook_endpoint')
      .where('seller_id', '=', sellerId)
      .where('endpoint_id', '=', endpointId)
      .returning('endpoint_id')
      .execute();
    return rows.length > 0;
  });
  await sellers.read();
  return isDeleted;
}

/** Returns null for an unknown id. */
export async function findEndpoint(
  { db, sealer }: Context,
  { sellerId, endpointId }: EndpointName,
): Promise<WebhookEndpointRecord | null> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirst();
  return row ? endpointOf(sealer, row) : null;
}

/** Returns all endpoints of a seller, the oldest first: at most some twenty. */
export async function listEndpoints(
  { db, sealer }: Context,
  sellerId: string,
): Promise<WebhookEndpointRecord[]> {
  const rows = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .orderBy('created_at')
    .orderBy('endpoint_id')
    .execute();
  return rows.map((row) => endpointOf(sealer, row));
}

/** Tells whether any endpoint exists. Reads one row. */
export async function hasEndpoints({ db }: Context): Promise<boolean> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .select('endpoint_id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function write(
  { db, sealer, sellers }: Context,
  { sellerId, endpointId }: EndpointName,
  columns: Updateable<WebhookEndpointTable>,
): Promise<WebhookEndpointRecord | null> {
  if (columns.is_active === 1) sellers.add(sellerId);
  const written = await transactionOfClient(db, (trx) =>
    trx
      .updateTable('webhook_endpoint')
      .set(columns)
      .where('seller_id', '=', sellerId)
      .where('endpoint_id', '=', endpointId)
      .returningAll()
      .executeTakeFirst(),
  );
  await sellers.read();
  return written ? endpointOf(sealer, written) : null;
}
