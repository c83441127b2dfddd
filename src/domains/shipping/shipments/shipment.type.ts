import { Field, Int } from 'type-graphql';
import { Address } from '../../../graph/address.type.js';
import { describeEnum } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { DangerousGoodsDetails } from '../parcels/dangerous-goods.type.js';
import { Label } from '../labels/label.type.js';
import { LiquidVolume, PackageDimensions, Weight } from '../../../graph/measures/measures.type.js';
import { PurchasedService } from '../offers/purchased-service.type.js';
import { globalId } from '../../../graph/global-id.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { Node, SellerOwned } from '../../../graph/node.type.js';

export enum ShipmentStatus {
  PURCHASED = 'Purchased',
  REFUND_PENDING = 'RefundPending',
  REFUND_REJECTED = 'RefundRejected',
  REFUND_APPLIED = 'RefundApplied',
  UNKNOWN = 'UNKNOWN',
}

describeEnum({ ShipmentStatus }, 'What has become of a label that was bought.', {
  PURCHASED: 'The label is bought, and no cancellation is known.',
  REFUND_PENDING:
    'Cancelled; the carrier is deciding on the refund. The order stays shipped, and another label may be bought for it.',
  REFUND_REJECTED: 'The carrier refused the refund: too late, or the package is on its way.',
  REFUND_APPLIED: "The refund is on the seller's account.",
  UNKNOWN: 'A status that this version does not know.',
});

@DataType('Units of an order item in a shipment.')
export class ShipmentItem extends FromFields<ShipmentItem> {
  @Field(() => String, { description: "Amazon's `OrderItemId`." })
  orderItemId!: string;

  @Field(() => Int, { nullable: true, description: 'How many units are inside.' })
  quantity!: number | null;

  @Field(() => Weight, { nullable: true, description: 'Weight of one unit.' })
  itemWeight!: Weight | null;

  @Field(() => String, { nullable: true, description: 'Description of the item.' })
  itemDescription!: string | null;

  @Field(() => [String], { description: 'Transparency codes, one for each unit that has one.' })
  transparencyCodes!: string[];

  @Field(() => LiquidVolume, { nullable: true, description: 'How much liquid one unit holds.' })
  liquidVolume!: LiquidVolume | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is hazardous material.' })
  isHazmat!: boolean | null;

  @Field(() => DangerousGoodsDetails, {
    nullable: true,
    description: 'What makes it dangerous goods.',
  })
  dangerousGoodsDetails!: DangerousGoodsDetails | null;
}

@DataType(
  'A label that was bought for one package of an order. Amazon has no list of them and no look-up by order: keep the id.',
  Node,
  SellerOwned,
)
export class Shipment extends FromFields<Shipment, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('Shipment', this.sellerId, this.shipmentId);
  }

  @Field(() => String, { description: "Amazon's `ShipmentId`." })
  shipmentId!: string;

  @Field(() => String, { nullable: true, description: 'The order it belongs to.' })
  amazonOrderId!: string | null;

  @Field(() => String, { nullable: true, description: "The seller's own id of the order." })
  sellerOrderId!: string | null;

  @Field(() => ShipmentStatus, {
    description:
      'What has become of it. A cancellation outside this API, as in Seller Central, shows once the shipment was read from Amazon: by `Seller.shipment`, by opening `label.url`, or in the background. The background reads a label two hours after its purchase, then after pauses that grow to a week, for 30 days.',
  })
  status!: ShipmentStatus;

  @Field(() => String, { nullable: true, description: "The carrier's tracking id." })
  trackingNumber!: string | null;

  @Field(() => [ShipmentItem], { description: 'What is inside.' })
  items!: ShipmentItem[];

  @Field(() => Address, { nullable: true, description: 'Where it is sent from.' })
  shipFromAddress!: Address | null;

  @Needs('READ_PERSONAL_DATA')
  @Field(() => Address, {
    nullable: true,
    description:
      "Where it goes: always the order's address. Amazon leaves out the buyer's phone and email.",
  })
  shipToAddress!: Address | null;

  @Field(() => PackageDimensions, { nullable: true, description: 'Size of the package.' })
  packageDimensions!: PackageDimensions | null;

  @Field(() => Weight, { nullable: true, description: 'Weight of the package.' })
  weight!: Weight | null;

  @Field(() => Money, { nullable: true, description: 'The amount that the carrier insures.' })
  insurance!: Money | null;

  @Field(() => PurchasedService, { nullable: true, description: 'The service that was bought.' })
  service!: PurchasedService | null;

  @Field(() => Label, {
    nullable: true,
    description: 'The label to print; null once the shipment is cancelled.',
  })
  label!: Label | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was bought.' })
  createdAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed.' })
  updatedAt!: Date | null;

  /** The seller it belongs to: it is loaded with that seller's grant. */
  readonly sellerId!: string;
}
