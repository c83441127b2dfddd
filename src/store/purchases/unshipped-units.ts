import { sql } from 'kysely';
import type { RefundState } from './purchase.js';
import type { Sql } from './purchase-times.js';

/** Refunds of a cancellation that Amazon accepted. */
export const CANCELLED: readonly RefundState[] = ['RefundPending', 'RefundApplied'];

const CANCELLED_TEXT = sql.raw(CANCELLED.map((state) => `'${state}'`).join(', '));

const SAME_ITEM = sql`of_item.seller_id = unit.seller_id and of_item.amazon_order_id = unit.amazon_order_id
    and of_item.order_item_id = unit.order_item_id`;

/** Units of the item with a label that is valid, or may become so: the rule of `holdsItems`. */
const LABELLED = sql`coalesce((select sum(of_item.quantity) from purchase_unit as of_item
  join purchase as other on other.seller_id = of_item.seller_id and other.key = of_item.key
  where ${SAME_ITEM}
    and coalesce(other.state, '') <> 'REJECTED'
    and coalesce(other.refund_state, '') not in (${CANCELLED_TEXT})), 0)`;

/** The rule of `holdsUnits`. The function prevents the use of an index by state. */
const holds = (confirmation: string): Sql =>
  sql`coalesce(${sql.ref(`${confirmation}.state`)}, '') not in ('FAILED', 'NOT_NEEDED', 'SUPERSEDED')`;

/** Tells whether a later statement about the same package, which corrects it, holds units. */
const IS_CORRECTED = sql`exists (select 1 from confirmed_unit as newer
  join confirmation as correction on correction.seller_id = newer.seller_id and correction.batch_id = newer.batch_id
    and correction.position = newer.position
  where newer.seller_id = of_item.seller_id and newer.amazon_order_id = of_item.amazon_order_id
    and newer.package_id = of_item.package_id and ${holds('correction')}
    and (correction.created_at > stated.created_at
      or (correction.created_at = stated.created_at and correction.batch_id = stated.batch_id
        and correction.position > stated.position)))`;

/** Units of the item in packages that are confirmed, or may be. */
const CONFIRMED = sql`coalesce((select sum(of_item.quantity) from confirmed_unit as of_item
  join confirmation as stated on stated.seller_id = of_item.seller_id and stated.batch_id = of_item.batch_id
    and stated.position = of_item.position
  where ${SAME_ITEM} and ${holds('stated')} and not ${IS_CORRECTED}), 0)`;

/** Ordered units of the item. When they are not known, one label or package for it counts as enough. */
const ORDERED = sql`coalesce((select max(of_item.ordered) from purchase_unit as of_item where ${SAME_ITEM}), 1)`;

/** Condition for a cancelled purchase some of whose units have nothing in place of the label. */
export const IS_UNSHIPPED = sql`(coalesce(purchase.refund_state, '') in (${CANCELLED_TEXT})
  and exists (select 1 from purchase_unit as unit
    where unit.seller_id = purchase.seller_id and unit.key = purchase.key
      and ${LABELLED} + ${CONFIRMED} < ${ORDERED}))`;
