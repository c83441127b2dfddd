import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { RefundState } from './purchase.js';

/** Refunds of a cancellation that Amazon accepted. */
export const CANCELLED: readonly RefundState[] = ['RefundPending', 'RefundApplied'];

const CANCELLED_TEXT = sql.raw(CANCELLED.map((state) => `'${state}'`).join(', '));

/** Condition for a purchase whose label was cancelled. The function prevents the use of an index by state of the refund. */
export const IS_CANCELLED = sql`(coalesce(purchase.refund_state, '') in (${CANCELLED_TEXT}))`;

const SAME_ITEM = sql`of_item.seller_id = unit.seller_id and of_item.amazon_order_id = unit.amazon_order_id
    and of_item.order_item_id = unit.order_item_id`;

// `limit 1 offset 0` keeps a database from turning the look-up by a key into a join. Without statistics, PostgreSQL joins by the
// seller alone: 300 purchases took 20 seconds.

/** Units of the item with a label that is valid, or may become so: the rule of `holdsItems`. */
const LABELLED = sql`coalesce((select sum(of_item.quantity) from purchase_unit as of_item
  where ${SAME_ITEM} and exists (select 1 from purchase as other
    where other.seller_id = of_item.seller_id and other.key = of_item.key
      and coalesce(other.state, '') <> 'REJECTED'
      and coalesce(other.refund_state, '') not in (${CANCELLED_TEXT}) limit 1 offset 0)), 0)`;

/** The rule of `holdsUnits`. The function prevents the use of an index by state. */
const HOLDS = sql`coalesce(stated.state, '') not in ('FAILED', 'NOT_NEEDED', 'SUPERSEDED')`;

/** When the statement of the units was recorded. */
const STATED_AT = sql`(select own.created_at from confirmation as own
  where own.seller_id = of_item.seller_id and own.batch_id = of_item.batch_id and own.position = of_item.position)`;

/** Tells whether a later statement about the same package, which corrects it, holds units. */
const IS_CORRECTED = sql`exists (select 1 from confirmed_unit as newer
  where newer.seller_id = of_item.seller_id and newer.amazon_order_id = of_item.amazon_order_id
    and newer.package_id = of_item.package_id
    and exists (select 1 from confirmation as stated
      where stated.seller_id = newer.seller_id and stated.batch_id = newer.batch_id and stated.position = newer.position
        and ${HOLDS}
        and (stated.created_at > ${STATED_AT}
          or (stated.created_at = ${STATED_AT} and stated.batch_id = of_item.batch_id
            and stated.position > of_item.position)) limit 1 offset 0) limit 1 offset 0)`;

/** Units of the item in packages that are confirmed, or may be. */
const CONFIRMED = sql`coalesce((select sum(of_item.quantity) from confirmed_unit as of_item
  where ${SAME_ITEM} and exists (select 1 from confirmation as stated
    where stated.seller_id = of_item.seller_id and stated.batch_id = of_item.batch_id
      and stated.position = of_item.position and ${HOLDS} limit 1 offset 0)
    and not ${IS_CORRECTED}), 0)`;

/** Ordered units of the item. When they are not known, one label or package for it counts as enough. */
const ORDERED = sql`coalesce((select max(of_item.ordered) from purchase_unit as of_item where ${SAME_ITEM}), 1)`;

/** Units of the item that left without a label from here, when a purchase of it was recorded. */
const ELSEWHERE = sql`coalesce((select max(of_item.elsewhere) from purchase_unit as of_item where ${SAME_ITEM}), 0)`;

/** Units of the item that have left or have a label. A package that a client confirmed may be one from elsewhere. */
const GONE = sql`(${LABELLED} + case when ${CONFIRMED} < ${ELSEWHERE} then ${ELSEWHERE} else ${CONFIRMED} end)`;

/** Tells whether a purchase settled after the listed one. The key decides between equal times. */
const IS_NEWER = sql`(coalesce(other.settled_at, other.created_at), other.key)
  > (coalesce(purchase.settled_at, purchase.created_at), purchase.key)`;

/** Units of the item in labels that were cancelled, and bought after the listed one. */
const CANCELLED_AFTER = sql`coalesce((select sum(of_item.quantity) from purchase_unit as of_item
  where ${SAME_ITEM} and exists (select 1 from purchase as other
    where other.seller_id = of_item.seller_id and other.key = of_item.key
      and coalesce(other.refund_state, '') in (${CANCELLED_TEXT}) and ${IS_NEWER} limit 1 offset 0)), 0)`;

/** Units of the item in purchases that were refused after the listed one. */
const REFUSED_AFTER = sql`coalesce((select sum(of_item.quantity) from purchase_unit as of_item
  where ${SAME_ITEM} and exists (select 1 from purchase as other
    where other.seller_id = of_item.seller_id and other.key = of_item.key
      and coalesce(other.state, '') = 'REJECTED' and ${IS_NEWER} limit 1 offset 0)), 0)`;

/** Condition for a cancelled purchase of whose units more have nothing in place of the label than these. */
const lacking = (counted: RawBuilder<unknown>) => sql`(${IS_CANCELLED}
  and exists (select 1 from purchase_unit as unit
    where unit.seller_id = purchase.seller_id and unit.key = purchase.key
      and ${GONE} + ${counted} < ${ORDERED} limit 1 offset 0))`;

/** Condition for a cancelled purchase some of whose units have nothing in place of the label. Finds the orders of such units. */
export const HAS_UNSHIPPED = lacking(sql`0`);

/** The same for the newest such purchase of each unit: a unit whose label was cancelled several times is missing once. */
export const IS_UNSHIPPED = lacking(CANCELLED_AFTER);

/** Units of the item in labels that were bought since the refusal and not cancelled. */
const LABELLED_SINCE = sql`coalesce((select sum(of_item.quantity) from purchase_unit as of_item
  where ${SAME_ITEM} and exists (select 1 from purchase as other
    where other.seller_id = of_item.seller_id and other.key = of_item.key
      and coalesce(other.state, '') = 'PURCHASED' and other.settled_at >= purchase.settled_at
      and coalesce(other.refund_state, '') not in (${CANCELLED_TEXT}) limit 1 offset 0)), 0)`;

/** Tells whether ordered units of the item are left without a label, a package and a newer refusal. */
const IS_LEFT = sql`(case when coalesce((select max(of_item.ordered) from purchase_unit as of_item where ${SAME_ITEM}), 0) = 0
  then ${REFUSED_AFTER} < unit.quantity else ${GONE} + ${REFUSED_AFTER} < ${ORDERED} end)`;

/** Condition for a refused purchase some of whose units have no label and no other refusal since, and are still to be shipped. */
export const IS_REFUSED_UNSHIPPED = sql`(coalesce(purchase.state, '') = 'REJECTED'
  and exists (select 1 from purchase_unit as unit
    where unit.seller_id = purchase.seller_id and unit.key = purchase.key
      and ${LABELLED_SINCE} < unit.quantity and ${IS_LEFT} limit 1 offset 0))`;
