import type { Updateable } from 'kysely';
import type { PurchaseTable } from '../tables.js';
import type { RefundNews } from './follow-up.js';
import type { LedgerContext } from './ledger-context.js';
import type { PurchaseId, Rejection, SoldShipment } from './purchase.js';
import { sealRejection } from './sealed-rejection.js';
import { soldColumns } from './send-purchase.js';

/**
 * Settles an UNKNOWN purchase. Evidence can only prove that a label was bought; an empty search proves nothing, so only a
 * person can decide `NOT_PURCHASED`. With `revise` it also replaces what a person settled before. `by` and `why` are recorded as
 * evidence.
 */
export type Resolution = {
  readonly by: string;
  readonly why: string;
  readonly revise?: boolean;
  /**
   * `attempts` of the purchase that was looked at. Facts about an older sending settle no newer one, which may have other items.
   * Absent: the last sending.
   */
  readonly sending?: number;
} & (
  | {
      readonly as: 'PURCHASED';
      readonly settler: 'EVIDENCE' | 'PERSON';
      readonly sold?: Partial<SoldShipment>;
      /** The refund that the shipment shows. Recorded in the same step, so that a cancelled label never passes for a valid one. */
      readonly refund?: RefundNews;
    }
  | { readonly as: 'NOT_PURCHASED'; readonly settler: 'PERSON' }
);

/** What a purchase has of its shipment, and of its refund. */
const NOTHING_SOLD: Updateable<PurchaseTable> = {
  shipment_id: null,
  tracking_id: null,
  carrier: null,
  service: null,
  price_amount: null,
  price_currency: null,
  is_protected: null,
  ship_date_at: null,
  answer: null,
  label: null,
  label_content_type: null,
  refund_state: null,
  refund_checked_at: null,
  refund_next_check_at: null,
  refund_checks: 0,
};

function refundColumns(
  { now }: Pick<LedgerContext, 'now'>,
  refund: RefundNews | undefined,
): Updateable<PurchaseTable> {
  if (!refund) return {};
  return {
    refund_state: refund.state,
    refund_checked_at: now(),
    refund_next_check_at: refund.nextCheckAt,
    refund_checks: 1,
  };
}

/** Returns what a settlement changes. */
export function resolved(
  context: LedgerContext,
  id: PurchaseId,
  resolution: Resolution,
): Updateable<PurchaseTable> {
  const settled = {
    // A revision leaves nothing of what it replaces. Its words stay as evidence.
    ...(resolution.revise && { ...NOTHING_SOLD, rejection: null }),
    settled_at: context.now(),
    settled_by: resolution.settler,
    evidence_next_check_at: null,
  };
  if (resolution.as === 'PURCHASED')
    return {
      ...settled,
      ...soldColumns(context, id, resolution.sold ?? {}),
      ...refundColumns(context, resolution.refund),
      state: 'PURCHASED',
    };
  const rejection: Rejection = { code: 'NOT_PURCHASED', message: resolution.why };
  return {
    ...settled,
    state: 'REJECTED',
    rejection: sealRejection(context.sealer, id, rejection),
    // A person may be wrong, and Amazon may show the label later.
    evidence_next_check_at: context.now(),
    evidence_checks: 0,
  };
}
