/** Units that a purchase is for, of one item of its order. */
export interface PurchaseUnitTable {
  seller_id: string;
  key: string;
  order_item_id: string;
  amazon_order_id: string;
  quantity: number;
  /** Ordered units of the item when the purchase was recorded. Null when they were not known. */
  ordered: number | null;
  /** Units of the item that had left without a label from here. Null when that was not known. */
  elsewhere: number | null;
}

/** Units that a confirmation is for, of one item of its order. */
export interface ConfirmedUnitTable {
  seller_id: string;
  batch_id: string;
  position: number;
  order_item_id: string;
  amazon_order_id: string;
  /** Number of the package in its order. A later confirmation of the same package corrects this one. */
  package_id: string;
  quantity: number;
}
