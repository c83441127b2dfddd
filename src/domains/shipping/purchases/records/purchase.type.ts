import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../../../graph/connection.type.js';
import { describeEnum, enumType } from '../../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../../graph/fields.js';
import type { Fields } from '../../../../graph/fields.js';
import { Money } from '../../../../graph/money.type.js';
import { DateTime, Json } from '../../../../graph/scalars.js';
import { Failure, UserError } from '../../../../graph/user-error.type.js';
import type { UserErrorCode } from '../../../../graph/user-error.type.js';
import { globalId } from '../../../../graph/global-id.js';
import { Node, SellerOwned } from '../../../../graph/node.type.js';
import { ShippingBackend } from '../../offers/shipping-options.type.js';
import { PurchaseGuard } from '../buy/purchase-guard.js';

export const PurchaseState = enumType('PurchaseState', 'Where a purchase stands.', {
  INTENT: 'On record; nothing has been sent.',
  SENDING: 'One process may be sending it at this moment.',
  PURCHASED:
    'Amazon sold the label. When `shipment` is null, attach the shipment with `attachShipment`.',
  REJECTED:
    'Certainly not sold. The same key buys again, unless a person settled or withdrew the purchase.',
  UNKNOWN:
    'It may or may not have been sold. It is never sent again; evidence or a person settles it.',
});
export type PurchaseState = keyof typeof PurchaseState;

export const PurchaseSettler = enumType('PurchaseSettler', 'What settled a purchase.', {
  REPLY: "Amazon's reply.",
  EVIDENCE: 'Evidence that was found later.',
  PERSON: 'A person, with `settlePurchase` or `cancelPurchaseBatch`. The key stays used.',
  UNSENT: 'This API, before anything was sent.',
});
export type PurchaseSettler = keyof typeof PurchaseSettler;

export enum RefundState {
  PENDING = 'RefundPending',
  APPLIED = 'RefundApplied',
  REJECTED = 'RefundRejected',
}

describeEnum({ RefundState }, 'What became of the refund of a cancelled label.', {
  PENDING: 'The carrier has yet to decide.',
  APPLIED: 'The money is back.',
  REJECTED: 'The carrier refused.',
});

@DataType('An item of an order, and how many of it are in the package.')
export class PurchaseItem {
  @Field(() => String, { description: "Amazon's order item id." })
  orderItemId!: string;

  @Field(() => Int, { description: 'Units in the package.' })
  quantity!: number;
}

@DataType(
  'A fact about a purchase. Facts are only added, never changed. Only the oldest ones about refused attempts are deleted.',
)
export class PurchaseEvidence extends FromFields<PurchaseEvidence> {
  @Field(() => DateTime, { description: 'When it was found.' })
  at!: Date;

  @Field(() => String, {
    description:
      'Kind of the fact, such as `PACKAGE_FOUND`, `LATE_REPLY` or `ATTEMPT_REFUSED`. The last 20 refused attempts under the key are facts.',
  })
  kind!: string;

  @Field(() => Json, {
    nullable: true,
    description:
      'What it says. Contains no address, except where Amazon quotes one in the refusal of an attempt.',
  })
  detail!: object | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it was found out, in words: the `why` of `settlePurchase`, or a sentence of the server. Null for facts without one, and after the personal data of the purchase was deleted.',
  })
  note!: string | null;

  @Field(() => String, { description: 'Who found it: a process, or a person.' })
  by!: string;
}

@Failure('The purchase was not made. When a person settled or withdrew it, its key stays used.')
export class PurchaseRejected extends UserError {
  /** For the purchase behind it. */
  readonly sellerId: string;
  readonly key: string;
  /** Whether the key may be used again. */
  readonly isKeyFree: boolean;

  constructor(
    id: { sellerId: string; key: string; isKeyFree: boolean },
    code: UserErrorCode,
    message: string,
    path: string[] | null,
  ) {
    super(code, message, path);
    this.sellerId = id.sellerId;
    this.key = id.key;
    this.isKeyFree = id.isKeyFree;
  }
}

