import type { Eventual } from '../../../../graph/eventual.js';
import { Cacheable } from '../../../../graph/cacheable.js';
import { Seller } from '../../../../graph/seller.type.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { checkPageSize } from '../../../../graph/connection.args.js';
import { DateTime } from '../../../../graph/scalars.js';
import { selectedNextTo, selectedFields } from '../../../../graph/look-ahead.js';
import { ShipmentAlreadyPurchased } from '../buy/already-purchased.result.js';
import { PurchaseOutcomeUnknown } from '../buy/buy-shipping.result.js';
import { Shipment } from '../../shipments/shipment.type.js';
import { PURCHASE_LIMITS } from '../../../../store/purchases/walk-purchases.js';
import { PurchasePackage } from './purchase-package.type.js';
import { PurchasesArgs } from './purchase-filter.input.js';
import {
  Purchase,
  PurchaseConnection,
  PurchaseEvidence,
  PurchaseRejected,
  RefundState,
} from './purchase.type.js';

const FROM_LEDGER = {
  nullable: true,
  description: 'What the ledger has of it. Costs no call.',
} as const;

@Resolver(() => Purchase)
export class PurchaseResolver {
  @Cacheable('purchases')
  @FieldResolver(() => Boolean, {
    description:
      'Whether the key may be used again: nothing was bought under it, nothing may have been, and no person settled or withdrew the purchase. A request with a free key is a new attempt. False while the ledger may lack purchases (`PURCHASES_REFUSED`).',
  })
  keyIsFree(@Root() { sellerId, keyIsFree }: Purchase, @Ctx() context: RequestContext): boolean {
    // Purchases can be refused at any time.
    if (keyIsFree) context.changesAt(null);
    return keyIsFree && context.seller(sellerId).shipping.records.isComplete;
  }

  @Cacheable('purchases')
  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'The shipment with its label, from the ledger. A cancellation outside this API shows later: see `Shipment.status`. Null when not bought, and when `shipmentId` is null: attach the shipment with `attachShipment` then. Costs no call, but one getShipment (1/s) when it was cancelled since, or a cancellation has an unknown outcome, and `label`, `updatedAt` or, until the refund is decided, `status` is selected, or when the ledger has the id alone.',
  })
  shipment(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Eventual<Shipment | null> {
    const { records } = context.seller(purchase.sellerId).shipping;
    return records.shipment(purchase, selectedFields(info));
  }

  @Cacheable('purchases')
  @FieldResolver(() => RefundState, {
    nullable: true,
    description:
      'What became of the refund; null unless cancelled. From the ledger, which learns of a decision within hours and when the shipment is read. Selected together with `status` of a shipment that is read from Amazon, it comes from that read, so that both agree. Cost: no call.',
  })
  refundState(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RefundState | null> | RefundState | null {
    const shown = shipmentFieldsOf(info);
    if (!shown.has('status')) return purchase.refundState;
    return context.seller(purchase.sellerId).shipping.records.refundState(purchase, shown);
  }

  @Cacheable('purchases')
  @FieldResolver(() => PurchasePackage, {
    nullable: true,
    description:
      'The package that it was requested with. Null for a purchase of a version of the server without this field. Costs no call.',
  })
  package(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
  ): Promise<PurchasePackage | null> {
    return context.seller(purchase.sellerId).shipping.records.package(purchase);
  }

  @Cacheable('purchases')
  @FieldResolver(() => String, {
    description:
      'Name of the caller that asked for it, at that time: for the last attempt under the key, when there were several. A repetition of the same request changes nothing. `unknown` for purchases of earlier versions of the server. Costs no call.',
  })
  createdBy(@Root() { sellerId, key }: Purchase, @Ctx() context: RequestContext): Promise<string> {
    return context.seller(sellerId).shipping.records.author(key);
  }

  @Cacheable('purchases')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether Amazon protects the label from claims: the benefit `CLAIMS_PROTECTED` came with it. Null when not bought, when Amazon did not state the benefits, when evidence or a person settled it without its shipment, and for a purchase of an earlier version of the server. Costs no call.',
  })
  isProtected(
    @Root() { sellerId, key }: Purchase,
    @Ctx() context: RequestContext,
  ): Eventual<boolean | null> {
    return context.seller(sellerId).shipping.records.isProtected(key);
  }

  @Cacheable('purchases')
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'The ship date that the label was bought with, as Amazon stated it. Null when not bought, when evidence or a person settled it without its shipment, and for a purchase of an earlier version of the server whose answer is deleted or not read yet. Costs no call.',
  })
  shipDate(
    @Root() { sellerId, key }: Purchase,
    @Ctx() context: RequestContext,
  ): Promise<Date | null> {
    return context.seller(sellerId).shipping.records.shipDate(key);
  }

  @Cacheable('purchases')
  @FieldResolver(() => [PurchaseEvidence], {
    description: 'What was found out about it, the oldest first. Costs no call.',
  })
  evidence(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseEvidence[]> {
    return context.seller(purchase.sellerId).shipping.records.evidence(purchase.key);
  }
}

