import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ClientKey } from '../../../../graph/client-batch.js';
import { MarkName } from '../../../../graph/mark-name.js';
import { IssuedId } from '../../../../graph/issued-id.js';
import { SELLER_ARGUMENT, SellerChoice } from '../../../../graph/seller-choice.js';
import { MoneyInput } from '../../../../graph/money.type.js';
import { PurchaseGuard } from './purchase-guard.js';
import { HazmatType } from '../../parcels/dangerous-goods.type.js';
import { OneOf, Text } from '../../../../graph/input-rules.js';
import { SellerInputAnswerInput } from '../../offers/seller-input.input.js';
import { LabelOptionsInput } from '../../labels/label-options.input.js';
import { ShippingRequestInput } from './shipping-request.input.js';

/** A label to buy. The seller is said elsewhere. */
@InputType({ description: 'A label of a batch.' })
export class BatchPurchaseInput {
  @Field(() => String, {
    description:
      "The client's own key of this purchase, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. However often a request with this key is sent, one label is bought at most.",
  })
  @ClientKey()
  key!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The offer to buy: `id` of a `ShippingService` of this graph, from a quote of the last 24 hours. It brings the parcel of its quote. An offer that has ended at Amazon is replaced only by one of the same service that arrives no later and costs no more than `maxPrice`.',
  })
  @Text(4_000)
  offerId?: string | null;

  @Field(() => ShippingRequestInput, {
    nullable: true,
    description:
      'A parcel to quote and to buy, in place of `offerId`. `maxPrice` is required with it. Cost: one getEligibleShipmentServices (6/s); one getOrder (0.5/s) when the order is not in the index; without an index (`ORDERS_HISTORY_DAYS` is 0) none when the parcel has `items` and `shipFrom` and `choose` names a service.',
  })
  @ValidateNested()
  request?: ShippingRequestInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The most that the label may cost, more than 0, in the currency of the offer: one of the marketplaces in the region of the seller. Default: `price` of the offer.',
  })
  @ValidateNested()
  maxPrice?: MoneyInput | null;

  @Field(() => LabelOptionsInput, {
    nullable: true,
    description: 'Options of the label. Default: those of the parcel.',
  })
  @ValidateNested()
  label?: LabelOptionsInput | null;

  @ArrayMaxSize(2, { message: 'a list of 2 codes at most' })
  @Field(() => [String], {
    nullable: true,
    description:
      'Extras of the label: `code` of `ShippingService.extras`, at most one delivery confirmation and one way to the carrier. Each replaces the one of its kind in the parcel. Default: those of the parcel; an empty list means none: WITHOUT_SIGNATURE, and either way to the carrier. An offer that was quoted otherwise is quoted again, and `maxPrice` applies.',
  })
  extras?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether this is a further parcel of items that have a purchase already. Without it such a purchase is refused; with it the ordered quantities must still allow it. Cost: one getOrder (0.5/s).',
  })
  additionalParcel?: boolean;

  @Field(() => [PurchaseGuard], {
    defaultValue: [],
    description:
      'Guards to pass: the label is bought although they found something. The guards read the confirmations on record here, and the order: from the index, where a cancellation that was requested in the last minutes can be missing, else from Amazon. Without an index they see only an order that the purchase reads.',
  })
  despite?: PurchaseGuard[];

  @Field(() => String, {
    nullable: true,
    description:
      'Who buys: the text with which the order was claimed (`by` of `claimOrders`), of 1 to 50 characters. The claim of that text does not stop the label. Without it, any claim does: see CLAIMED_BY_ANOTHER. An order without a claim needs none.',
  })
  @MarkName('text')
  claimedBy?: string | null;

  @Field(() => HazmatType, {
    nullable: true,
    description:
      'Hazardous materials in the package as a whole. `items.isHazmat` and `items.dangerousGoodsDetails` describe each item; NONE contradicts an item that is hazardous.',
  })
  @OneOf(HazmatType)
  hazmatType?: HazmatType | null;

  @Field(() => [SellerInputAnswerInput], {
    nullable: true,
    description:
      'Answers to `ShippingService.sellerInputForm`, each field at most once, 1,000 at most. They are checked against the form before anything is sent. Cost: one getAdditionalSellerInputs (1/s), unless cached, for a service that asks questions and with any answer.',
  })
  @ValidateNested({ each: true })
  sellerInputs?: SellerInputAnswerInput[] | null;
}

@InputType({ description: 'A label to buy.' })
export class BuyShippingInput extends BatchPurchaseInput {
  @Field(() => ID, SELLER_ARGUMENT)
  sellerId?: string | null;
}

@InputType({
  description:
    'A shipment to cancel: exactly one of `shipmentId`, `purchaseKey` and `trackingNumber`.',
})
export class CancelShipmentInput extends SellerChoice {
  @Field(() => ID, { nullable: true, description: 'The shipment.' })
  @IssuedId('the id of a shipment')
  shipmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the purchase that bought it. Cost: no call more.',
  })
  purchaseKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The tracking number on its label, when exactly one purchase in the ledger has it. The case of letters and blanks do not matter. `lookup` reads the barcode of a label. Cost: no call more.',
  })
  trackingNumber?: string | null;
}
