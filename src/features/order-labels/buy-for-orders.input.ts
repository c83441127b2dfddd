import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import { LabelOptionsInput } from '../../domains/shipping/labels/label-options.input.js';
import { OfferChoiceInput } from '../../domains/shipping/offers/offer-rule.js';
import { OfferFilterInput } from '../../domains/shipping/offers/shipping-quote.input.js';
import {
  DeliveryConfirmation,
  Handover,
} from '../../domains/shipping/offers/shipping-options.type.js';
import { HazmatType } from '../../domains/shipping/parcels/dangerous-goods.type.js';
import { PackageInput } from '../../domains/shipping/parcels/parcel.input.js';
import { ShipFromInput } from '../../domains/shipping/parcels/ship-from.input.js';
import { PurchaseGuard } from '../../domains/shipping/purchases/buy/purchase-guard.js';
import { OneOf } from '../../graph/input-rules.js';
import { MarkName } from '../../graph/mark-name.js';
import { MoneyInput } from '../../graph/money.type.js';
import { DateTime } from '../../graph/scalars.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { MOST_IN_BATCH } from '../../domains/shipping/purchases/batches/purchase-batch.input.js';

@InputType({ description: 'Orders to buy one label for each, and how.' })
export class BuyShippingForOrdersInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same input, it returns the batch as it was recorded and buys nothing, whatever `filter` fits by then. Every part of the input counts, also `maxPrice`. The key of each purchase is this key, a colon and Amazon's order id; a hash of both when that is longer than 255 characters.",
  })
  key!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `The orders, 1 to ${MOST_IN_BATCH}, each once, in the order in which their labels are bought: Amazon's order ids, or their ids in this graph. In place of \`filter\`.`,
  })
  orderIds?: string[] | null;

  @Field(() => OrderFilterInput, {
    nullable: true,
    description: `Which orders of the index, in place of \`orderIds\`: those that fit when the batch is recorded, at most ${MOST_IN_BATCH}, else nothing is recorded. Without \`statuses\`, orders that are UNSHIPPED or PARTIALLY_SHIPPED. Their labels are bought in the order in which they must be shipped.`,
  })
  filter?: OrderFilterInput | null;

  @Field(() => OfferChoiceInput, {
    description: 'Which offer is bought for each order, among fresh offers for its parcel.',
  })
  @ValidateNested()
  choose!: OfferChoiceInput;

  @Field(() => OfferFilterInput, {
    nullable: true,
    description:
      'Which offers are considered. Default: all. `withoutSellerInputs` leaves out services that ask questions: an order for which the rule chooses one is REJECTED with SELLER_INPUTS_REQUIRED.',
  })
  @ValidateNested()
  offers?: OfferFilterInput | null;

  @Field(() => MoneyInput, {
    description:
      'The most that each label may cost, more than 0, in the currency that Amazon sells the labels in: one of the marketplaces in the region of the seller. An order without such an offer gets no label.',
  })
  @ValidateNested()
  maxPrice!: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The most that all labels of the batch may cost together, more than 0, in the currency of `maxPrice`, cancelled ones included. A label that is being bought counts with the price of its offer, and one whose outcome is unknown with `maxPrice`. A label that does not fit into the rest is REJECTED with the code TOTAL_PRICE_REACHED, and cheaper ones after it are still bought. Default: no such limit.',
  })
  @ValidateNested()
  maxTotalPrice?: MoneyInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether each parcel also has the units whose label was cancelled. Without it, such units are left out, and an order that has no others is refused with ALREADY_PURCHASED. Default: false.',
  })
  shipAgain?: boolean | null;

  @Field(() => PackageInput, {
    nullable: true,
    description:
      'Size and weight of each parcel. Default: those of `Order.suggestedParcel` of each order; an order with a SKU of unknown size is refused with PACKAGE_UNKNOWN.',
  })
  @ValidateNested()
  package?: PackageInput | null;

  @Field(() => ShipFromInput, {
    nullable: true,
    description:
      'Where all parcels leave from. Default: the location of each order, when Amazon assigned all items of it to the same one.',
  })
  @ValidateNested()
  shipFrom?: ShipFromInput | null;

  @Field(() => DateTime, { nullable: true, description: 'When they leave. Default: now.' })
  shipDate?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only offers that arrive by then.' })
  mustArriveBy?: Date | null;

  @Field(() => DeliveryConfirmation, {
    nullable: true,
    description:
      'Proof of the delivery. Default: what `shippingConstraints` of the items of each order require; WITHOUT_SIGNATURE without such a constraint.',
  })
  @OneOf(DeliveryConfirmation)
  deliveryConfirmation?: DeliveryConfirmation | null;

  @Field(() => Handover, {
    nullable: true,
    description: 'How they get to the carrier. Default: either way.',
  })
  @OneOf(Handover)
  handover?: Handover | null;

  @Field(() => LabelOptionsInput, {
    nullable: true,
    description: 'Options of all labels. Only offers that print them are considered.',
  })
  @ValidateNested()
  label?: LabelOptionsInput | null;

  @ArrayMaxSize(2, { message: 'a list of 2 codes at most' })
  @Field(() => [String], {
    nullable: true,
    description:
      'Extras of all labels: `code` of `ShippingService.extras`, at most one delivery confirmation and one way to the carrier, in place of `deliveryConfirmation` and `handover`.',
  })
  extras?: string[] | null;

  @Field(() => [PurchaseGuard], {
    defaultValue: [],
    description:
      'Guards to pass for all orders: the label is bought although they found something.',
  })
  despite?: PurchaseGuard[];

  @Field(() => String, {
    nullable: true,
    description:
      'Who buys: the text with which the orders were claimed (`by` of `claimOrders`), of 1 to 50 characters. An order with another claim gets no label, and without this text none with any claim.',
  })
  @MarkName('text')
  claimedBy?: string | null;

  @Field(() => HazmatType, {
    nullable: true,
    description: 'Hazardous materials in each package as a whole. Default: not stated.',
  })
  @OneOf(HazmatType)
  hazmatType?: HazmatType | null;
}
