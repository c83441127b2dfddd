import { Field } from 'type-graphql';
import { Failure, UserError, UserErrorCode } from '../../../../graph/user-error.type.js';
import { labelledUnits, unitsHeld } from '../../../../store/purchases/purchase-guard.js';
import type { ShownUnits, WantedParcel } from '../../../../store/purchases/purchase-guard.js';
import type { PurchaseId, PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { PurchaseItem } from '../records/purchase.type.js';
import {
  askedTooMuch,
  haveLabel,
  haveLabelAtAmazon,
  nothingToFillIn,
  onlyCancelledLeft,
  unreadRest,
} from './already-purchased.words.js';
import type { RefusalWords, Shortage } from './already-purchased.words.js';
import { cancelledWith, unitsLeft } from './units-left.js';

/** A purchase of the order, on record or planned. */
export type StandingPurchase = Pick<PurchaseRecord, 'key' | 'state' | 'refund' | 'items'> &
  Partial<Pick<PurchaseRecord, 'sentAt'>>;

/** What the order has when a purchase is refused. */
export interface OrderAtRefusal {
  /** All its purchases. */
  readonly ofOrder: readonly StandingPurchase[];
  /** Its units as Amazon shows them. Null when they were not read. */
  readonly shown: readonly ShownUnits[] | null;
}

interface OrderOfSeller {
  readonly sellerId: string;
  readonly amazonOrderId: string;
}

@Failure(
  'The order items have a label already, a purchase that may become one, or had a label that was cancelled. Nothing was bought. `remaining` lists what another label can hold. For a further parcel of the same items set `additionalParcel`. For units whose label was cancelled set `shipAgain` of the parcel, or name them. `nextStep` is `FIX_INPUT` when `path` leads to the items and other ones can be bought, else `USE_EXISTING`.',
)
export class ShipmentAlreadyPurchased extends UserError<'SHIPMENT_ALREADY_PURCHASED'> {
  @Field(() => [String], {
    description: 'The shipments that hold the items, as far as they are known.',
  })
  shipmentIds: string[];

  /** The purchase in the ledger that holds the items; null when only Amazon knows. */
  readonly holder: PurchaseId | null;
  /** What `remaining` shows when the message speaks of it. Null when the message does not. */
  readonly left: readonly PurchaseItem[] | null;
  readonly sellerId: string;
  readonly amazonOrderId: string;

  constructor(
    { sellerId, amazonOrderId }: OrderOfSeller,
    { message, path }: RefusalWords,
    holders: readonly PurchaseRecord[],
    left: readonly PurchaseItem[] | null = null,
  ) {
    const isCorrectable = left !== null && left.length > 0;
    super(
      UserErrorCode.SHIPMENT_ALREADY_PURCHASED,
      message,
      [...path],
      isCorrectable ? 'FIX_INPUT' : undefined,
    );
    this.sellerId = sellerId;
    this.amazonOrderId = amazonOrderId;
    this.shipmentIds = holders.flatMap(({ shipmentId }) => shipmentId ?? []);
    this.holder = holders[0] ?? null;
    this.left = left;
  }

  /** Amazon refuses items that have a label. */
  static byAmazon(order: OrderOfSeller, shipmentIds: readonly string[]): ShipmentAlreadyPurchased {
    const refusal = new ShipmentAlreadyPurchased(order, haveLabelAtAmazon(), []);
    refusal.shipmentIds = [...shipmentIds];
    return refusal;
  }

  /** Purchases in the ledger hold items of a purchase. With `additionalParcel`, it asks for more units than they leave. */
  static of(
    wanted: WantedParcel & OrderOfSeller,
    holders: readonly PurchaseRecord[],
    { ofOrder, shown }: OrderAtRefusal,
  ): ShipmentAlreadyPurchased {
    const [holder] = holders;
    if (!holder) return new ShipmentAlreadyPurchased(wanted, haveLabelAtAmazon(), []);
    if (!wanted.additionalParcel || !shown)
      return new ShipmentAlreadyPurchased(wanted, haveLabel(holder), holders);
    const left = unitsLeft(shown, labelledUnits(ofOrder, wanted.shownAt));
    const words = askedTooMuch(holder, shortagesOf(wanted, left), left.length === 0);
    return new ShipmentAlreadyPurchased(wanted, words, holders, left);
  }

  /**
   * A parcel that names no items has nothing in it, and a label holds items of the order.
   * @param left what another label can hold: units of cancelled labels.
   */
  static ofEmptyParcel(
    order: OrderOfSeller,
    {
      holders,
      ofOrder,
    }: { holders: readonly PurchaseRecord[]; ofOrder: readonly StandingPurchase[] },
    left: readonly PurchaseItem[],
  ): ShipmentAlreadyPurchased {
    const [holder] = holders;
    if (!holder || left.length > 0) {
      const held = unitsHeld(ofOrder);
      const needsAdditional = left.some(({ orderItemId }) => held.has(orderItemId));
      const words = onlyCancelledLeft(cancelledWith(left, ofOrder), left, needsAdditional);
      return new ShipmentAlreadyPurchased(order, words, holders, left);
    }
    return new ShipmentAlreadyPurchased(order, nothingToFillIn(holder), holders, left);
  }

  /** Units are left of items that other labels hold too, and the order may not be read for its batch any more. */
  static ofUnread(
    order: OrderOfSeller,
    holders: readonly PurchaseRecord[],
    left: readonly PurchaseItem[],
  ): ShipmentAlreadyPurchased {
    const [holder] = holders;
    const words = holder ? unreadRest(holder, left) : haveLabelAtAmazon();
    return new ShipmentAlreadyPurchased(order, words, holders, left);
  }
}

/** Returns the items that a parcel asks for too many units of. */
export function shortagesOf(
  { items }: Pick<WantedParcel, 'items'>,
  left: readonly PurchaseItem[],
): Shortage[] {
  const units = new Map(left.map(({ orderItemId, quantity }) => [orderItemId, quantity]));
  const asked = unitsHeld([{ state: 'INTENT', refund: null, items }]);
  return [...asked].flatMap(([orderItemId, quantity]) => {
    const most = units.get(orderItemId) ?? 0;
    return quantity > most ? [{ orderItemId, left: most }] : [];
  });
}