/** Returns the fields that the answer shows of the shipment: below the purchase, and below the order that the purchase is of. */
function shipmentFieldsOf(info: GraphQLResolveInfo): Set<string> {
  return new Set([...selectedNextTo(info, 'shipment'), ...selectedNextTo(info, 'shipments', 1)]);
}

@Resolver(() => PurchaseRejected)
export class PurchaseRejectedResolver {
  @FieldResolver(() => Purchase, FROM_LEDGER)
  purchase(
    @Root() rejected: PurchaseRejected,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(rejected.sellerId).shipping.records.find(rejected.key);
  }
}

@Resolver(() => PurchaseOutcomeUnknown)
export class PurchaseOutcomeUnknownResolver {
  @FieldResolver(() => Purchase, FROM_LEDGER)
  purchase(
    @Root() unknown: PurchaseOutcomeUnknown,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(unknown.sellerId).shipping.records.find(unknown.key);
  }
}

@Resolver(() => ShipmentAlreadyPurchased)
export class ShipmentAlreadyPurchasedResolver {
  @FieldResolver(() => Purchase, {
    nullable: true,
    description:
      'The purchase that holds the items; null when only Amazon knows it. Costs no call.',
  })
  async purchase(
    @Root() { holder }: ShipmentAlreadyPurchased,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return holder && context.seller(holder.sellerId).shipping.records.find(holder.key);
  }
}

@Resolver(() => Seller)
export class SellerPurchasesResolver {
  @Cacheable('purchases')
  @FieldResolver(() => Purchase, {
    nullable: true,
    description: 'A purchase by its key; null when none was made with it. Costs no call.',
  })
  purchase(
    @Root() { sellerId }: Seller,
    @Arg('key', () => String, { description: "The client's key." }) key: string,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(sellerId).shipping.records.find(key);
  }

  @Cacheable('purchases')
  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description:
      "The seller's purchases. The list stays stable while new ones are made. Costs no call.",
  })
  purchases(
    @Root() { sellerId }: Seller,
    @Args(() => PurchasesArgs) args: PurchasesArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    checkPageSize(args);
    const { isUnshippedAfterCancel, isUnshippedAfterRefusal } = args.filter ?? {};
    // These follow from the units of the order as well.
    if (typeof (isUnshippedAfterCancel ?? isUnshippedAfterRefusal) === 'boolean')
      context.changesAt(null);
    return context.seller(sellerId).shipping.records.list(args);
  }
}

@Resolver(() => PurchaseConnection)
export class PurchaseConnectionResolver {
  @Cacheable('purchases')
  @FieldResolver(() => Int, {
    nullable: true,
    description: `The number of purchases on all pages. Null when the server would have to test more than ${PURCHASE_LIMITS.testedAtMost.toLocaleString('en-US')} purchases one by one for several conditions together; add a period to the filter. Counted when selected. Costs no call.`,
  })
  totalCount(@Root() { count }: PurchaseConnection): Promise<number | null> {
    return count();
  }

  @Cacheable('purchases')
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The ids of `filter.ids` on all pages that the seller has no purchase for, as the client's keys, in their order, each once. The other conditions do not matter. Empty without `filter.ids`. Cost: no call.",
  })
  unknownIds(@Root() { unknown }: PurchaseConnection): Promise<readonly string[]> {
    return unknown();
  }
}
