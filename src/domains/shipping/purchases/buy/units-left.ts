import { freesItems, unitsFree } from '../../../../store/purchases/purchase-guard.js';
import type { LabelledUnits, ShownUnits } from '../../../../store/purchases/purchase-guard.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { PurchaseItem } from '../records/purchase.type.js';

/** The units of an order in labels from here, and the purchases that this was read from. */
export interface LabelsOfOrder extends LabelledUnits {
  readonly ofOrder: readonly PurchaseRecord[];
}

type Standing = Pick<PurchaseRecord, 'state' | 'refund' | 'items'> &
  Partial<Pick<PurchaseRecord, 'sentAt'>>;

/**
 * Returns the units that another label can hold: those that have neither left nor a label that is bought or being bought, and those whose label was cancelled.
 * This is the only count of them, so that messages and `remaining` cannot differ.
 */
export function unitsLeft(shown: readonly ShownUnits[], labelled: LabelledUnits): PurchaseItem[] {
  return shown.flatMap((item) => {
    const { orderItemId } = item;
    const quantity = unitsFree(item, labelled);
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
