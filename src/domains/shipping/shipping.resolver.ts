import { Seller } from '../../graph/seller.type.js';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { BuyShippingInput, CancelShipmentInput } from './purchases/buy/buy-shipping.input.js';
import { BuyShippingPayload } from './purchases/buy/buy-shipping.payload.js';
import { CancelShipmentPayload } from './shipments/cancel-shipment.payload.js';
import { Purchase } from './purchases/records/purchase.type.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { Shipment } from './shipments/shipment.type.js';

@Resolver()
export class ShippingResolver {
  @Needs('PURCHASE')
  @Mutation(() => BuyShippingPayload, {
    nullable: true,
    description:
      "Buys a label: charges the seller's account and marks the items as shipped, both at once. Null with an error in `errors` when Amazon or the ledger is in trouble and nothing was bought. Its `extensions.keyIsFree` is true when the ledger shows that the key is free; without it, repeat the same request.",
  })
  async buyShipping(
    @Arg('input', () => BuyShippingInput, { description: 'The label to buy.' })
    input: BuyShippingInput,
    @Ctx() context: RequestContext,
  ): Promise<BuyShippingPayload> {
    const { shipping, account } = context.seller(input.sellerId);
    const { key, offerId, request } = input;
    const amazonOrderId = request?.orderId ?? null;
    const named = { sellerId: account.id, key, amazonOrderId, offerId: offerId ?? null };
    return new BuyShippingPayload(await shipping.purchases.buyShipping(input), named);
  }

  @Needs('PURCHASE')
  @Mutation(() => CancelShipmentPayload, {
    nullable: true,
    description:
      'Cancels a shipment and requests the refund. Null with an error in `errors` when Amazon fails and the shipment is not cancelled so far. The cancellation of a purchase may still take effect then: the server reads the shipment until it is known, and `refundState` shows it. A repeated cancellation succeeds. Amazon still shows the units of the order as shipped: to ship them with another label, set `shipAgain` of its parcel. Cost: one cancelShipment (1/s), and one getShipment (1/s) when the answer is lost or the cancellation is refused.',
  })
  async cancelShipment(
    @Arg('input', () => CancelShipmentInput, { description: 'The shipment to cancel.' })
    input: CancelShipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelShipmentPayload> {
    const { cancellations } = context.seller(input.sellerId).shipping;
    return new CancelShipmentPayload(await cancellations.cancelShipment(input));
  }
}

@Resolver(() => BuyShippingPayload)
export class BuyShippingPayloadResolver {
  @FieldResolver(() => Purchase, {
    nullable: true,
    description:
      'The purchase that the ledger has under the key. With `ShipmentAlreadyPurchased`, the purchase that holds the items, if the ledger has it. Null when the ledger has none, and with `InvalidInput`. Cost: no call.',
  })
  async purchase(
    @Root() { shownPurchase }: BuyShippingPayload,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    if (!shownPurchase) return null;
    const { sellerId, key } = shownPurchase;
    return context.seller(sellerId).shipping.records.find(key);
  }
}

@Resolver(() => CancelShipmentPayload)
export class CancelShipmentPayloadResolver {
  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'The shipment, without a label once it is cancelled; also with `CancellationRefused`. Null with other errors. Cost: none on success, else one getShipment (1/s), unless cached.',
  })
  async shipment(
    @Root() { cancelled, shown }: CancelShipmentPayload,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    if (cancelled || !shown) return cancelled;
    return context.seller(shown.sellerId).shipping.shipments.byId(shown.shipmentId);
  }

  @FieldResolver(() => Purchase, {
    nullable: true,
    description: 'The purchase of the shipment. Null when it was not bought here. Cost: no call.',
  })
  async purchase(
    @Root() { shown }: CancelShipmentPayload,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return shown && context.seller(shown.sellerId).shipping.records.byShipment(shown.shipmentId);
  }
}

@Resolver(() => Seller)
export class SellerShippingResolver {
  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'A shipment of the seller; null when Amazon knows none with that id. Cost: one getShipment (1/s), unless it is remembered.',
  })
  shipment(
    @Root() { sellerId }: Seller,
    @Arg('id', () => ID, { description: "Amazon's `ShipmentId`." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    return context.seller(sellerId).shipping.shipments.byId(id);
  }
}
