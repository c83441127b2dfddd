import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';

export const LookupKey = enumType('LookupKey', 'What a code was found as.', {
  ID: 'The id of an object in this graph.',
  ORDER_ID: "Amazon's id of an order.",
  SELLER_ORDER_ID: "The seller's own number of an order.",
  ORDER_ITEM_ID: "Amazon's id of an order item.",
  PURCHASE_KEY: "The client's key of a purchase.",
  SHIPMENT_ID: "Amazon's id of a shipment that was bought with this API.",
  TRACKING_NUMBER: 'A tracking number, alone or within the barcode of a carrier.',
  SKU: "The seller's SKU.",
  PRODUCT_NUMBER: 'A product number of a listing: ASIN, FNSKU, UPC, EAN, GTIN or ISBN.',
});
export type LookupKey = keyof typeof LookupKey;

@DataType('An object that a scanned code names.')
export class LookupMatch extends FromFields<LookupMatch> {
  @Field(() => LookupKey, { description: 'What the code was found as.' })
  matchedBy!: LookupKey;

  /** Id of the object in this graph. */
  readonly nodeId!: string;
}
