/** An order whose labels changed since the order index has last derived its facts. Written by triggers. */
export interface LabelChangeTable {
  seller_id: string;
  amazon_order_id: string;
  /** Different for each change. */
  stamp: string;
}

/** A label that is compared with Amazon now and then. Written by a trigger. */
export interface LabelCheckTable {
  seller_id: string;
  key: string;
  next_check_at: number;
}

/** How far the ship dates of labels of earlier versions were read: the last purchase. No row when all were. */
export interface ShipDateFillTable {
  after_seller_id: string;
  after_key: string;
}
