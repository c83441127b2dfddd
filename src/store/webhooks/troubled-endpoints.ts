import type { WebhookContext as Context } from './webhook-context.js';
import type { DeliveryProblem } from './webhook.js';

/** An endpoint that failed lately, or missed changes. Times are epoch milliseconds. */
export interface TroubledEndpoint {
  readonly endpointId: string;
  readonly isActive: boolean;
  /** Null when the last attempt succeeded. */
  readonly failingSince: number | null;
  readonly problem: DeliveryProblem | null;
  readonly httpStatus: number | null;
  readonly missedSince: number | null;
}

/**
 * Returns by seller the endpoints whose last attempt failed or that missed changes, the oldest first, with one statement. Omits sellers
 * without one, and endpoints that a client has deactivated.
 */
export async function troubledEndpoints(
  { db }: Pick<Context, 'db'>,
  sellerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TroubledEndpoint[]>> {
  if (sellerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('webhook_endpoint')
    .select(['seller_id', 'endpoint_id', 'is_active'])
    .select(['failing_since', 'problem', 'http_status', 'missed_since'])
    .where('seller_id', 'in', sellerIds)
    .where((eb) => eb.or([eb('problem', 'is not', null), eb('missed_since', 'is not', null)]))
    .orderBy('created_at')
    .orderBy('endpoint_id')
    .execute();
  const found = rows.map((row) => ({
    sellerId: row.seller_id,
    endpointId: row.endpoint_id,
    isActive: row.is_active === 1,
    failingSince: row.failing_since,
    problem: row.problem,
    httpStatus: row.http_status,
    missedSince: row.missed_since,
  }));
  return Map.groupBy(found, ({ sellerId }) => sellerId);
}