@DataType(
  'A purchase of one label, as the ledger has it. Rows stay for good: they are the record of the money, and the only way from an order to its shipments.',
  Node,
  SellerOwned,
)
export class Purchase extends FromFields<Purchase, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('Purchase', this.sellerId, this.key);
  }

  @Field(() => String, { description: "The client's key." })
  key!: string;

  readonly sellerId!: string;

  @Field(() => PurchaseState, { description: 'Where it stands.' })
  state!: PurchaseState;

  /** Whether the row alone shows that the key may be used again. */
  keyIsFree!: boolean;

  @Field(() => String, { description: 'The order that is shipped.' })
  amazonOrderId!: string;

  @Field(() => [PurchaseItem], { description: 'What is in the package.' })
  items!: PurchaseItem[];

  @Field(() => ShippingBackend, { description: 'The API of Amazon that sells the label.' })
  backend!: ShippingBackend;

  @Field(() => String, { description: 'The shipping service that was asked for.' })
  shippingServiceId!: string;

  @Field(() => Boolean, {
    description: 'Whether it was asked for as a further parcel of the same items.',
  })
  additionalParcel!: boolean;

  @Field(() => [PurchaseGuard], {
    description:
      'The guards that it passes, as its last attempt named them. Purchases of earlier versions have none.',
  })
  despite!: PurchaseGuard[];

  @Field(() => Money, {
    nullable: true,
    description: 'The most that it may cost, when the client said so.',
  })
  maxPrice!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'What it cost. Null when it is not known to be bought, and when only the orders of Amazon show that it was (`settledBy` is EVIDENCE): they state no price.',
  })
  price!: Money | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's `ShipmentId`. Null when not bought, or when what settled it does not tell the id. The label can be printed in Seller Central then (Manage Orders, by the tracking number), and `attachShipment` records the id that it shows.",
  })
  shipmentId!: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's tracking number." })
  trackingNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier.' })
  carrierName!: string | null;

  @Field(() => String, { nullable: true, description: "The service, in the carrier's words." })
  serviceName!: string | null;

  @Field(() => PurchaseRejected, {
    nullable: true,
    description: 'Why it was not made; null unless REJECTED.',
  })
  rejection!: PurchaseRejected | null;

  /** As the ledger has it. The resolver may have read a newer one. */
  readonly refundState!: RefundState | null;
  /** True while a cancellation may have been sent, and its effect is not known. */
  readonly isCancelling!: boolean;

  @Field(() => Int, {
    description:
      'How often it was about to be sent, in all attempts under the key. More than one after answers that prove that nothing was bought.',
  })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'The process that sent it last.' })
  processId!: string | null;

  /** The client's key of its batch. */
  readonly batchKey!: string | null;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last about to be sent.' })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became PURCHASED or REJECTED.' })
  settledAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'From when on the server looks for evidence of its outcome again: first after seconds, then after a minute, then after pauses that double up to six hours. A moment that has passed means that the check is due and waits for a call to Amazon. While a check runs, it is the moment at which another one replaces it if it does not end. Null unless UNKNOWN, and when no check is planned.',
  })
  nextCheckAt!: Date | null;

  @Field(() => PurchaseSettler, { nullable: true, description: 'What settled it.' })
  settledBy!: PurchaseSettler | null;
}

@DataType('A purchase in a page, with its cursor.')
export class PurchaseEdge extends FromFields<PurchaseEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this purchase.' })
  cursor!: string;

  @Field(() => Purchase, { description: 'The purchase.' })
  node!: Purchase;
}

/** `Fields` leaves functions out. */
type Later = Pick<PurchaseConnection, 'count' | 'unknown'>;

@DataType('A page of purchases.')
export class PurchaseConnection {
  @Field(() => [PurchaseEdge], { description: 'The purchases with their cursors.' })
  edges!: PurchaseEdge[];

  @Field(() => [Purchase], { description: 'The purchases without cursors.' })
  nodes: Purchase[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the purchases of the list. Null when that would take too long. */
  readonly count!: () => Promise<number | null>;

  /** Returns the keys of the filter without a purchase. */
  readonly unknown!: () => Promise<readonly string[]>;

  constructor(fields: Fields<PurchaseConnection, 'nodes'> & Later) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
