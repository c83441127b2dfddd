import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Which marks of an order a label passes. */
export interface MarkPass {
  /** True when a hold does not stop it. */
  readonly isHoldPassed: boolean;
  /** True when no claim stops it. */
  readonly isClaimPassed: boolean;
  /** Whose claim does not stop it. Null: each does. */
  readonly claimedBy: string | null;
}

/** What a purchase passes that names nothing. */
export const PASSES_NO_MARK: MarkPass = {
  isHoldPassed: false,
  isClaimPassed: false,
  claimedBy: null,
};

/** The condition on a row of `purchase` that no mark of its order stops it at this time (epoch milliseconds). */
export function noMarkInTheWay(
  { isHoldPassed, isClaimPassed, claimedBy }: MarkPass,
  now: number,
): RawBuilder<boolean> {
  const held = sql`not exists (select 1 from order_hold as hold
    where hold.seller_id = purchase.seller_id and hold.amazon_order_id = purchase.amazon_order_id
      and (hold.ends_at is null or hold.ends_at > ${now}))`;
  const isOther = claimedBy === null ? sql`` : sql` and claim.claimed_by <> ${claimedBy}`;
  const claimed = sql`not exists (select 1 from order_claim as claim
    where claim.seller_id = purchase.seller_id and claim.amazon_order_id = purchase.amazon_order_id
      and claim.expires_at > ${now}${isOther})`;
  const conditions = [...(isHoldPassed ? [] : [held]), ...(isClaimPassed ? [] : [claimed])];
  return conditions.length === 0
    ? sql<boolean>`1 = 1`
    : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
