import {
  freesItems,
  unitsFree,
  unitsFreed,
  unitsHeld,
  unitsUnseen,
} from '../../../../store/purchases/purchase-guard.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { PurchaseItem } from '../records/purchase.type.js';

/** Units of an order item as Amazon shows them. */
export interface ShownUnits {
  readonly orderItemId: string;
  /** Null when Amazon does not say. */
  readonly ordered: number | null;
  /** Units that neither left nor were cancelled. */
  readonly unshipped: number;
}

/** Units of an order in labels from here, by order item id. */
export interface LabelledUnits {
  /** In labels that are valid, or may become so. */
  readonly held: ReadonlyMap<string, number>;
  /** Those of them that Amazon cannot have shown as shipped. */
  readonly unseen: ReadonlyMap<string, number>;
  /** In labels that were cancelled. Amazon goes on to show them as shipped. */
  readonly freed: ReadonlyMap<string, number>;
}

type Standing = Pick<PurchaseRecord, 'state' | 'refund' | 'items'> &
  Partial<Pick<PurchaseRecord, 'sentAt'>>;

/** @param shownAt when Amazon showed the order. Absent when that is not known, as for an order of the index. */
export function labelledUnits(ofOrder: readonly Standing[], shownAt?: number): LabelledUnits {
  return {
    held: unitsHeld(ofOrder),
    unseen: unitsUnseen(ofOrder, shownAt),
    freed: unitsFreed(ofOrder),
  };
}

/**
 * Returns the units that another label can hold: those that have neither left nor a label, and those whose label was cancelled.
 * This is the only count of them, so that messages and `remaining` cannot differ.
 */
export function unitsLeft(
  shown: readonly ShownUnits[],
  { held, unseen, freed }: LabelledUnits,
): PurchaseItem[] {
  return shown.flatMap(({ orderItemId, ordered, unshipped }) => {
    const quantity = unitsFree(
      { ordered, unshipped },
      {
        held: held.get(orderItemId) ?? 0,
        unseen: unseen.get(orderItemId) ?? 0,
        freed: freed.get(orderItemId) ?? 0,
      },
    );
    return quantity > 0 ? [Object.assign(new PurchaseItem(), { orderItemId, quantity })] : [];
  });
}

/** Returns the units that have neither left nor ever had a label: those of a parcel that names no items. */
export function unitsWithoutLabel(
  shown: readonly ShownUnits[],
  { held, unseen }: LabelledUnits,
): PurchaseItem[] {
  return unitsLeft(shown, { held, unseen, freed: new Map() });
}

/** Returns the purchases of an order whose cancelled labels had some of these units. */
export function cancelledWith<P extends Standing>(
  left: readonly { readonly orderItemId: string }[],
  ofOrder: readonly P[],
): P[] {
  const ids = new Set(left.map(({ orderItemId }) => orderItemId));
  return ofOrder.filter(
    (purchase) =>
      freesItems(purchase) && purchase.items.some(({ orderItemId }) => ids.has(orderItemId)),
  );
}
